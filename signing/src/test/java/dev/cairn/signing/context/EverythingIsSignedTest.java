package dev.cairn.signing.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonBoolean;
import dev.cairn.core.json.JsonNull;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.signing.rdf.HashAlgorithm;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Settled point 4 as a property. Whatever one does to a canonicalized credential, the canonical
 * form changes, or the credential is refused, or it says the same: sets in another order, one value
 * with or without brackets, a scalar as the text of its literal, another list of contexts.
 */
@Label("Settled point 4: delete or change any member")
class EverythingIsSignedTest {
  private static final Canonicalizer CANONICALIZER = Canonicalizer.over(ContextSource.builtIn());
  private static final List<JsonValue> VALUES =
      List.of(
          new JsonString("changed"),
          new JsonString("https://example.org/changed"),
          new JsonString("Profile"),
          new JsonNumber("42"),
          JsonBoolean.TRUE,
          JsonNull.NULL,
          new JsonArray(List.of()),
          JsonObject.empty(),
          JsonObject.builder().put("id", "https://example.org/changed").build(),
          JsonObject.builder().put("@value", "changed").build());
  private static final List<String> NAMES =
      List.of(
          "@id",
          "@type",
          "@none",
          "@index",
          "name",
          "Criteria",
          "https://schema.org/name",
          "https://www.w3.org/2018/credentials#validUntil",
          "https://www.w3.org/ns/credentials/examples#own1",
          "sec:proof",
          "validUntil",
          "own1",
          "undefined term");

  @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
  void theFormChangesOrItIsRefusedOrItSaysTheSame(@ForAll long seed) {
    JsonObject original = GeneratedCredentials.make(seed, false);
    Random random = new Random(seed);
    CANONICALIZER
        .canonicalize(original, HashAlgorithm.SHA_256)
        .match(
            accepted -> {
              for (int i = 0; i < 8; i++) {
                JsonObject changed = change(original, random);
                if (!repeatsAnId(original) && !repeatsAnId(changed)) {
                  check(original, accepted.value(), changed);
                }
              }
              return "";
            },
            refused -> "");
  }

  private static void check(JsonObject original, CanonicalForm form, JsonObject changed) {
    CANONICALIZER
        .canonicalize(changed, HashAlgorithm.SHA_256)
        .match(
            accepted -> {
              if (accepted.value().dataset().text().equals(form.dataset().text())) {
                assertThat(content(changed))
                    .as("%s%n%s", original, changed)
                    .isEqualTo(content(original));
              }
              return "";
            },
            refused -> "");
  }

  /** Deletes, replaces, renames or adds one member at a random place, or changes the contexts. */
  private static JsonObject change(JsonObject node, Random random) {
    List<Integer> inner = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      if (!node.nameAt(i).equals("@context")
          && (node.valueAt(i) instanceof JsonObject || node.valueAt(i) instanceof JsonArray)) {
        inner.add(i);
      }
    }
    if (!inner.isEmpty() && random.nextInt(3) > 0) {
      int at = inner.get(random.nextInt(inner.size()));
      return node.with(node.nameAt(at), changeValue(node.valueAt(at), random));
    }
    JsonValue value = VALUES.get(random.nextInt(VALUES.size()));
    String newName = NAMES.get(random.nextInt(NAMES.size()));
    if (node.isEmpty() || random.nextInt(5) == 0) {
      return node.with(newName, value);
    }
    String name = node.nameAt(random.nextInt(node.size()));
    if (name.equals("@context")) {
      return changeContext(node, random);
    }
    return switch (random.nextInt(3)) {
      case 0 -> node.without(name);
      case 1 -> node.with(name, value);
      default -> node.without(name).with(newName, node.find(name).orElseThrow());
    };
  }

  private static JsonValue changeValue(JsonValue value, Random random) {
    if (value instanceof JsonObject object) {
      return change(object, random);
    }
    if (value instanceof JsonArray array && !array.isEmpty()) {
      List<JsonValue> items = new ArrayList<>(array.items());
      int at = random.nextInt(items.size());
      switch (random.nextInt(4)) {
        case 0 -> items.remove(at);
        case 1 -> items.set(at, VALUES.get(random.nextInt(VALUES.size())));
        case 2 -> items.add(0, items.remove(at));
        default -> items.set(at, changeValue(items.get(at), random));
      }
      return new JsonArray(items);
    }
    return VALUES.get(random.nextInt(VALUES.size()));
  }

  private static JsonObject changeContext(JsonObject node, Random random) {
    List<JsonValue> urls =
        new ArrayList<>(((JsonArray) node.find("@context").orElseThrow()).items());
    List<ContextDocument> known = ContextSource.builtInDocuments();
    if (random.nextBoolean()) {
      urls.add(new JsonString(known.get(random.nextInt(known.size())).url()));
    } else {
      urls.remove(urls.size() - 1);
    }
    return node.with("@context", new JsonArray(urls));
  }

  private static boolean repeatsAnId(JsonObject document) {
    return !collectIds(document, new HashSet<>());
  }

  private static boolean collectIds(JsonValue value, Set<String> seen) {
    if (value instanceof JsonArray array) {
      return array.items().stream().allMatch(item -> collectIds(item, seen));
    }
    if (!(value instanceof JsonObject object)) {
      return true;
    }
    if (object.findString("id").filter(id -> !seen.add(id)).isPresent()) {
      return false;
    }
    return object.names().stream().allMatch(n -> collectIds(object.find(n).orElseThrow(), seen));
  }

  /** What a value says, as text: sets flat and sorted, references and literals as their text. */
  private static String content(JsonValue value) {
    if (value instanceof JsonArray array) {
      TreeSet<String> items = new TreeSet<>();
      flatten(array, items);
      return items.size() == 1 ? items.first() : items.toString();
    }
    if (value instanceof JsonObject object) {
      TreeMap<String, String> members = new TreeMap<>();
      object.forEach(
          (name, member) -> {
            String text = name.equals("@context") ? "[]" : content(member);
            if (!text.equals("[]")) {
              members.put(name, name.equals("@language") ? text.toLowerCase() : text);
            }
          });
      boolean bare =
          members.size() == 1 && (members.containsKey("id") || members.containsKey("@value"));
      return bare ? members.firstEntry().getValue() : members.toString();
    }
    if (value instanceof JsonNumber number) {
      return number.decimal().signum() == 0
          ? "0"
          : number.decimal().stripTrailingZeros().toPlainString();
    }
    String text = value instanceof JsonString string ? string.value() : value.toString();
    return text.equals("AchievementCredential") ? "OpenBadgeCredential" : text;
  }

  private static void flatten(JsonArray array, Set<String> items) {
    for (JsonValue item : array) {
      if (item instanceof JsonArray inner) {
        flatten(inner, items);
      } else {
        items.add(content(item));
      }
    }
  }
}

package dev.cairn.signing.context;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonBoolean;
import dev.cairn.core.json.JsonNull;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes credentials out of what the built-in contexts define: types with their scoped terms, values
 * after the type and container of the term, twins without ids, nested contexts; now and then with a
 * mistake. Deterministic in its seed.
 */
public final class GeneratedCredentials {
  private static final String V2 = "https://www.w3.org/ns/credentials/v2";
  private static final String OB = "https://purl.imsglobal.org/spec/ob/v3p0/";
  private static final List<List<String>> CONTEXTS =
      List.of(
          List.of(V2, OB + "context-3.0.3.json"),
          List.of(V2, OB + "context-3.0.3.json", OB + "extensions.json"),
          List.of(V2, OB + "context-3.0.2.json"),
          List.of(V2, OB + "context-3.0.1.json"),
          List.of(V2, "https://www.w3.org/ns/credentials/examples/v2"),
          List.of(V2, "https://www.w3.org/ns/credentials/undefined-terms/v2"),
          List.of(V2, "https://www.w3.org/ns/cid/v1"),
          List.of(
              "https://www.w3.org/2018/credentials/v1",
              OB + "context.json",
              "https://w3id.org/security/suites/ed25519-2020/v1"),
          List.of(
              V2,
              "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json",
              OB + "context-3.0.3.json"));
  private static final List<String> TEXTS =
      List.of("", "a", "Ärger", "x\ny\t\"z\"\\", "\u007f\u0001", "😀", "@id", "a:b", " ");
  private static final List<String> NUMBERS =
      List.of(
          "0", "-0", "1", "1.0", "-7", "9.95", "1e2", "1.5e300", "1e21", "1e-7", "123456789012");

  private final Random random;
  private final boolean mistakes;
  private final List<String> urls;
  private final Map<String, JsonObject> terms = new HashMap<>();
  private final List<String> types = new ArrayList<>();
  private int ids;
  private int budget = 40;

  private GeneratedCredentials(long seed, boolean mistakes) {
    this.random = new Random(seed);
    this.mistakes = mistakes;
    this.urls = CONTEXTS.get(random.nextInt(CONTEXTS.size()));
    for (String url : urls) {
      JsonObject document = ContextSource.builtIn().find(url).orElseThrow().document();
      collect((JsonObject) document.find("@context").orElseThrow(), terms);
    }
    terms.keySet().stream()
        .sorted()
        .filter(t -> Character.isUpperCase(t.charAt(0)))
        .forEach(types::add);
  }

  /** A credential; with mistakes about one in three has one. */
  static JsonObject make(long seed, boolean mistakes) {
    GeneratedCredentials g = new GeneratedCredentials(seed, mistakes);
    JsonObject.Builder credential = JsonObject.builder();
    credential.put("@context", JsonArray.ofStrings(g.urls));
    if (g.chance(70)) {
      credential.put("id", "https://example.org/credentials/" + seed);
    }
    credential.put("type", JsonArray.ofStrings(List.of("VerifiableCredential")));
    g.members(credential, g.scope("VerifiableCredential"), 0, 3 + g.random.nextInt(5));
    return credential.build();
  }

  /**
   * A credential full of nodes without ids that look alike: the same address at two places, equal
   * branches beside each other, branches that differ in their last leaf alone.
   */
  public static JsonObject alike(long seed) {
    GeneratedCredentials g = new GeneratedCredentials(seed, false);
    JsonObject.Builder credential = JsonObject.builder();
    String undefined = "https://www.w3.org/ns/credentials/undefined-terms/v2";
    credential.put(
        "@context", JsonArray.ofStrings(List.of(V2, OB + "context-3.0.3.json", undefined)));
    credential.put("type", JsonArray.ofStrings(List.of("VerifiableCredential")));
    JsonObject address = g.address(g.random.nextInt(2));
    credential.put("issuer", g.profile(address, "did:example:" + seed));
    JsonObject.Builder subject = JsonObject.builder();
    subject.put("type", "AchievementSubject");
    if (g.chance(50)) {
      subject.put("source", g.profile(g.chance(60) ? address : g.address(1), ""));
    }
    List<JsonValue> branches = new ArrayList<>();
    for (int i = 0; i < 2 + g.random.nextInt(3); i++) {
      branches.add(g.branch(g.random.nextInt(3)));
      if (g.chance(60)) {
        branches.add(branches.get(0));
      }
    }
    subject.put(
        "achievement",
        JsonObject.builder()
            .put("type", "Achievement")
            .put("name", "Walling")
            .put("related", new JsonArray(branches))
            .put("alignment", JsonArray.of(g.alignment(), g.alignment(), g.alignment()))
            .build());
    return credential.put("credentialSubject", subject.build()).build();
  }

  private JsonObject address(int street) {
    return JsonObject.builder()
        .put("type", "Address")
        .put("streetAddress", "Steinbruch " + street)
        .put(
            "geo",
            JsonObject.builder().put("type", "GeoCoordinates").put("latitude", 48 + street).build())
        .build();
  }

  private JsonObject profile(JsonObject address, String id) {
    JsonObject.Builder profile = JsonObject.builder();
    if (!id.isEmpty()) {
      profile.put("id", id);
    }
    return profile.put("type", "Profile").put("name", "School").put("address", address).build();
  }

  private JsonObject alignment() {
    return JsonObject.builder()
        .put("type", "Alignment")
        .put("targetName", "EQF " + random.nextInt(2))
        .put("targetUrl", "https://example.org/eqf")
        .build();
  }

  private JsonObject branch(int depth) {
    JsonObject.Builder node = JsonObject.builder().put("type", "Related");
    if (depth == 0) {
      return node.put("version", random.nextInt(3) == 0 ? "2" : "1").build();
    }
    List<JsonValue> twins = new ArrayList<>();
    twins.add(branch(depth - 1));
    twins.add(chance(70) ? twins.get(0) : branch(depth - 1));
    return node.put("related", new JsonArray(twins)).build();
  }

  private static void collect(JsonObject context, Map<String, JsonObject> into) {
    context.forEach(
        (name, definition) -> {
          if (!name.startsWith("@")) {
            into.put(
                name,
                definition instanceof JsonObject object
                    ? object
                    : JsonObject.builder().put("@id", definition).build());
          }
        });
  }

  private Map<String, JsonObject> scope(String type) {
    Map<String, JsonObject> scope = new HashMap<>(terms);
    JsonObject definition = terms.get(type);
    if (definition != null
        && definition.find("@context").orElse(definition) instanceof JsonObject c) {
      collect(c, scope);
    }
    return scope;
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private void members(
      JsonObject.Builder node, Map<String, JsonObject> scope, int depth, int count) {
    List<String> names =
        scope.keySet().stream()
            .sorted()
            .filter(n -> Character.isLowerCase(n.charAt(0)))
            .filter(n -> !isKeyword(scope.get(n)))
            .toList();
    for (int i = 0; i < count; i++) {
      String name = pick(names);
      node.put(name, value(scope.get(name), depth));
    }
    if (urls.get(1).contains("examples") || urls.get(1).contains("undefined")) {
      for (int i = random.nextInt(3); i > 0; i--) {
        node.put("own" + random.nextInt(4), value(JsonObject.empty(), depth));
      }
    }
    if (mistakes && chance(4)) {
      mistake(node);
    }
  }

  private static boolean isKeyword(JsonObject definition) {
    return definition.findString("@id").filter(i -> i.startsWith("@")).isPresent();
  }

  private JsonValue value(JsonObject definition, int depth) {
    String type = definition.findString("@type").orElse("");
    String container = definition.findString("@container").orElse("");
    if (type.equals("@json")) {
      return anyJson(0);
    }
    int size = chance(70) ? 1 : random.nextInt(4);
    if (size == 1 && chance(60)) {
      return one(type, container, depth);
    }
    List<JsonValue> items = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      JsonValue item = one(type, container, depth);
      items.add(item);
      if (chance(25)) {
        items.add(item);
      }
    }
    return new JsonArray(items);
  }

  private JsonValue one(String type, String container, int depth) {
    boolean deep = depth >= 5 || budget <= 0;
    if (container.equals("@graph")) {
      return node(depth + 1, true);
    }
    if (type.equals("@vocab")) {
      return new JsonString(pick(List.of("assertionMethod", "authentication")));
    }
    if (type.equals("@id")) {
      return deep || chance(50) ? iri() : node(depth + 1, false);
    }
    if (!type.isEmpty()) {
      return chance(80) ? scalar() : deep ? scalar() : node(depth + 1, false);
    }
    int kind = random.nextInt(10);
    if (kind < 4 || deep) {
      return scalar();
    }
    if (kind < 5) {
      return JsonObject.builder()
          .put("@value", pick(TEXTS))
          .put("@language", pick(List.of("en", "de-AT", "zh-Hant-TW")))
          .build();
    }
    if (kind < 6) {
      return JsonObject.builder()
          .put("@value", scalar())
          .put("@type", pick(List.of("https://example.org/dt", "xsd:date")))
          .build();
    }
    return node(depth + 1, false);
  }

  private JsonValue node(int depth, boolean named) {
    budget--;
    JsonObject.Builder node = JsonObject.builder();
    if (chance(3)) {
      node.put("@context", JsonArray.ofStrings(urls));
    }
    if (named ? chance(90) : chance(35)) {
      node.put("id", iri());
    }
    Map<String, JsonObject> scope = terms;
    if (chance(85)) {
      String type = pick(types);
      scope = scope(type);
      node.put(
          "type",
          chance(50)
              ? new JsonString(type)
              : JsonArray.ofStrings(chance(70) ? List.of(type) : List.of(type, pick(types))));
    }
    members(node, scope, depth, random.nextInt(4));
    return node.build();
  }

  private JsonValue iri() {
    if (chance(8)) {
      return new JsonString("https://example.org/shared/" + random.nextInt(2));
    }
    return new JsonString(
        pick(List.of("did:example:", "urn:uuid:", "https://example.org/ü/")) + ids++);
  }

  private JsonValue scalar() {
    int kind = random.nextInt(10);
    if (kind < 2) {
      return new JsonNumber(pick(NUMBERS));
    }
    return kind < 3 ? JsonBoolean.of(random.nextBoolean()) : new JsonString(pick(TEXTS));
  }

  private JsonValue anyJson(int depth) {
    if (depth > 2 || chance(40)) {
      return chance(20) ? JsonNull.NULL : scalar();
    }
    if (chance(50)) {
      return JsonArray.of(anyJson(depth + 1), anyJson(depth + 1));
    }
    return JsonObject.builder().put("b", anyJson(depth + 1)).put("a", anyJson(depth + 1)).build();
  }

  private void mistake(JsonObject.Builder node) {
    switch (random.nextInt(9)) {
      case 0 -> node.put("no such term", "x");
      case 1 -> node.put("id", "relative");
      case 2 -> node.put("name", JsonNull.NULL);
      case 3 -> node.put("name", new JsonNumber("9007199254740993"));
      case 4 -> node.put("type", "No such type");
      case 5 -> node.put("@id", "https://example.org/second");
      case 6 -> node.put("https://schema.org/name", "N");
      case 7 -> node.put("@index", "1");
      default -> node.put("id", "_:b1");
    }
  }
}

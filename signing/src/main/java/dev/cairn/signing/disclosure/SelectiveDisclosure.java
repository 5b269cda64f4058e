package dev.cairn.signing.disclosure;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.record.RecordMapping;
import dev.cairn.signing.baking.DocumentForm;
import dev.cairn.signing.jose.SdJwtHolder;
import dev.cairn.signing.suite.Cryptosuites;
import dev.cairn.signing.suite.DerivingCryptosuite;
import dev.cairn.signing.verify.StructureRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Makes the smallest credential that shows what is wanted: no single statement or disclosure can go
 * without losing a wanted claim, a wanted field of the record, or the form that a verifier asks
 * for. What the issuer made mandatory is always shown, and so are the ids and types on the way.
 *
 * <p>It does not verify what it is given; a holder verified it on receipt. Immutable and
 * thread-safe. Time is that of a few hundred checks of form and one derivation.
 */
public final class SelectiveDisclosure {
  private static final Set<String> ALWAYS_SHOWN = Set.of("@context", "id", "@id", "type", "@type");

  private final Cryptosuites suites;
  private final RecordMapping mapping;
  private final Function<JsonObject, List<Finding>> structure;

  private SelectiveDisclosure(
      Cryptosuites suites, RecordMapping mapping, Function<JsonObject, List<Finding>> structure) {
    this.suites = Objects.requireNonNull(suites, "suites");
    this.mapping = Objects.requireNonNull(mapping, "mapping");
    this.structure = Objects.requireNonNull(structure, "structure");
  }

  /**
   * With the built-in mapping to records and the built-in rules of form.
   *
   * @param suites the suites that can derive, such as {@link Cryptosuites#deriving}
   */
  public static SelectiveDisclosure with(Cryptosuites suites) {
    return new SelectiveDisclosure(suites, RecordMapping.builtIn(), StructureRules::check);
  }

  /** With another mapping to records. */
  public SelectiveDisclosure mapping(RecordMapping other) {
    return new SelectiveDisclosure(suites, other, structure);
  }

  /** With other rules of form, those of whoever will verify it. */
  public SelectiveDisclosure structure(Function<JsonObject, List<Finding>> other) {
    return new SelectiveDisclosure(suites, mapping, other);
  }

  /**
   * Discloses.
   *
   * @param credential as its issuer gave it: JSON with one proof of a suite that can derive, or an
   *     SD-JWT; a key binding in it is dropped
   * @return refused as {@code disclosure.*}, {@code sd.*} or {@code sdjwt.*}: something wanted is
   *     not there, or the credential cannot be shown in parts
   */
  public Reading<Disclosed> disclose(byte[] credential, Wanted wanted) {
    Objects.requireNonNull(wanted, "wanted");
    return DocumentForm.detect(credential).equals(Optional.of(DocumentForm.JSON))
        ? JsonReader.strict().readObject(credential).then(json -> ofJson(json, credential, wanted))
        : ofToken(credential, wanted);
  }

  private Reading<Disclosed> ofJson(JsonObject json, byte[] bytes, Wanted wanted) {
    if (json.has("payload") && !json.has("@context")) {
      return ofToken(bytes, wanted);
    }
    if (!(json.find("proof").orElse(null) instanceof JsonObject proof)
        || !(suites.of(proof).orElse(null) instanceof DerivingCryptosuite suite)) {
      return Reading.refused(
          "disclosure.proof",
          "/proof",
          "The credential has not exactly one proof of a suite that can show parts; known are "
              + String.join(", ", suites.names())
              + ". Ask its issuer for one.");
    }
    JsonObject document = json.without("proof");
    return suite
        .mandatory(json)
        .then(
            mandatory ->
                Claims.of(document, wanted, mapping, structure)
                    .then(claims -> derive(suite, json, document, mandatory, claims)));
  }

  private static Reading<Disclosed> derive(
      DerivingCryptosuite suite,
      JsonObject signed,
      JsonObject document,
      List<String> mandatory,
      Claims claims) {
    Set<String> kept = new TreeSet<>(claims.pointers());
    kept.addAll(mandatory);
    Map<String, Boolean> ordered = new HashMap<>();
    SmallestSelection selection =
        new SmallestSelection(
            document,
            kept,
            at -> isHideable(suite, signed, document, at, ordered),
            claims::isEnough,
            true);
    Set<String> hidden = selection.search();
    List<String> pointers = new ArrayList<>(claims.pointers());
    leaves(document, "", hidden, pointers);
    return suite
        .derive(signed, pointers)
        .then(derived -> Reading.of(new Disclosed(derived, List.copyOf(hidden))));
  }

  private static boolean isHideable(
      DerivingCryptosuite suite,
      JsonObject signed,
      JsonObject document,
      String at,
      Map<String, Boolean> ordered) {
    if (Arrays.stream(at.split("/", -1)).anyMatch(ALWAYS_SHOWN::contains)) {
      return false;
    }
    String parent = at.substring(0, at.lastIndexOf('/'));
    if (JsonPointer.resolve(document, parent).orElse(document) instanceof JsonArray) {
      return !ordered.computeIfAbsent(
          parent, p -> !suite.canShow(signed, List.of(JsonPointer.child(p, 0))));
    }
    return true;
  }

  /**
   * Pointers to the parts that are shown whole; an object that shows nothing else shows its type.
   */
  private static void leaves(
      JsonValue value, String pointer, Set<String> hidden, List<String> out) {
    if (hidden.contains(pointer)) {
      return;
    }
    boolean cut = hidden.stream().anyMatch(h -> h.startsWith(pointer + "/"));
    if (!cut && !pointer.isEmpty()) {
      out.add(pointer);
    } else if (value instanceof JsonObject object) {
      for (int i = 0; i < object.size(); i++) {
        if (!pointer.isEmpty() || !object.nameAt(i).equals("@context")) {
          leaves(object.valueAt(i), JsonPointer.child(pointer, object.nameAt(i)), hidden, out);
        }
      }
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        leaves(array.get(i), JsonPointer.child(pointer, i), hidden, out);
      }
    }
  }

  private Reading<Disclosed> ofToken(byte[] token, Wanted wanted) {
    return SdJwtHolder.read(token)
        .then(
            holder ->
                Claims.of(holder.claims(), wanted, mapping, structure)
                    .then(claims -> present(holder, claims)));
  }

  private static Reading<Disclosed> present(SdJwtHolder holder, Claims claims) {
    SmallestSelection selection =
        new SmallestSelection(
            holder.claims(),
            claims.pointers(),
            holder.selective()::contains,
            claims::isEnough,
            false);
    Set<String> hidden = selection.search();
    Set<String> shown = new TreeSet<>(holder.selective());
    shown.removeIf(at -> hidden.stream().anyMatch(h -> SmallestSelection.isWithin(at, h)));
    return Reading.of(
        new Disclosed(new JsonString(holder.presentOnly(shown)), List.copyOf(hidden)));
  }
}

package dev.cairn.signing.jose;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The payload of an SD-JWT with what its disclosures show put in place (RFC 9901, section 7.1, step
 * 3). Linear in payload and disclosures.
 *
 * @param claims the payload without {@code _sd}, {@code ...} and {@code _sd_alg}
 * @param places where each disclosure ended up, as a pointer into {@code claims}
 */
record SdPayload(JsonObject claims, Map<String, Disclosure> places) {
  private static final int MAX_DEPTH = 128;
  private static final int MAX_DISCLOSURES = 10_000;

  SdPayload {
    places = Map.copyOf(places);
  }

  /** Puts the disclosures in place; refused as {@code sdjwt.*} for every rule that is broken. */
  static Reading<SdPayload> process(JsonObject payload, List<Disclosure> disclosures) {
    String sdAlg = payload.has("_sd_alg") ? payload.findString("_sd_alg").orElse("") : "sha-256";
    Optional<MessageDigest> hash = Disclosure.hash(sdAlg);
    if (hash.isEmpty()) {
      return Reading.refused(
          "sdjwt.alg",
          "/_sd_alg",
          "The _sd_alg is "
              + payload.find("_sd_alg").map(Object::toString).orElse("")
              + "; sha-256, sha-384 and sha-512 are known.");
    }
    if (disclosures.size() > MAX_DISCLOSURES) {
      return Reading.refused(
          "sdjwt.size",
          "",
          "The token has more than " + MAX_DISCLOSURES + " disclosures; send fewer.");
    }
    Work work = new Work();
    for (Disclosure d : disclosures) {
      if (work.byDigest.put(d.digest(hash.get()), d) != null) {
        return Reading.refused(
            "sdjwt.disclosure-twice", "", "A disclosure stands twice in the token; send it once.");
      }
    }
    try {
      JsonObject claims = work.object(payload.without("_sd_alg"), "", 0);
      if (!work.byDigest.isEmpty()) {
        return Reading.refused(
            "sdjwt.unreferenced",
            "",
            work.byDigest.size()
                + " disclosures belong to no digest of the signed payload; send only those issued"
                + " with it.");
      }
      return Reading.of(new SdPayload(claims, work.places));
    } catch (Refusal r) {
      return Reading.refused(List.of(r.finding));
    }
  }

  /** One processing. */
  private static final class Work {
    private final Map<String, Disclosure> byDigest = new HashMap<>();
    private final Map<String, Disclosure> places = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();

    private JsonValue value(JsonValue value, String pointer, int depth) {
      if (depth > MAX_DEPTH) {
        throw new Refusal("sdjwt.depth", pointer, "The claims nest too deeply; flatten them.");
      }
      if (value instanceof JsonObject o) {
        return object(o, pointer, depth);
      }
      return value instanceof JsonArray a ? array(a, pointer, depth) : value;
    }

    private JsonObject object(JsonObject object, String pointer, int depth) {
      JsonObject.Builder out = JsonObject.builder();
      Set<String> names = new HashSet<>();
      object.forEach(
          (name, value) -> {
            if (name.equals("...")) {
              throw new Refusal(
                  "sdjwt.placeholder",
                  pointer,
                  "\"...\" stands outside of an array; the token is not formed properly.");
            }
            if (!name.equals("_sd")) {
              names.add(name);
              out.put(name, value(value, JsonPointer.child(pointer, name), depth + 1));
            }
          });
      for (String digest : digests(object, pointer)) {
        Disclosure d = take(digest, pointer);
        if (d == null) {
          continue;
        }
        if (d.name().isEmpty() || !names.add(d.name().get())) {
          throw new Refusal(
              "sdjwt.name",
              pointer,
              "The disclosure "
                  + Jws.shortened(d.name().orElse(d.text()))
                  + " has no name, or one that is there already; send it as issued.");
        }
        String at = JsonPointer.child(pointer, d.name().get());
        places.put(at, d);
        out.put(d.name().get(), value(d.value(), at, depth + 1));
      }
      return out.build();
    }

    private List<String> digests(JsonObject object, String pointer) {
      JsonValue sd = object.find("_sd").orElse(JsonArray.of());
      List<String> digests = new ArrayList<>();
      for (JsonValue v : sd instanceof JsonArray a ? a.items() : List.of(sd)) {
        if (!(sd instanceof JsonArray) || !(v instanceof JsonString s)) {
          throw new Refusal(
              "sdjwt.placeholder",
              JsonPointer.child(pointer, "_sd"),
              "_sd is no list of texts; the token is not formed properly.");
        }
        digests.add(s.value());
      }
      return digests;
    }

    private JsonArray array(JsonArray array, String pointer, int depth) {
      List<JsonValue> out = new ArrayList<>();
      for (JsonValue item : array) {
        String at = JsonPointer.child(pointer, out.size());
        if (!(item instanceof JsonObject o) || !o.has("...")) {
          out.add(value(item, at, depth + 1));
          continue;
        }
        if (o.size() != 1 || !(o.valueAt(0) instanceof JsonString digest)) {
          throw new Refusal(
              "sdjwt.placeholder",
              at,
              "\"...\" does not stand alone with a text; the token is not formed properly.");
        }
        Disclosure d = take(digest.value(), at);
        if (d != null) {
          if (d.name().isPresent()) {
            throw new Refusal(
                "sdjwt.name",
                at,
                "The disclosure of "
                    + Jws.shortened(d.name().get())
                    + " is for an object and stands in an array; send it as issued.");
          }
          places.put(at, d);
          out.add(value(d.value(), at, depth + 1));
        }
      }
      return new JsonArray(out);
    }

    private @Nullable Disclosure take(String digest, String pointer) {
      if (!seen.add(digest)) {
        throw new Refusal(
            "sdjwt.digest-twice",
            pointer,
            "The digest " + Jws.shortened(digest) + " stands twice; the token is not sound.");
      }
      return byDigest.remove(digest);
    }
  }

  /** Leaves the recursion; never seen outside. */
  private static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Finding finding;

    Refusal(String code, String pointer, String message) {
      super(message, null, false, false);
      this.finding = Finding.error(code, pointer, message);
    }
  }
}

package dev.cairn.signing.jose;

import dev.cairn.core.CairnException;
import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.signing.key.SigningKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Issues SD-JWTs (RFC 9901, section 5): the claims named by JSON pointers become selectively
 * disclosable, each with a salt of 128 bits of its own; the digests of an object are sorted, so
 * that their order tells nothing. Thread-safe as far as key and random source are.
 */
public final class SdJwtIssuer {
  /** Members of a W3C credential that decide whether it holds: a holder must not hide them. */
  private static final Set<String> NEVER_SELECTIVE_VC =
      Set.of(
          "@context",
          "type",
          "issuer",
          "validFrom",
          "validUntil",
          "credentialStatus",
          "iss",
          "nbf",
          "exp",
          "cnf");

  private final SigningKey key;
  private final String verificationMethod;
  private final SecureRandom random;

  private SdJwtIssuer(SigningKey key, String verificationMethod, SecureRandom random) {
    this.key = key;
    this.verificationMethod = verificationMethod;
    this.random = random;
  }

  /**
   * An issuer with a key.
   *
   * @param verificationMethod the header's {@code kid}: the absolute URL under which the issuer's
   *     controller document lists the key
   * @param random where salts and decoys come from
   */
  public static SdJwtIssuer with(SigningKey key, String verificationMethod, SecureRandom random) {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(random, "random");
    return new SdJwtIssuer(key, TokenContent.method(verificationMethod), random);
  }

  /**
   * Signs a credential or presentation of the W3C data model as {@code vc+sd-jwt} or {@code
   * vp+sd-jwt}.
   *
   * @param selective pointers to the members and elements a holder may hide; a pointer below
   *     another makes a disclosure within a disclosure
   * @param decoys digests of nothing, added to each object that has real ones; 0 to 100
   * @return the SD-JWT with all its disclosures; refused if a pointer names nothing, or something a
   *     holder must not hide
   */
  public Reading<String> signVerifiable(JsonObject document, Set<String> selective, int decoys) {
    boolean presentation = OneOrMany.contains(document, "type", "VerifiablePresentation");
    String content = presentation ? "vp" : "vc";
    JsonObject header = header(content + "+sd-jwt").with("cty", new JsonString(content));
    return TokenContent.check(document)
        .then(d -> sign(header, d, selective, NEVER_SELECTIVE_VC, decoys));
  }

  /** Signs an SD-JWT VC, {@code dc+sd-jwt}, as {@link #signVerifiable}; the claims need a vct. */
  public Reading<String> signCredential(JsonObject claims, Set<String> selective, int decoys) {
    if (claims.findString("vct").filter(v -> !v.isBlank()).isEmpty()) {
      return Reading.refused(
          "sdjwt.vct", "/vct", "The claims name no type; give them a vct, a URL of your own.");
    }
    return sign(header("dc+sd-jwt"), claims, selective, SdJwtVerifier.NEVER_SELECTIVE, decoys);
  }

  private JsonObject header(String typ) {
    return JsonObject.builder()
        .put("alg", key.algorithm().joseName())
        .put("kid", verificationMethod)
        .put("typ", typ)
        .build();
  }

  private Reading<String> sign(
      JsonObject header, JsonObject claims, Set<String> selective, Set<String> never, int decoys) {
    if (decoys < 0 || decoys > 100) {
      throw CairnException.illegalArgument(decoys + " decoys; ask for 0 to 100.");
    }
    List<Finding> faults = new ArrayList<>();
    for (String pointer : selective) {
      if (pointer.isEmpty() || JsonPointer.resolve(claims, pointer).isEmpty()) {
        faults.add(
            Finding.error(
                "sdjwt.pointer",
                pointer,
                "The pointer \"" + pointer + "\" names nothing in the claims; correct it."));
      } else if (never.contains(pointer.substring(1))) {
        faults.add(
            Finding.error(
                "sdjwt.selective",
                pointer,
                "A holder must not hide " + pointer + "; leave it out."));
      }
    }
    Work work = new Work(selective, decoys);
    JsonObject payload = (JsonObject) work.value(claims, "", faults);
    if (!faults.isEmpty()) {
      return Reading.refused(faults);
    }
    if (!work.disclosures.isEmpty()) {
      payload = payload.with("_sd_alg", new JsonString("sha-256"));
    }
    String input = part(header) + "." + part(payload);
    byte[] signature = key.sign(input.getBytes(StandardCharsets.US_ASCII));
    StringBuilder out = new StringBuilder(input).append('.').append(Jws.encode(signature));
    work.disclosures.forEach(d -> out.append('~').append(d.text()));
    return Reading.of(out.append('~').toString());
  }

  private static String part(JsonObject json) {
    return Jws.encode(json.toString().getBytes(StandardCharsets.UTF_8));
  }

  private String salt(int bytes) {
    byte[] salt = new byte[bytes];
    random.nextBytes(salt);
    return Jws.encode(salt);
  }

  /** One signing: replaces what is selective by digests, the innermost first. */
  private final class Work {
    private final Set<String> selective;
    private final int decoys;
    private final List<Disclosure> disclosures = new ArrayList<>();
    private final MessageDigest hash = Disclosure.hash("sha-256").orElseThrow();

    Work(Set<String> selective, int decoys) {
      this.selective = new HashSet<>(selective);
      this.decoys = decoys;
    }

    JsonValue value(JsonValue value, String pointer, List<Finding> faults) {
      if (value instanceof JsonObject o) {
        return object(o, pointer, faults);
      }
      return value instanceof JsonArray a ? array(a, pointer, faults) : value;
    }

    private JsonObject object(JsonObject object, String pointer, List<Finding> faults) {
      JsonObject.Builder out = JsonObject.builder();
      List<String> digests = new ArrayList<>();
      object.forEach(
          (name, member) -> {
            String at = JsonPointer.child(pointer, name);
            if (name.equals("_sd") || name.equals("...") || at.equals("/_sd_alg")) {
              faults.add(
                  Finding.error(
                      "sdjwt.reserved", at, "The name \"" + name + "\" is SD-JWT's; rename it."));
            }
            JsonValue inner = value(member, at, faults);
            if (selective.contains(at)) {
              digests.add(disclose(Optional.of(name), inner));
            } else {
              out.put(name, inner);
            }
          });
      if (!digests.isEmpty()) {
        for (int i = 0; i < decoys; i++) {
          digests.add(salt(32));
        }
        digests.sort(null);
        out.put("_sd", JsonArray.ofStrings(digests));
      }
      return out.build();
    }

    private JsonArray array(JsonArray array, String pointer, List<Finding> faults) {
      List<JsonValue> out = new ArrayList<>();
      for (int i = 0; i < array.size(); i++) {
        String at = JsonPointer.child(pointer, i);
        JsonValue inner = value(array.get(i), at, faults);
        out.add(
            selective.contains(at)
                ? JsonObject.builder().put("...", disclose(Optional.empty(), inner)).build()
                : inner);
      }
      return new JsonArray(out);
    }

    private String disclose(Optional<String> name, JsonValue value) {
      Disclosure disclosure = Disclosure.of(salt(16), name, value);
      disclosures.add(disclosure);
      return disclosure.digest(hash);
    }
  }
}

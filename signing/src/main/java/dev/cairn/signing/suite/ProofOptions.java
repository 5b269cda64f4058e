package dev.cairn.signing.suite;

import dev.cairn.core.CairnException;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.WideType;
import dev.cairn.signing.did.ProofPurpose;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a proof states beside its value (Data Integrity 1.0 section 2.1). Immutable and thread-safe.
 */
@Value.Immutable
@WideType
public interface ProofOptions {

  /** Starts options; the verification method must be set. */
  static Builder builder() {
    return new Builder();
  }

  /** The proof's own id, a URL; needed where another proof follows it. */
  Optional<String> id();

  /** The URL of the key's verification method. */
  String verificationMethod();

  /** What the proof is for; making claims unless said otherwise. */
  @Value.Default
  default ProofPurpose purpose() {
    return ProofPurpose.ASSERTION_METHOD;
  }

  /** When the proof was made. */
  Optional<Instant> created();

  /** From when on it is not to be believed. */
  Optional<Instant> expires();

  /** Whom it is made for. */
  List<String> domains();

  /** The challenge it answers. */
  Optional<String> challenge();

  /** A random text that keeps two proofs from being recognised as alike. */
  Optional<String> nonce();

  /** The ids of the proofs that this one covers and follows. */
  List<String> previousProofs();

  /** Checks that the method is a URL. */
  @Value.Check
  default void check() {
    if (verificationMethod().indexOf(':') < 1) {
      throw CairnException.illegalArgument(
          "\"" + verificationMethod() + "\" is no URL; give the verification method's URL.");
    }
  }

  /** The proof without its value, as a suite writes it. */
  default JsonObject toJson(String proofType, Optional<String> cryptosuite) {
    JsonObject.Builder proof = JsonObject.builder().put("type", proofType);
    id().ifPresent(v -> proof.put("id", v));
    cryptosuite.ifPresent(v -> proof.put("cryptosuite", v));
    created().ifPresent(v -> proof.put("created", v.toString()));
    expires().ifPresent(v -> proof.put("expires", v.toString()));
    proof.put("verificationMethod", verificationMethod()).put("proofPurpose", purpose().term());
    oneOrMany(domains()).ifPresent(v -> proof.put("domain", v));
    challenge().ifPresent(v -> proof.put("challenge", v));
    nonce().ifPresent(v -> proof.put("nonce", v));
    oneOrMany(previousProofs()).ifPresent(v -> proof.put("previousProof", v));
    return proof.build();
  }

  private static Optional<JsonValue> oneOrMany(List<String> values) {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        values.size() == 1 ? new JsonString(values.get(0)) : JsonArray.ofStrings(values));
  }

  /** Collects options; not thread-safe. */
  final class Builder extends ImmutableProofOptions.Builder {
    Builder() {}
  }
}

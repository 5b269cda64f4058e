package dev.cairn.signing.suite;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.signing.context.Canonicalizer;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.Multibase;
import dev.cairn.signing.key.Multikey;
import dev.cairn.signing.key.VerificationKey;
import dev.cairn.signing.rdf.RdfQuad;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks a derived proof (Data Integrity ECDSA 1.0 section 3.6.7). */
final class SdVerification {
  private SdVerification() {}

  /** Whether every signature holds; refused where the proof does not fit the document at all. */
  static Reading<Boolean> verify(
      Canonicalizer canonicalizer,
      JsonObject document,
      JsonObject proof,
      SdProofValue.Derived value,
      VerificationKey key) {
    return Multikey.read(Multibase.base58(value.publicKey()))
        .then(
            proofKey ->
                proofKey.algorithm() == KeyAlgorithm.P256
                    ? shown(canonicalizer, document, proof, value)
                        .then(shown -> Reading.of(holds(shown, value, key, proofKey)))
                    : misfit());
  }

  /** What the signatures of a proof cover. */
  static Reading<SdShown> shown(
      Canonicalizer canonicalizer,
      JsonObject document,
      JsonObject proof,
      SdProofValue.Derived value) {
    return SdShown.of(
        canonicalizer,
        document,
        proof,
        labels(value),
        value.signatures().size(),
        value.mandatoryIndexes());
  }

  private static Map<String, String> labels(SdProofValue.Derived value) {
    Map<String, String> labels = new HashMap<>();
    value.labels().forEach((n, label) -> labels.put("c14n" + n, Multibase.base64Url(label)));
    return labels;
  }

  private static boolean holds(
      SdShown shown, SdProofValue.Derived value, VerificationKey key, VerificationKey proofKey) {
    if (!key.verifies(shown.baseData(value.publicKey()), value.baseSignature())) {
      return false;
    }
    List<RdfQuad> others = shown.others();
    for (int i = 0; i < others.size(); i++) {
      if (!proofKey.verifies(SdSigning.line(others.get(i)), value.signatures().get(i))) {
        return false;
      }
    }
    return true;
  }

  static <T> Reading<T> misfit() {
    return Reading.refused(
        "proof.value",
        "/proof/proofValue",
        "The proof speaks of other statements than the credential has; one of them was changed,"
            + " ask the holder to show it again.");
  }
}

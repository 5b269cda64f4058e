package dev.cairn.signing.suite;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.signing.context.Canonicalizer;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.Multibase;
import dev.cairn.signing.key.Multikey;
import dev.cairn.signing.key.VerificationKey;
import dev.cairn.signing.rdf.CanonicalDataset;
import dev.cairn.signing.rdf.HashAlgorithm;
import dev.cairn.signing.rdf.RdfQuad;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
                    ? canonicalizer
                        .canonicalize(document, HashAlgorithm.SHA_256)
                        .then(
                            form ->
                                relabelled(
                                        form.dataset(),
                                        labels(value),
                                        value.signatures().size(),
                                        value.mandatoryIndexes())
                                    .then(
                                        quads ->
                                            SdSigning.proofHash(canonicalizer, document, proof)
                                                .then(
                                                    hash ->
                                                        Reading.of(
                                                            holds(
                                                                quads, hash, value, key,
                                                                proofKey)))))
                    : misfit());
  }

  private static Map<String, String> labels(SdProofValue.Derived value) {
    Map<String, String> labels = new HashMap<>();
    value.labels().forEach((n, label) -> labels.put("c14n" + n, Multibase.base64Url(label)));
    return labels;
  }

  /**
   * The statements under the issuer's labels, in order; refused if the proof counts others than the
   * document has.
   */
  static Reading<List<RdfQuad>> relabelled(
      CanonicalDataset dataset,
      Map<String, String> labels,
      int selective,
      List<Integer> mandatory) {
    Set<String> stated = Set.copyOf(labels.keySet());
    List<RdfQuad> quads = SdStatements.relabelled(dataset.quads(), labels);
    boolean fits =
        stated.equals(new HashSet<>(dataset.labels().values()))
            && quads.size() == selective + mandatory.size()
            && new HashSet<>(mandatory).size() == mandatory.size()
            && mandatory.stream().allMatch(i -> i < quads.size());
    return fits ? Reading.of(quads) : misfit();
  }

  private static boolean holds(
      List<RdfQuad> quads,
      byte[] proofHash,
      SdProofValue.Derived value,
      VerificationKey key,
      VerificationKey proofKey) {
    Set<Integer> mandatoryIndexes = Set.copyOf(value.mandatoryIndexes());
    List<RdfQuad> mandatory = new ArrayList<>();
    List<RdfQuad> others = new ArrayList<>();
    for (int i = 0; i < quads.size(); i++) {
      (mandatoryIndexes.contains(i) ? mandatory : others).add(quads.get(i));
    }
    byte[] baseData = SdSigning.baseData(proofHash, value.publicKey(), mandatory);
    if (!key.verifies(baseData, value.baseSignature())) {
      return false;
    }
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

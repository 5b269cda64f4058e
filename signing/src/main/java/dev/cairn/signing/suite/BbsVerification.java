package dev.cairn.signing.suite;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.signing.bbs.BbsPublicKey;
import dev.cairn.signing.bbs.BbsScheme;
import dev.cairn.signing.context.Canonicalizer;
import dev.cairn.signing.key.VerificationKey;
import dev.cairn.signing.rdf.HashAlgorithm;
import dev.cairn.signing.rdf.RdfQuad;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks a derived proof (Data Integrity BBS 1.0 section 3.3.4). */
final class BbsVerification {
  private BbsVerification() {}

  /** Whether the proof holds; refused where it does not fit the document at all. */
  static Reading<Boolean> verify(
      Canonicalizer canonicalizer,
      JsonObject document,
      JsonObject proof,
      BbsProofValue.Derived value,
      VerificationKey key) {
    Map<String, String> labels = new HashMap<>();
    value.labels().forEach((n, rank) -> labels.put("c14n" + n, "b" + rank));
    return canonicalizer
        .canonicalize(document, HashAlgorithm.SHA_256)
        .then(
            form ->
                SdVerification.relabelled(
                    form.dataset(),
                    labels,
                    value.selectiveIndexes().size(),
                    value.mandatoryIndexes()))
        .then(
            quads ->
                SdSigning.proofHash(canonicalizer, document, proof)
                    .then(
                        hash ->
                            BbsPublicKey.of(key.encoded())
                                .then(k -> Reading.of(holds(quads, hash, value, k)))));
  }

  private static boolean holds(
      List<RdfQuad> quads, byte[] proofHash, BbsProofValue.Derived value, BbsPublicKey key) {
    Set<Integer> mandatoryIndexes = Set.copyOf(value.mandatoryIndexes());
    List<RdfQuad> mandatory = new ArrayList<>();
    Map<Integer, byte[]> shown = new HashMap<>();
    for (int i = 0; i < quads.size(); i++) {
      if (mandatoryIndexes.contains(i)) {
        mandatory.add(quads.get(i));
      } else {
        shown.put(value.selectiveIndexes().get(shown.size()), SdSigning.line(quads.get(i)));
      }
    }
    return BbsScheme.verifyProof(
        key,
        value.proof(),
        BbsSigning.header(proofHash, mandatory),
        value.presentationHeader(),
        shown);
  }
}

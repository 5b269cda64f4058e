package dev.cairn.signing.suite;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.signing.bbs.BbsPublicKey;
import dev.cairn.signing.bbs.BbsScheme;
import dev.cairn.signing.context.Canonicalizer;
import dev.cairn.signing.key.VerificationKey;
import java.util.HashMap;
import java.util.Map;

/** Checks a derived proof (Data Integrity BBS 1.0 section 3.3.4). */
final class BbsVerification {
  private BbsVerification() {}

  /** Whether the proof holds; refused where it does not fit the document at all. */
  static Reading<Boolean> verify(
      BbsScheme scheme,
      Canonicalizer canonicalizer,
      JsonObject document,
      JsonObject proof,
      BbsProofValue.Derived value,
      VerificationKey key) {
    return shown(canonicalizer, document, proof, value)
        .then(
            shown ->
                BbsPublicKey.of(key.encoded())
                    .then(k -> Reading.of(holds(scheme, shown, value, k))));
  }

  /** What the signature behind a proof covers. */
  static Reading<SdShown> shown(
      Canonicalizer canonicalizer,
      JsonObject document,
      JsonObject proof,
      BbsProofValue.Derived value) {
    Map<String, String> labels = new HashMap<>();
    value.labels().forEach((n, rank) -> labels.put("c14n" + n, "b" + rank));
    return SdShown.of(
        canonicalizer,
        document,
        proof,
        labels,
        value.selectiveIndexes().size(),
        value.mandatoryIndexes());
  }

  private static boolean holds(
      BbsScheme scheme, SdShown shown, BbsProofValue.Derived value, BbsPublicKey key) {
    Map<Integer, byte[]> messages = new HashMap<>();
    shown
        .others()
        .forEach(
            quad ->
                messages.put(value.selectiveIndexes().get(messages.size()), SdSigning.line(quad)));
    return scheme.verifyProof(
        key, value.proof(), shown.baseData(new byte[0]), value.presentationHeader(), messages);
  }
}

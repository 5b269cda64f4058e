package dev.cairn.signing.suite;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.signing.context.Canonicalizer;
import dev.cairn.signing.key.SigningKey;
import dev.cairn.signing.rdf.RdfQuad;
import java.util.List;

/** What bbs-2023 signs (Data Integrity BBS 1.0 sections 3.3.1 and 3.4.4). */
final class BbsSigning {
  private BbsSigning() {}

  /** The header of the signature: the hash of the proof, then that of the mandatory statements. */
  static Reading<byte[]> header(
      Canonicalizer canonicalizer, JsonObject document, JsonObject proof, SdGroups groups) {
    return SdSigning.proofHash(canonicalizer, document, proof)
        .then(hash -> Reading.of(header(hash, groups.at(groups.mandatory(), true))));
  }

  static byte[] header(byte[] proofHash, List<RdfQuad> mandatory) {
    return SdSigning.baseData(proofHash, new byte[0], mandatory);
  }

  static BbsProofValue.Base sign(
      SdGroups groups, byte[] header, SigningKey key, byte[] hmacKey, List<String> pointers) {
    List<byte[]> messages =
        groups.at(groups.mandatory(), false).stream().map(SdSigning::line).toList();
    return new BbsProofValue.Base(
        key.signMessages(header, messages),
        header,
        key.verificationKey().encoded(),
        hmacKey.clone(),
        pointers);
  }
}

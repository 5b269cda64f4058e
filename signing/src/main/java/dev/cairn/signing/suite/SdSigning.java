package dev.cairn.signing.suite;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.signing.context.CanonicalForm;
import dev.cairn.signing.context.Canonicalizer;
import dev.cairn.signing.key.Multibase;
import dev.cairn.signing.key.Multikey;
import dev.cairn.signing.key.SigningKey;
import dev.cairn.signing.rdf.HashAlgorithm;
import dev.cairn.signing.rdf.RdfQuad;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/** The bytes that ecdsa-sd-2023 signs (Data Integrity ECDSA 1.0 sections 3.5.1 and 3.6.4). */
final class SdSigning {
  private SdSigning() {}

  static Reading<byte[]> proofHash(
      Canonicalizer canonicalizer, JsonObject document, JsonObject proof) {
    return proofForm(canonicalizer, document, proof)
        .then(form -> Reading.of(form.digest(HashAlgorithm.SHA_256)));
  }

  /** The proof without its value, in canonical form. */
  static Reading<CanonicalForm> proofForm(
      Canonicalizer canonicalizer, JsonObject document, JsonObject proof) {
    JsonObject config = ContextRule.OF_DOCUMENT.config(document, proof.without("proofValue"));
    return canonicalizer
        .canonicalize(config, HashAlgorithm.SHA_256)
        .match(
            a -> a,
            r -> Reading.refused(r.findings().stream().map(f -> f.under("/proof")).toList()));
  }

  static SdProofValue.Base sign(
      SdGroups groups,
      byte[] proofHash,
      SigningKey key,
      SigningKey proofKey,
      byte[] hmacKey,
      List<String> mandatoryPointers) {
    byte[] publicKey = Multibase.decode(Multikey.write(proofKey.verificationKey())).orThrow();
    List<RdfQuad> mandatory = groups.at(groups.mandatory(), true);
    List<byte[]> signatures =
        groups.at(groups.mandatory(), false).stream()
            .map(quad -> proofKey.sign(line(quad)))
            .toList();
    byte[] base = key.sign(baseData(proofHash, publicKey, mandatory));
    return new SdProofValue.Base(base, publicKey, hmacKey.clone(), signatures, mandatoryPointers);
  }

  /** What the issuer's own key signs: the proof, the key of the statements, the mandatory ones. */
  static byte[] baseData(byte[] proofHash, byte[] publicKey, List<RdfQuad> mandatory) {
    byte[] mandatoryHash = hash(mandatory);
    byte[] out = new byte[proofHash.length + publicKey.length + mandatoryHash.length];
    System.arraycopy(proofHash, 0, out, 0, proofHash.length);
    System.arraycopy(publicKey, 0, out, proofHash.length, publicKey.length);
    System.arraycopy(
        mandatoryHash, 0, out, proofHash.length + publicKey.length, mandatoryHash.length);
    return out;
  }

  /** The hash of the mandatory statements. */
  static byte[] hash(List<RdfQuad> mandatory) {
    MessageDigest digest = HashAlgorithm.SHA_256.digest();
    mandatory.forEach(quad -> digest.update(line(quad)));
    return digest.digest();
  }

  /** A statement as it is signed: its line of canonical N-Quads. */
  static byte[] line(RdfQuad quad) {
    return (quad + "\n").getBytes(StandardCharsets.UTF_8);
  }
}

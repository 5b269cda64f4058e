package dev.cairn.signing.suite;

import dev.cairn.signing.rdf.RdfQuad;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The steps from a document and its proof to the bytes that are signed (Data Integrity EdDSA 1.0
 * section 3.2.4, ECDSA 1.0 section 3.6.7). A token has only the last step. Immutable; arrays go out
 * as copies.
 */
public final class SigningInput {
  private final Optional<Hashed> document;
  private final Optional<Hashed> proof;
  private final byte[] signed;
  private final List<RdfQuad> statements;

  private SigningInput(
      Optional<Hashed> document, Optional<Hashed> proof, byte[] signed, List<RdfQuad> statements) {
    this.document = document;
    this.proof = proof;
    this.signed = signed;
    this.statements = List.copyOf(statements);
  }

  /** A canonical form and its hash. */
  private static final class Hashed {
    private final byte[] form;
    private final byte[] hash;

    private Hashed(byte[] form, byte[] hash) {
      this.form = form;
      this.hash = hash;
    }
  }

  /** What is signed as it stands, as a token's header and payload are. */
  public static SigningInput ofBytes(byte[] signed) {
    return new SigningInput(Optional.empty(), Optional.empty(), signed.clone(), List.of());
  }

  /** Two hashes, one after the other. The arrays are handed over, for speed. */
  static SigningInput ofHashes(
      byte[] canonicalDocument, byte[] canonicalProof, byte[] documentHash, byte[] proofHash) {
    byte[] out = new byte[proofHash.length + documentHash.length];
    System.arraycopy(proofHash, 0, out, 0, proofHash.length);
    System.arraycopy(documentHash, 0, out, proofHash.length, documentHash.length);
    return new SigningInput(
        Optional.of(new Hashed(canonicalDocument, documentHash)),
        Optional.of(new Hashed(canonicalProof, proofHash)),
        out,
        List.of());
  }

  /** The input of a suite that signs the other statements one by one. */
  static SigningInput ofStatements(
      List<RdfQuad> mandatory,
      byte[] canonicalProof,
      byte[] proofHash,
      byte[] signed,
      List<RdfQuad> others) {
    String lines = mandatory.stream().map(quad -> quad + "\n").collect(Collectors.joining());
    return new SigningInput(
        Optional.of(new Hashed(lines.getBytes(StandardCharsets.UTF_8), SdSigning.hash(mandatory))),
        Optional.of(new Hashed(canonicalProof, proofHash)),
        signed,
        others);
  }

  /**
   * The document in canonical form: N-Quads or JCS; under a suite of selective disclosure its
   * mandatory statements under the issuer's labels. Empty for a token.
   */
  public Optional<String> canonicalDocument() {
    return document.map(SigningInput::text);
  }

  /** The proof without its value in canonical form; empty for a token. */
  public Optional<String> canonicalProof() {
    return proof.map(SigningInput::text);
  }

  /** The hash of {@link #canonicalDocument()}. */
  public Optional<byte[]> documentHash() {
    return document.map(d -> d.hash.clone());
  }

  /** The hash of {@link #canonicalProof()}. */
  public Optional<byte[]> proofHash() {
    return proof.map(p -> p.hash.clone());
  }

  /**
   * What is signed. Of two hashes: the proof's, then the document's; with {@code ecdsa-sd-2023} the
   * key of the statements between them; with {@code bbs-2023} the header of the signature; of a
   * token its header and payload as they are sent, of a COSE message its {@code Sig_structure}.
   */
  public byte[] signed() {
    return signed.clone();
  }

  /**
   * The statements that are signed besides, one by one, without line ends: those shown that the
   * issuer did not make mandatory. Empty but for suites of selective disclosure.
   */
  public List<String> statements() {
    return statements.stream().map(RdfQuad::toString).toList();
  }

  private static String text(Hashed hashed) {
    return new String(hashed.form, StandardCharsets.UTF_8);
  }
}

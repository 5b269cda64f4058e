package dev.cairn.signing.suite;

import java.nio.charset.StandardCharsets;

/**
 * The steps from a document and its proof to the bytes that are signed (Data Integrity EdDSA 1.0
 * section 3.2.4). Immutable; arrays go in and out as copies.
 */
public final class SigningInput {
  private final byte[] canonicalDocument;
  private final byte[] canonicalProof;
  private final byte[] documentHash;
  private final byte[] proofHash;

  SigningInput(
      byte[] canonicalDocument, byte[] canonicalProof, byte[] documentHash, byte[] proofHash) {
    this.canonicalDocument = canonicalDocument.clone();
    this.canonicalProof = canonicalProof.clone();
    this.documentHash = documentHash.clone();
    this.proofHash = proofHash.clone();
  }

  /** The document in canonical form: N-Quads or JCS. */
  public String canonicalDocument() {
    return new String(canonicalDocument, StandardCharsets.UTF_8);
  }

  /** The proof without its value in canonical form. */
  public String canonicalProof() {
    return new String(canonicalProof, StandardCharsets.UTF_8);
  }

  /** The hash of {@link #canonicalDocument()}. */
  public byte[] documentHash() {
    return documentHash.clone();
  }

  /** The hash of {@link #canonicalProof()}. */
  public byte[] proofHash() {
    return proofHash.clone();
  }

  /** What is signed: the proof's hash, then the document's. */
  public byte[] combined() {
    byte[] out = new byte[proofHash.length + documentHash.length];
    System.arraycopy(proofHash, 0, out, 0, proofHash.length);
    System.arraycopy(documentHash, 0, out, proofHash.length, documentHash.length);
    return out;
  }
}

package dev.cairn.signing.rdf;

import dev.cairn.core.CairnException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash used inside RDFC-1.0 and, by the Data Integrity suites, over its result. */
public enum HashAlgorithm {
  /** SHA-256, the default of RDFC-1.0. */
  SHA_256("SHA-256"),
  /** SHA-384, which the suites use with P-384. */
  SHA_384("SHA-384");

  private final String jcaName;

  HashAlgorithm(String jcaName) {
    this.jcaName = jcaName;
  }

  /** A fresh digest. */
  public MessageDigest digest() {
    try {
      return MessageDigest.getInstance(jcaName);
    } catch (NoSuchAlgorithmException e) {
      throw new CairnException(
          CairnException.Code.PLATFORM, "This Java has no " + jcaName + "; use a complete one.", e);
    }
  }
}

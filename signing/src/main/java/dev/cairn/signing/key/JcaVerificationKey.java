package dev.cairn.signing.key;

import dev.cairn.core.CairnException;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encoding;

/**
 * A public key that a provider of the caller's choice verifies with, a native one for speed. It was
 * read and checked here first, so that what is refused does not depend on the provider; and what
 * the provider finds good is good only in its one form, of the exact length. Immutable and
 * thread-safe as the provider is.
 */
final class JcaVerificationKey implements VerificationKey {
  private final VerificationKey checked;
  private final PublicKey key;
  private final Provider provider;

  private JcaVerificationKey(VerificationKey checked, PublicKey key, Provider provider) {
    this.checked = checked;
    this.key = key;
    this.provider = provider;
  }

  static VerificationKey of(VerificationKey checked, Provider provider) {
    KeyAlgorithm algorithm = checked.algorithm();
    try {
      PublicKey key =
          keyFactory(algorithm, provider)
              .generatePublic(
                  new X509EncodedKeySpec(Pem.publicInfo(checked).getEncoded(ASN1Encoding.DER)));
      Signature.getInstance(JcaNames.signature(algorithm), provider).initVerify(key);
      return new JcaVerificationKey(checked, key, provider);
    } catch (NoSuchAlgorithmException e) {
      throw JcaSigningKey.missing(algorithm, provider);
    } catch (GeneralSecurityException | IOException e) {
      throw new CairnException(
          CairnException.Code.PLATFORM,
          "The provider "
              + provider.getName()
              + " does not take the key "
              + checked
              + "; verify with the built-in one.",
          e);
    }
  }

  /**
   * Corretto's provider, for one, verifies Ed25519 and leaves the making of such keys to the JDK.
   */
  private static KeyFactory keyFactory(KeyAlgorithm algorithm, Provider provider)
      throws NoSuchAlgorithmException {
    String name = JcaNames.keyFactory(algorithm);
    return provider.getService("KeyFactory", name) == null
        ? KeyFactory.getInstance(name)
        : KeyFactory.getInstance(name, provider);
  }

  @Override
  public KeyAlgorithm algorithm() {
    return checked.algorithm();
  }

  @Override
  public byte[] encoded() {
    return checked.encoded();
  }

  @Override
  public String provider() {
    return provider.getName() + " " + provider.getVersionStr();
  }

  @Override
  public boolean verifies(byte[] message, byte[] signature) {
    int length = algorithm().signatureLength();
    if (length > 0 && signature.length != length) {
      return false;
    }
    try {
      Signature verifier = Signature.getInstance(JcaNames.signature(algorithm()), provider);
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(algorithm().isEcdsa() ? EcdsaSignatures.toDer(signature) : signature);
    } catch (SignatureException | IOException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new CairnException(
          CairnException.Code.PLATFORM,
          "The provider "
              + provider.getName()
              + " stopped verifying with the key "
              + checked
              + "; verify with the built-in one.",
          e);
    }
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof VerificationKey other && isSameKeyAs(other);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(encoded());
  }

  @Override
  public String toString() {
    return checked.toString();
  }
}

package dev.cairn.signing.key;

import dev.cairn.core.CairnException;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.util.Objects;

/**
 * A private key that Java's own cryptography signs with: in a token, a key service, or a native
 * library. The key may be a mere handle that never leaves its device. Thread-safe as far as the
 * provider's signatures are independent of each other, which the JDK's and SunPKCS11's are.
 *
 * <pre>{@code
 * SigningKey key = JcaSigningKey.of(privateKey, published, provider);
 * byte[] signature = key.sign(message);
 * }</pre>
 */
public final class JcaSigningKey implements SigningKey {
  private final PrivateKey handle;
  private final VerificationKey verificationKey;
  private final Provider provider;

  private JcaSigningKey(PrivateKey handle, VerificationKey verificationKey, Provider provider) {
    this.handle = handle;
    this.verificationKey = verificationKey;
    this.provider = provider;
  }

  /**
   * A key of a provider, which need not be registered.
   *
   * @param verificationKey its public half; that it is, is checked by signing once
   * @throws CairnException with code UNSUPPORTED if the provider has no such algorithm, UNFIT_KEY
   *     if the halves do not belong together, PLATFORM if the device refuses
   */
  public static JcaSigningKey of(
      PrivateKey handle, VerificationKey verificationKey, Provider provider) {
    Objects.requireNonNull(handle, "handle");
    JcaSigningKey key = new JcaSigningKey(handle, verificationKey, provider);
    byte[] probe = new byte[32];
    if (!verificationKey.verifies(probe, key.sign(probe))) {
      throw new CairnException(
          CairnException.Code.UNFIT_KEY,
          "The private key does not belong to the public key "
              + verificationKey
              + "; pair them rightly.");
    }
    return key;
  }

  @Override
  public VerificationKey verificationKey() {
    return verificationKey;
  }

  @Override
  public byte[] sign(byte[] message) {
    KeyAlgorithm algorithm = verificationKey.algorithm();
    try {
      Signature signature = Signature.getInstance(JcaNames.signature(algorithm), provider);
      signature.initSign(handle);
      signature.update(message);
      byte[] made = signature.sign();
      return algorithm.isEcdsa()
          ? EcdsaSignatures.fromDer(made, algorithm.signatureLength())
          : made;
    } catch (NoSuchAlgorithmException e) {
      throw missing(algorithm, provider);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      // The cause is left out: a provider may put more into it than anybody should see.
      throw new CairnException(
          CairnException.Code.PLATFORM,
          "The provider "
              + provider.getName()
              + " did not sign with its "
              + algorithm.label()
              + " key; check that the device is there and the key may sign.");
    }
  }

  static CairnException missing(KeyAlgorithm algorithm, Provider provider) {
    boolean token = provider.getName().startsWith("SunPKCS11");
    return new CairnException(
        CairnException.Code.UNSUPPORTED,
        token && algorithm == KeyAlgorithm.ED25519
            ? "SunPKCS11, Java's way to a token, has no Ed25519; keep a P-256 or P-384 key in the"
                + " token and sign with ecdsa-rdfc-2019 or ES256."
            : "The provider "
                + provider.getName()
                + " has no "
                + algorithm.label()
                + "; use another provider or kind of key.");
  }

  /** Names the provider and the public key, never the private one. */
  @Override
  public String toString() {
    return "JcaSigningKey[" + provider.getName() + ", " + verificationKey + "]";
  }
}

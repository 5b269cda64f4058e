package dev.cairn.signing.key;

import dev.cairn.core.CairnException;
import dev.cairn.core.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.PublicKey;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A token reached through PKCS#11: a smart card, a hardware module, SoftHSM. Its keys sign inside
 * it and never leave it. They are ECDSA on P-256, P-384 or P-521: SunPKCS11, Java's way to a token,
 * has no Ed25519. Each key stands under a name with a certificate that carries its public half.
 * Thread- safe as SunPKCS11 is.
 *
 * <pre>{@code
 * Pkcs11Token token = Pkcs11Token.open(Path.of("/usr/lib/softhsm/libsofthsm2.so"), 0, pin);
 * SigningKey key = token.key("issuer").orThrow();
 * }</pre>
 */
public final class Pkcs11Token {
  private static final Pattern PATH = Pattern.compile("[A-Za-z0-9+:._/\\\\ -]+");

  private final Provider provider;
  private final KeyStore store;

  private Pkcs11Token(Provider provider, KeyStore store) {
    this.provider = provider;
    this.store = store;
  }

  /**
   * Opens a token. No provider is registered with the Java runtime.
   *
   * @param library the PKCS#11 library of the token's maker
   * @param slot which of its slots that hold a token, from 0
   * @param pin the user's; the caller clears it afterwards
   * @throws CairnException with code PLATFORM if this Java has no SunPKCS11, the library cannot be
   *     loaded, or the token refuses the PIN; the message never shows it
   */
  public static Pkcs11Token open(Path library, int slot, char[] pin) {
    Provider base = Security.getProvider("SunPKCS11");
    if (base == null) {
      throw platform("This Java has no SunPKCS11; use a JDK with the module jdk.crypto.cryptoki.");
    }
    String path = Objects.requireNonNull(library, "library").toAbsolutePath().toString();
    if (!PATH.matcher(path).matches()) {
      throw CairnException.illegalArgument(
          "The library's path \"" + path + "\" holds signs that SunPKCS11 cannot read; move it.");
    }
    try {
      Provider provider =
          base.configure("--name=cairn\nlibrary=\"" + path + "\"\nslotListIndex=" + slot + "\n");
      KeyStore store = KeyStore.getInstance("PKCS11", provider);
      store.load(null, pin);
      return new Pkcs11Token(provider, store);
    } catch (GeneralSecurityException
        | IOException
        | ProviderException
        | InvalidParameterException e) {
      // The cause is left out: what a token says of a PIN is nobody else's.
      throw platform(
          "The token in slot "
              + slot
              + " of "
              + path
              + " does not open; check the library, that a token is in the slot, and the PIN.");
    }
  }

  /** The names of its keys, sorted. */
  public List<String> names() {
    try {
      List<String> names = new ArrayList<>();
      for (String alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias)) {
          names.add(alias);
        }
      }
      Collections.sort(names);
      return List.copyOf(names);
    } catch (GeneralSecurityException e) {
      throw gone();
    }
  }

  /**
   * The key of a name; refused as {@code key.absent} or, for RSA and other kinds, {@code
   * key.unsupported}.
   */
  public Reading<SigningKey> key(String name) {
    try {
      Certificate certificate = store.getCertificate(name);
      if (certificate == null || !(store.getKey(name, null) instanceof PrivateKey handle)) {
        return Reading.refused(
            "key.absent",
            "",
            "The token has no key \"" + name + "\" with a certificate; it has " + names() + ".");
      }
      return publicKey(certificate.getPublicKey())
          .then(key -> Reading.of(JcaSigningKey.of(handle, key, provider)));
    } catch (GeneralSecurityException e) {
      throw gone();
    }
  }

  /**
   * Makes a key inside the token.
   *
   * @param name of the key, not taken yet
   * @param now when its certificate begins
   * @throws CairnException with code UNSUPPORTED for Ed25519 and other kinds that SunPKCS11 lacks,
   *     ILLEGAL_ARGUMENT if the name is taken, PLATFORM if the token refuses
   */
  public SigningKey generate(String name, KeyAlgorithm algorithm, Instant now) {
    if (!algorithm.isEcdsa()) {
      throw JcaSigningKey.missing(algorithm, provider);
    }
    if (names().contains(name)) {
      throw CairnException.illegalArgument(
          "The token has a key \"" + name + "\" already; choose another name.");
    }
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", provider);
      generator.initialize(new ECGenParameterSpec(JcaNames.curve(algorithm)));
      KeyPair pair = generator.generateKeyPair();
      SigningKey key =
          JcaSigningKey.of(pair.getPrivate(), publicKey(pair.getPublic()).orThrow(), provider);
      Certificate[] chain = {SelfSigned.certificate(key, now)};
      store.setKeyEntry(name, pair.getPrivate(), null, chain);
      return key(name).orThrow();
    } catch (GeneralSecurityException | IOException | ProviderException e) {
      throw platform(
          "The token did not make the key \"" + name + "\"; check that its user may make keys.");
    }
  }

  private static Reading<VerificationKey> publicKey(PublicKey key) {
    byte[] encoded = key.getEncoded();
    return encoded == null
        ? Reading.refused(
            "key.unsupported",
            "",
            "The token does not give out the public half of a key of the kind "
                + key.getAlgorithm()
                + "; use P-256 or P-384.")
        : Pem.readPublicDer(encoded);
  }

  private static CairnException gone() {
    return platform("The token is gone or closed; open it again.");
  }

  private static CairnException platform(String message) {
    return new CairnException(CairnException.Code.PLATFORM, message);
  }

  /** Names the token's provider. */
  @Override
  public String toString() {
    return "Pkcs11Token[" + provider.getName() + "]";
  }
}

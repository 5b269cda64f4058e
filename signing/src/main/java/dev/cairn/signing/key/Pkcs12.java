package dev.cairn.signing.key;

import dev.cairn.core.CairnException;
import dev.cairn.core.Reading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One signing key in a PKCS#12 key store (RFC 7292), as other tools read it: a private key entry
 * under the alias {@value #ALIAS}, with a self-signed certificate that only carries the public key.
 */
public final class Pkcs12 {
  /** The alias of the key in a store written here. */
  public static final String ALIAS = "cairn";

  private Pkcs12() {}

  /**
   * The store with this key.
   *
   * @param password protects the key; the caller clears it afterwards
   * @param now when the certificate begins
   * @throws CairnException with code PLATFORM if this Java lacks an algorithm, UNSUPPORTED for
   *     BLS12-381, which PKCS#12 has no form for
   */
  public static byte[] write(SecretKey key, char[] password, Instant now) {
    if (key.algorithm() == KeyAlgorithm.BLS12_381_G2) {
      throw new CairnException(
          CairnException.Code.UNSUPPORTED,
          "PKCS#12 has no form for a BLS12-381 key; write Multikey JSON, a file not named .p12.");
    }
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, password);
      Certificate[] chain = {SelfSigned.certificate(key, now)};
      store.setKeyEntry(ALIAS, privateKey(key), password, chain);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      store.store(out, password);
      return out.toByteArray();
    } catch (GeneralSecurityException | IOException e) {
      throw new CairnException(
          CairnException.Code.PLATFORM,
          "This Java cannot write the key store; use a complete JDK 17 or newer.",
          e);
    }
  }

  /**
   * The one private key of a store, whatever its alias. Refused as {@code key.store} if the bytes
   * are none, {@code key.password}, {@code key.store-entries} if it holds no key or several, {@code
   * key.unsupported} for RSA and other kinds; no message shows the key.
   */
  public static Reading<SecretKey> read(byte[] bytes, char[] password) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(bytes), password);
      List<String> aliases = Collections.list(store.aliases());
      List<String> keys = new ArrayList<>();
      for (String alias : aliases) {
        if (store.isKeyEntry(alias)) {
          keys.add(alias);
        }
      }
      if (keys.size() != 1) {
        return Reading.refused(
            "key.store-entries",
            "",
            "The key store holds " + keys.size() + " private keys; give one that holds one.");
      }
      return secretOf(store.getKey(keys.get(0), password));
    } catch (IOException e) {
      return e.getCause() instanceof UnrecoverableKeyException
          ? Reading.refused(
              "key.password", "", "The password does not open the key store; check it.")
          : Reading.refused(
              "key.store", "", "This is no PKCS#12 key store; give a .p12 file that is whole.");
    } catch (GeneralSecurityException e) {
      return Reading.refused(
          "key.store", "", "The key in the store cannot be read; make a new one.");
    }
  }

  private static Reading<SecretKey> secretOf(Key key) {
    if (key instanceof EdECPrivateKey ed && ed.getBytes().isPresent()) {
      return SecretKey.of(KeyAlgorithm.ED25519, ed.getBytes().get());
    }
    if (key instanceof ECPrivateKey ec) {
      int bits = ec.getParams().getOrder().bitLength();
      for (KeyAlgorithm algorithm :
          List.of(KeyAlgorithm.P256, KeyAlgorithm.P384, KeyAlgorithm.P521)) {
        if (bits == orderBits(algorithm)) {
          return SecretKey.of(algorithm, bigEndian(ec.getS(), algorithm.secretLength()));
        }
      }
    }
    return Reading.refused(
        "key.unsupported",
        "",
        "The key store's key is of the kind "
            + key.getAlgorithm()
            + "; use Ed25519, P-256 or P-384.");
  }

  private static PrivateKey privateKey(SecretKey key) throws GeneralSecurityException {
    if (key.algorithm() == KeyAlgorithm.ED25519) {
      return KeyFactory.getInstance("Ed25519")
          .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, key.secret()));
    }
    AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec(JcaNames.curve(key.algorithm())));
    return KeyFactory.getInstance("EC")
        .generatePrivate(
            new ECPrivateKeySpec(
                new BigInteger(1, key.secret()),
                parameters.getParameterSpec(ECParameterSpec.class)));
  }

  private static int orderBits(KeyAlgorithm algorithm) {
    return switch (algorithm) {
      case P256 -> 256;
      case P384 -> 384;
      default -> 521;
    };
  }

  private static byte[] bigEndian(BigInteger value, int length) {
    byte[] raw = value.toByteArray();
    byte[] out = new byte[length];
    int from = Math.max(0, raw.length - length);
    System.arraycopy(raw, from, out, length - (raw.length - from), raw.length - from);
    return out;
  }
}

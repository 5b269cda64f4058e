package dev.cairn.signing.key;

import dev.cairn.core.CairnException;
import java.lang.reflect.InvocationTargetException;
import java.security.Provider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * Verifying with another implementation of cryptography than the one built in. Stateless: nothing
 * is registered, and each key says for itself who computes.
 *
 * <pre>{@code
 * ProofVerifier.Builder builder = StandardVerifier.builder(suites, controllers);
 * KeyProviders.findNative(loader).ifPresent(builder::provider);
 * }</pre>
 */
public final class KeyProviders {
  /** Native libraries as they are known by their providers. */
  private static final List<String> NATIVE =
      List.of(
          "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider",
          "org.conscrypt.OpenSSLProvider");

  private static final int MOST = 512;

  private KeyProviders() {}

  /**
   * The same key, verified with by a provider.
   *
   * @throws CairnException with code UNSUPPORTED if it has no such algorithm, PLATFORM if it does
   *     not take the key
   */
  public static VerificationKey through(VerificationKey key, Provider provider) {
    return JcaVerificationKey.of(key, provider);
  }

  /** As {@link #through}, or the key itself where the provider cannot. */
  public static VerificationKey throughIfAble(VerificationKey key, Provider provider) {
    try {
      return JcaVerificationKey.of(key, provider);
    } catch (CairnException e) {
      return key;
    }
  }

  /**
   * {@link #throughIfAble} as a function that remembers what it made of the last few hundred keys:
   * the same issuers sign again and again, and making a provider's key takes longer than finding
   * it. Thread-safe.
   */
  public static UnaryOperator<VerificationKey> remembering(Provider provider) {
    Map<VerificationKey, VerificationKey> known = new ConcurrentHashMap<>();
    return key -> {
      VerificationKey remembered = known.get(key);
      if (remembered != null) {
        return remembered;
      }
      VerificationKey made = throughIfAble(key, provider);
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(key, made);
      return made;
    };
  }

  /**
   * A native provider on the class path, if there is one that starts here: Amazon Corretto Crypto
   * Provider, Conscrypt.
   */
  public static Optional<Provider> findNative(ClassLoader loader) {
    for (String name : NATIVE) {
      try {
        Object made = loader.loadClass(name).getDeclaredConstructor().newInstance();
        if (made instanceof Provider provider && !provider.getServices().isEmpty()) {
          return Optional.of(provider);
        }
      } catch (ClassNotFoundException
          | NoSuchMethodException
          | InstantiationException
          | IllegalAccessException
          | InvocationTargetException
          | LinkageError e) {
        // Not there, or its library is for another system: the next one, or none.
      }
    }
    return Optional.empty();
  }
}

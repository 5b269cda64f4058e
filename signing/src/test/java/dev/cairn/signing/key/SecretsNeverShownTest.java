package dev.cairn.signing.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.signing.bbs.BbsSecretKey;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigInteger;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No class of the module that holds a secret shows it. */
class SecretsNeverShownTest {
  private static final Set<Class<?>> SECRET_TYPES =
      Set.of(SecretKey.class, BbsSecretKey.class, PrivateKey.class, KeyFile.class);

  @Test
  void everyClassThatHoldsASecretHasATextOfItsOwnThatDoesNotShowIt() throws Exception {
    Set<String> holders = new TreeSet<>();
    for (Class<?> type : classes()) {
      if (holdsSecret(type)) {
        holders.add(type.getSimpleName());
        boolean safe =
            type.isRecord()
                ? Arrays.stream(type.getDeclaredFields()).noneMatch(f -> isRaw(f))
                : declaresText(type) || hasTextOfObject(type);
        assertThat(safe).as("%s shows the secret it holds", type).isTrue();
      }
    }

    assertThat(holders).contains("SecretKey", "KeyFile", "BbsSecretKey", "JcaSigningKey");
  }

  @Test
  void theTextsOfKeysHoldNoFormOfTheirSecrets() {
    for (KeyAlgorithm algorithm : KeyAlgorithm.values()) {
      if (algorithm == KeyAlgorithm.RSA) {
        continue;
      }
      SecretKey key = SecretKey.generate(algorithm, new SecureRandom());
      List<Object> shown =
          new ArrayList<>(List.of(key, new KeyFile("did:example:a#k", "did:example:a", key)));
      if (algorithm == KeyAlgorithm.BLS12_381_G2) {
        shown.add(BbsSecretKey.of(key.secret()).orThrow());
      }
      for (Object holder : shown) {
        assertThat(holder.toString())
            .doesNotContain(HexFormat.of().formatHex(key.secret()))
            .doesNotContain(new BigInteger(1, key.secret()).toString())
            .doesNotContain(Multibase.base58(key.secret()).substring(1))
            .doesNotContain(Multibase.base64Url(key.secret()).substring(1));
      }
    }
  }

  /** A text that only names the class and an identity, as every object has. */
  private static boolean hasTextOfObject(Class<?> type) {
    try {
      return type.getMethod("toString").getDeclaringClass() == Object.class;
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean declaresText(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .anyMatch(m -> m.getName().equals("toString") && m.getParameterCount() == 0);
  }

  private static boolean holdsSecret(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(f -> !Modifier.isStatic(f.getModifiers()))
        .anyMatch(f -> SECRET_TYPES.contains(f.getType()) || isRaw(f));
  }

  private static boolean isRaw(Field field) {
    String name = field.getName().toLowerCase(java.util.Locale.ROOT);
    return !Modifier.isStatic(field.getModifiers())
        && (name.contains("secret") || name.contains("hmackey") || name.equals("scalar"))
        && !field.getType().isPrimitive();
  }

  private static List<Class<?>> classes()
      throws IOException, URISyntaxException, ClassNotFoundException {
    Path root =
        Path.of(SecretKey.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<Class<?>> classes = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
        String name = root.relativize(file).toString().replace('/', '.');
        if (!name.equals("module-info.class")) {
          classes.add(
              Class.forName(
                  name.substring(0, name.length() - ".class".length()),
                  false,
                  SecretKey.class.getClassLoader()));
        }
      }
    }
    return classes;
  }
}

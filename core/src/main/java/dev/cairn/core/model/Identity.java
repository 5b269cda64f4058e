package dev.cairn.core.model;

import dev.cairn.core.CairnException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * An identifier of a person, in the clear or hashed ({@code IdentityObject}, Open Badges 3.0
 * appendix B.1.14).
 *
 * @param type what is identified: {@code emailAddress}, {@code sourcedId}, …
 * @param value the identifier, or if hashed the algorithm, a dollar sign and the hash
 * @param hashed which of the two it is
 * @param salt what was put behind the identifier before hashing
 */
public record Identity(String type, String value, boolean hashed, Optional<String> salt) {
  /** Checks that nothing is null. */
  public Identity {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(salt, "salt");
  }

  /** An identifier in the clear. */
  public static Identity plain(String type, String value) {
    return new Identity(type, value, false, Optional.empty());
  }

  /** An identifier hashed with SHA-256 and a salt. */
  public static Identity hashed(String type, String plain, String salt) {
    return new Identity(type, "sha256$" + digest("SHA-256", plain + salt), true, Optional.of(salt));
  }

  /**
   * Whether this identifies whoever has an identifier. A hash is compared with that of the
   * identifier and the salt, its digits in either case; a hash of an unknown algorithm matches
   * nobody. Text is compared exactly.
   */
  public boolean matches(String plain) {
    if (!hashed) {
      return value.equals(plain);
    }
    int dollar = value.indexOf('$');
    if (dollar < 0) {
      return false;
    }
    String salted = plain + salt.orElse("");
    String hash = value.substring(dollar + 1).toLowerCase(Locale.ROOT);
    return switch (value.substring(0, dollar).toLowerCase(Locale.ROOT)) {
      case "sha256" -> hash.equals(digest("SHA-256", salted));
      case "md5" -> hash.equals(digest("MD5", salted));
      default -> false;
    };
  }

  private static String digest(String algorithm, String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new CairnException(
          CairnException.Code.PLATFORM,
          "This Java has no " + algorithm + "; use a complete one.",
          e);
    }
  }
}

package dev.cairn.signing.verify;

import dev.cairn.core.CairnException;
import dev.cairn.core.Finding;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.signing.key.Multibase;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The digest that a document states of what it points to: {@code digestSRI} (Subresource Integrity)
 * or {@code digestMultibase} (a multihash in multibase), as in Verifiable Credentials Data Model
 * 2.0 section 5.3. Stateless.
 */
public final class ContentDigest {
  private static final List<String> STRONGEST_FIRST = List.of("sha512", "sha384", "sha256");

  /** Multihash codes, each with its length in the next byte. */
  private static final Map<Integer, String> MULTIHASH =
      Map.of(0x12, "sha256", 0x20, "sha384", 0x13, "sha512");

  private ContentDigest() {}

  /** Whether a member of this name states a digest of what its object points to. */
  static boolean isMember(String name) {
    return name.equals("digestSRI") || name.equals("digestMultibase");
  }

  /** Whether an object states a digest of what it points to. */
  public static boolean isStated(JsonObject statement) {
    return statement.has("digestSRI") || statement.has("digestMultibase");
  }

  /**
   * What is wrong with content by the digests stated of it; empty if all hold or none is stated.
   *
   * @param statement the object that points to the content
   * @param pointer where the object stands
   */
  public static Optional<Finding> fault(JsonObject statement, String pointer, byte[] content) {
    for (String member : List.of("digestSRI", "digestMultibase")) {
      Optional<JsonValue> stated = statement.find(member);
      if (stated.isPresent() && !matches(member, stated.get(), content)) {
        return Optional.of(
            Finding.error(
                "resource.digest",
                JsonPointer.child(pointer, member),
                "The content of "
                    + statement.findString("id").orElse("what is meant")
                    + " does not have the digest "
                    + stated.get()
                    + " that was signed for it; give the content that was meant."));
      }
    }
    return Optional.empty();
  }

  private static boolean matches(String member, JsonValue stated, byte[] content) {
    if (!(stated instanceof JsonString text)) {
      return false;
    }
    return member.equals("digestSRI")
        ? matchesIntegrity(text.value(), content)
        : matchesMultihash(text.value(), content);
  }

  /** Subresource Integrity: of several hashes, one of the strongest kind must match. */
  public static boolean matchesIntegrity(String integrity, byte[] content) {
    for (String name : STRONGEST_FIRST) {
      List<String> ofKind = new ArrayList<>();
      for (String part : integrity.strip().split("\\s+", -1)) {
        if (part.startsWith(name + "-")) {
          ofKind.add(part.substring(name.length() + 1).split("\\?", 2)[0]);
        }
      }
      if (!ofKind.isEmpty()) {
        return ofKind.contains(Base64.getEncoder().encodeToString(hash(name, content)));
      }
    }
    return false;
  }

  private static boolean matchesMultihash(String multibase, byte[] content) {
    return Multibase.decode(multibase)
        .match(
            a -> {
              byte[] bytes = a.value();
              String name = bytes.length > 2 ? MULTIHASH.get((int) bytes[0]) : null;
              return name != null
                  && bytes[1] == bytes.length - 2
                  && Arrays.equals(Arrays.copyOfRange(bytes, 2, bytes.length), hash(name, content));
            },
            r -> false);
  }

  private static byte[] hash(String name, byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-" + name.substring(3)).digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new CairnException(
          CairnException.Code.PLATFORM, "This Java has no " + name + "; use a complete one.", e);
    }
  }
}

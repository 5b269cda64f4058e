package dev.cairn.signing.log;

import dev.cairn.core.CairnException;
import dev.cairn.core.Reading;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.VerificationKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public key of whoever signs a log's checkpoints, with its name (C2SP signed-note, Ed25519,
 * signature type 1). As text it is {@code name+hash+key}: the key's id as eight hex digits, and the
 * base64 of its type and its 32 bytes. Immutable and thread-safe.
 *
 * @param name the log's origin, for example {@code log.example/2026}; no spaces, no plus sign
 * @param key an Ed25519 key
 */
public record NoteKey(String name, VerificationKey key) {
  static final int MAX_NAME = 256;
  private static final byte ED25519 = 1;
  private static final int ID_LENGTH = 4;

  /**
   * Checks the name and the kind of key.
   *
   * @throws CairnException for a name that no note may have, or a key that is not Ed25519
   */
  public NoteKey {
    if (!isName(name)) {
      throw CairnException.illegalArgument(
          "\""
              + name
              + "\" is no name of a log; write one like log.example/2026, without spaces or plus"
              + " signs.");
    }
    if (key.algorithm() != KeyAlgorithm.ED25519) {
      throw new CairnException(
          CairnException.Code.UNFIT_KEY,
          "Checkpoints are signed with Ed25519 and this key is "
              + key.algorithm().label()
              + "; make an Ed25519 key.");
    }
  }

  /** Whether a note's key may have this name. */
  public static boolean isName(String name) {
    return !name.isEmpty()
        && name.length() <= MAX_NAME
        && name.codePoints()
            .noneMatch(
                c ->
                    c == '+'
                        || Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.isISOControl(c)
                        || c == 0xFFFD
                        || Character.getType(c) == Character.SURROGATE);
  }

  /** Reads {@code name+hash+key}; refused as {@code log.key} if it is of another form or type. */
  public static Reading<NoteKey> parse(String text) {
    String[] parts = text.strip().split("\\+", 3);
    if (parts.length != 3 || !isName(parts[0]) || !parts[1].matches("[0-9a-f]{8}")) {
      return malformed(text, "is not name+hash+key");
    }
    byte[] typed;
    try {
      typed = Base64.getDecoder().decode(parts[2]);
    } catch (IllegalArgumentException e) {
      return malformed(text, "has no base64 after its second plus sign");
    }
    if (typed.length < 1 || typed[0] != ED25519) {
      return malformed(text, "is of another type than Ed25519");
    }
    return VerificationKey.of(KeyAlgorithm.ED25519, Arrays.copyOfRange(typed, 1, typed.length))
        .then(
            key -> {
              NoteKey read = new NoteKey(parts[0], key);
              return HexFormat.of().formatHex(read.id()).equals(parts[1])
                  ? Reading.of(read)
                  : malformed(text, "has a hash that is not its key's");
            });
  }

  private static <T> Reading<T> malformed(String text, String how) {
    String shown = text.length() <= 120 ? text : text.substring(0, 120) + "…";
    return Reading.refused(
        "log.key", "", "The log key \"" + shown + "\" " + how + "; copy it as the log states it.");
  }

  /** The key's id: the first four bytes of SHA-256 over name, line feed, type and key. */
  byte[] id() {
    byte[] named = (name + "\n").getBytes(StandardCharsets.UTF_8);
    return Arrays.copyOf(Sha256.of(concat(named, typed())).raw(), ID_LENGTH);
  }

  private byte[] typed() {
    return concat(new byte[] {ED25519}, key.encoded());
  }

  private static byte[] concat(byte[] a, byte[] b) {
    byte[] all = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, all, a.length, b.length);
    return all;
  }

  /** The text {@code name+hash+key}. */
  public String text() {
    return name
        + "+"
        + HexFormat.of().formatHex(id())
        + "+"
        + Base64.getEncoder().encodeToString(typed());
  }

  @Override
  public String toString() {
    return text();
  }
}

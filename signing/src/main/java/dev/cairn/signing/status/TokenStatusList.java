package dev.cairn.signing.status;

import dev.cairn.core.CairnException;
import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.signing.jose.Jws;
import dev.cairn.signing.key.SigningKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;

/**
 * The list of a Token Status List (IETF OAuth, draft-ietf-oauth-status-list): a status of 1, 2, 4
 * or 8 bits for each token, the first of a byte in its least significant bits. Immutable and
 * thread-safe.
 */
public final class TokenStatusList {
  /** The value of a token that holds. */
  public static final int VALID = 0;

  /** The value of a token that was taken back for good. */
  public static final int INVALID = 1;

  /** The value of a token that does not hold for now. */
  public static final int SUSPENDED = 2;

  private final byte[] bytes;
  private final int bits;

  private TokenStatusList(byte[] bytes, int bits) {
    this.bytes = bytes;
    this.bits = bits;
  }

  /**
   * A list in which every token is valid.
   *
   * @param entries how many, 1 to 2^31 / bits; rounded up to whole bytes
   * @param bits bits an entry: 1, 2, 4 or 8
   */
  public static TokenStatusList ofEntries(long entries, int bits) {
    if (!List.of(1, 2, 4, 8).contains(bits)
        || entries < 1
        || (entries * bits + 7) / 8 > Integer.MAX_VALUE - 16) {
      throw CairnException.illegalArgument(
          "A list of " + entries + " entries of " + bits + " bits cannot be; use 1, 2, 4 or 8.");
    }
    return new TokenStatusList(new byte[(int) ((entries * bits + 7) / 8)], bits);
  }

  /** How many entries it has room for. */
  public long entries() {
    return bytes.length * 8L / bits;
  }

  /** Bits an entry. */
  public int bits() {
    return bits;
  }

  /**
   * The value of an entry.
   *
   * @throws CairnException outside {@code 0 ≤ index < entries()}
   */
  public int get(long index) {
    checkIndex(index);
    long at = index * bits;
    return (bytes[(int) (at >> 3)] & 0xff) >> (at & 7) & ((1 << bits) - 1);
  }

  /** This list with entries changed. Linear in the list and the changes. */
  public TokenStatusList with(Map<Long, Integer> changes) {
    byte[] copy = bytes.clone();
    changes.forEach(
        (index, value) -> {
          checkIndex(index);
          if (value < 0 || value >= 1 << bits) {
            throw CairnException.illegalArgument(
                "The value " + value + " does not fit " + bits + " bits; give a smaller one.");
          }
          long at = index * bits;
          int shift = (int) (at & 7);
          int mask = ((1 << bits) - 1) << shift;
          int byteAt = (int) (at >> 3);
          copy[byteAt] = (byte) ((copy[byteAt] & ~mask) | (value << shift));
        });
    return new TokenStatusList(copy, bits);
  }

  private void checkIndex(long index) {
    if (index < 0 || index >= entries()) {
      throw CairnException.illegalArgument(
          "The list has " + entries() + " entries and none at " + index + "; give a smaller one.");
    }
  }

  /** The claim {@code status_list}: the bits, and the list compressed with ZLIB. */
  public JsonObject toJson() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream zlib =
        new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION))) {
      zlib.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("a byte array takes whatever is written", e);
    }
    return JsonObject.builder()
        .put("bits", JsonNumber.of(bits))
        .put("lst", Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray()))
        .build();
  }

  /**
   * The list as a signed token of type {@code statuslist+jwt}.
   *
   * @param key signs it
   * @param verificationMethod the absolute URL of the key, for {@code kid}
   * @param issuer who signs, for {@code iss}
   * @param uri where it will be found; tokens name it in {@code status.status_list.uri}
   * @param issued from when it holds
   * @param expires from when it no longer does
   */
  public String sign(
      SigningKey key,
      String verificationMethod,
      String issuer,
      String uri,
      Instant issued,
      Instant expires) {
    JsonObject header =
        JsonObject.builder()
            .put("alg", key.algorithm().joseName())
            .put("kid", verificationMethod)
            .put("typ", TokenStatusCheck.TYPE)
            .build();
    JsonObject payload =
        JsonObject.builder()
            .put("iss", issuer)
            .put("sub", uri)
            .put("iat", JsonNumber.of(issued.getEpochSecond()))
            .put("exp", JsonNumber.of(expires.getEpochSecond()))
            .put("status_list", toJson())
            .build();
    return Jws.sign(header, payload, key);
  }

  /**
   * Reads the claim {@code status_list}; refused as {@code status.malformed-value-error} or {@code
   * status.list-size}.
   *
   * @param maxBytes how far it may inflate
   */
  public static Reading<TokenStatusList> read(JsonObject claim, int maxBytes) {
    Optional<Integer> bits =
        claim
            .find("bits")
            .filter(
                b -> b instanceof JsonNumber n && List.of("1", "2", "4", "8").contains(n.text()))
            .map(b -> Integer.parseInt(((JsonNumber) b).text()));
    Optional<byte[]> packed = claim.find("lst").flatMap(TokenStatusList::base64);
    if (bits.isEmpty() || packed.isEmpty()) {
      return malformed("lacks bits of 1, 2, 4 or 8, or a list in base64url");
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed.get());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[16 << 10];
      while (!inflater.finished()) {
        int n = inflater.inflate(buffer);
        if (n == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          return malformed("breaks off or needs a dictionary");
        }
        if (out.size() + n > maxBytes) {
          return Reading.refused(
              List.of(
                  Finding.error(
                      "status.list-size",
                      "",
                      "The status list inflates beyond "
                          + maxBytes
                          + " bytes; ask its issuer for a smaller one.")));
        }
        out.write(buffer, 0, n);
      }
      return inflater.getRemaining() > 0 || out.size() == 0
          ? malformed("is empty, or something stands behind it")
          : Reading.of(new TokenStatusList(out.toByteArray(), bits.get()));
    } catch (DataFormatException e) {
      return malformed("is not compressed with ZLIB");
    } finally {
      inflater.end();
    }
  }

  private static Optional<byte[]> base64(JsonValue value) {
    if (!(value instanceof JsonString s)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Base64.getUrlDecoder().decode(s.value()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Reading<TokenStatusList> malformed(String why) {
    return Reading.refused(
        "status.malformed-value-error",
        "",
        "MALFORMED_VALUE_ERROR: the status list " + why + "; ask its issuer for a sound one.");
  }
}

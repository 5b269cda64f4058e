package dev.cairn.signing.status;

import dev.cairn.core.CairnException;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bits of a status list (Bitstring Status List 1.0, section 3): entry {@code i} is the {@code
 * size} bits from bit {@code i × size}, and bit 0 is the left-most of the first byte. Immutable and
 * thread-safe; a changed list is a new one, so a reader never sees half a change.
 */
public final class BitstringStatusList {
  /** No published list has fewer bits, so that an index tells little about who is meant. */
  public static final int LEAST_BITS = 131_072;

  /** How far a list is inflated unless the caller says otherwise: 16 MiB, 134 million bits. */
  public static final int DEFAULT_MAX_BYTES = 16 << 20;

  private static final int MOST_BITS_AN_ENTRY = 8;

  private final byte[] bits;
  private final int size;

  private BitstringStatusList(byte[] bits, int size) {
    this.bits = bits;
    this.size = size;
  }

  /**
   * A list in which every entry is 0.
   *
   * @param entries how many entries are needed, at least 1; the list gets {@value #LEAST_BITS} bits
   *     for each bit of an entry at least
   * @param size bits an entry, 1 to 8
   */
  public static BitstringStatusList ofEntries(int entries, int size) {
    checkSize(size);
    long wanted = Math.max(entries, (long) LEAST_BITS) * size;
    if (entries < 1 || wanted > 8L * Integer.MAX_VALUE / 2) {
      throw CairnException.illegalArgument(
          "A list of " + entries + " entries of " + size + " bits; ask for 1 to 10^9 bits.");
    }
    return new BitstringStatusList(new byte[(int) ((wanted + 7) / 8)], size);
  }

  /** A one-bit list over these bytes, which must not change afterwards. */
  static BitstringStatusList ofBytes(byte[] bits) {
    return new BitstringStatusList(bits, 1);
  }

  /** The bits, not a copy; for reading only. */
  byte[] bytes() {
    return bits;
  }

  /** How many bits are set. */
  long countSet() {
    long count = 0;
    for (byte b : bits) {
      count += Integer.bitCount(b & 0xff);
    }
    return count;
  }

  /** How many entries it has room for. */
  public long entries() {
    return bits.length * 8L / size;
  }

  /** Bits an entry. */
  public int size() {
    return size;
  }

  /**
   * The value of an entry, 0 to 2^size - 1.
   *
   * @throws CairnException outside {@code 0 ≤ index < entries()}
   */
  public int get(long index) {
    checkIndex(index);
    int value = 0;
    for (long bit = index * size; bit < (index + 1) * size; bit++) {
      value = value << 1 | (bits[(int) (bit >> 3)] >> (7 - (bit & 7)) & 1);
    }
    return value;
  }

  /** This list with one entry changed. Takes time linear in the list: for many, see below. */
  public BitstringStatusList with(long index, int value) {
    return with(Map.of(index, value));
  }

  /** This list with several entries changed at once. Linear in the list and the changes. */
  public BitstringStatusList with(Map<Long, Integer> changes) {
    byte[] copy = bits.clone();
    changes.forEach((index, value) -> put(copy, index, value));
    return new BitstringStatusList(copy, size);
  }

  private void put(byte[] copy, long index, int value) {
    checkIndex(index);
    if (value < 0 || value >= 1 << size) {
      throw CairnException.illegalArgument(
          "The value " + value + " does not fit " + size + " bits; give 0 to " + ((1 << size) - 1));
    }
    for (int i = 0; i < size; i++) {
      long bit = index * size + i;
      int mask = 0x80 >> (bit & 7);
      boolean set = (value >> (size - 1 - i) & 1) == 1;
      int at = (int) (bit >> 3);
      copy[at] = (byte) (set ? copy[at] | mask : copy[at] & ~mask);
    }
  }

  /** The {@code encodedList}: {@code u}, then base64url without padding of GZIP. */
  public String encode() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bits);
    } catch (IOException e) {
      throw new UncheckedIOException("a byte array takes whatever is written", e);
    }
    return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
  }

  /**
   * Expands an {@code encodedList}.
   *
   * @param encoded {@code u} and base64url of GZIP
   * @param size bits an entry, 1 to 8
   * @param maxBytes how far it may inflate
   * @return refused as {@code status.malformed-value-error} if it is not of that form, as {@code
   *     status.list-size} if it inflates further, as {@code status.list-length} if it has fewer
   *     than {@value #LEAST_BITS} bits
   */
  public static Reading<BitstringStatusList> decode(String encoded, int size, int maxBytes) {
    if (!encoded.startsWith("u")) {
      return malformed("does not begin with \"u\"");
    }
    return expand(encoded.substring(1), size, maxBytes);
  }

  /** As {@link #decode}, for StatusList2021: no prefix, either alphabet, padded or not. */
  static Reading<BitstringStatusList> decode2021(String encoded, int maxBytes) {
    return expand(encoded.replace('+', '-').replace('/', '_').replaceAll("=+$", ""), 1, maxBytes);
  }

  private static Reading<BitstringStatusList> expand(String base64url, int size, int maxBytes) {
    checkSize(size);
    byte[] gzip;
    try {
      gzip = Base64.getUrlDecoder().decode(base64url);
    } catch (IllegalArgumentException e) {
      return malformed("is not base64url");
    }
    if (base64url.endsWith("=")) {
      return malformed("is padded");
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      byte[] bits = in.readNBytes(maxBytes);
      if (bits.length == maxBytes && in.read() >= 0) {
        return Reading.refused(
            "status.list-size",
            "",
            "The status list inflates beyond "
                + maxBytes
                + " bytes; ask its issuer for a sound one.");
      }
      if (bits.length * 8L < LEAST_BITS) {
        return Reading.refused(
            "status.list-length",
            "",
            "The status list has "
                + bits.length * 8L
                + " bits and must have "
                + LEAST_BITS
                + "; ask its issuer for a sound one.");
      }
      return Reading.of(new BitstringStatusList(bits, size));
    } catch (IOException e) {
      return malformed("does not hold GZIP");
    }
  }

  private static <T> Reading<T> malformed(String how) {
    return Reading.refused(
        "status.malformed-value-error",
        "",
        "MALFORMED_VALUE_ERROR: the encodedList " + how + "; ask its issuer for a sound one.");
  }

  /**
   * The list as a credential to sign ({@code BitstringStatusListCredential}).
   *
   * @param id the URL under which it is published, the {@code statusListCredential} of its entries
   * @param issuer who signs it
   * @param validFrom from when it speaks
   */
  public JsonObject credential(String id, String issuer, StatusPurpose purpose, Instant validFrom) {
    return JsonObject.builder()
        .put(
            "@context",
            JsonArray.ofStrings(java.util.List.of("https://www.w3.org/ns/credentials/v2")))
        .put("id", id)
        .put(
            "type",
            JsonArray.ofStrings(
                java.util.List.of("VerifiableCredential", "BitstringStatusListCredential")))
        .put("issuer", issuer)
        .put("validFrom", validFrom.toString())
        .put(
            "credentialSubject",
            JsonObject.builder()
                .put("id", id + "#list")
                .put("type", "BitstringStatusList")
                .put("statusPurpose", purpose.word())
                .put("encodedList", encode())
                .build())
        .build();
  }

  /** The {@code credentialStatus} entry of the credential at an index, for a one-bit list. */
  public JsonObject entry(String listId, StatusPurpose purpose, long index) {
    checkIndex(index);
    if (size != 1) {
      throw CairnException.illegalArgument(
          "An entry of " + size + " bits needs messages; write its statusMessage yourself.");
    }
    return JsonObject.builder()
        .put("id", listId + "#" + index)
        .put("type", "BitstringStatusListEntry")
        .put("statusPurpose", purpose.word())
        .put("statusListIndex", Long.toString(index))
        .put("statusListCredential", listId)
        .build();
  }

  private static void checkSize(int size) {
    if (size < 1 || size > MOST_BITS_AN_ENTRY) {
      throw CairnException.illegalArgument(
          "Entries of " + size + " bits; say 1 to " + MOST_BITS_AN_ENTRY + ".");
    }
  }

  private void checkIndex(long index) {
    if (index < 0 || index >= entries()) {
      throw CairnException.illegalArgument(
          "The list has no entry " + index + "; its entries are 0 to " + (entries() - 1) + ".");
    }
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof BitstringStatusList other
        && other.size == size
        && Arrays.equals(other.bits, bits);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bits) * 31 + size;
  }

  @Override
  public String toString() {
    return entries() + " entries of " + size + " bits";
  }
}

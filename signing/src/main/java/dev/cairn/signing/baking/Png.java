package dev.cairn.signing.baking;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A PNG file as its chunks (PNG third edition, sections 5 and 11.3.3.4), as far as a baked
 * credential needs it. Every checksum is checked; pixels are not decoded.
 */
final class Png {
  /** The keyword of Open Badges 3.0, section 5.3.1. */
  static final String KEYWORD = "openbadgecredential";

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
  private static final int MAX_CHUNKS = 100_000;
  private static final int FRAME = 12;

  private final byte[] file;
  private final List<Chunk> baked;
  private final int end;
  private final List<Finding> warnings;
  private final BakingLimits limits;

  private Png(
      byte[] file, List<Chunk> baked, int end, List<Finding> warnings, BakingLimits limits) {
    this.file = file;
    this.baked = baked;
    this.end = end;
    this.warnings = warnings;
    this.limits = limits;
  }

  /** Where a chunk stands: from its length field; {@code size} counts its data alone. */
  private record Chunk(int offset, int size) {
    int data() {
      return offset + 8;
    }

    int after() {
      return offset + FRAME + size;
    }
  }

  static boolean isPng(byte[] file) {
    return file.length >= SIGNATURE.length
        && Arrays.equals(file, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
  }

  /** Walks the chunks of a file that begins with the PNG signature. */
  static Reading<Png> read(byte[] file, BakingLimits limits) {
    List<Chunk> baked = new ArrayList<>();
    List<Finding> warnings = new ArrayList<>();
    int at = SIGNATURE.length;
    for (int count = 0; ; count++) {
      if (file.length - at < FRAME) {
        return Reading.refused(
            "baking.png-truncated",
            "",
            "The PNG ends at byte " + file.length + " before its IEND chunk; send the whole file.");
      }
      if (count == MAX_CHUNKS) {
        return Reading.refused(
            "baking.png-chunks",
            "",
            "The PNG has more than " + MAX_CHUNKS + " chunks; save it anew.");
      }
      long size = ByteBuffer.wrap(file).getInt(at) & 0xFFFF_FFFFL;
      String type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
      if (!type.matches("[A-Za-z]{4}")) {
        return Reading.refused(
            "baking.png-chunk-type",
            "",
            "The PNG has a chunk without a proper type at byte " + at + "; save it anew.");
      }
      if (size > file.length - at - FRAME) {
        return Reading.refused(
            "baking.png-chunk-size",
            "",
            "The "
                + type
                + " chunk at byte "
                + at
                + " claims "
                + size
                + " bytes, more than the file has; send the whole file.");
      }
      Chunk chunk = new Chunk(at, (int) size);
      CRC32 crc = new CRC32();
      crc.update(file, at + 4, chunk.size() + 4);
      if ((int) crc.getValue() != ByteBuffer.wrap(file).getInt(chunk.after() - 4)) {
        return Reading.refused(
            "baking.png-checksum",
            "",
            "The checksum of the " + type + " chunk at byte " + at + " is wrong; fetch it again.");
      }
      if (count == 0 && !type.equals("IHDR")) {
        return Reading.refused(
            "baking.png-header", "", "The PNG begins with " + type + ", not IHDR; save it anew.");
      }
      if (type.equals("iTXt") && hasKeyword(file, chunk)) {
        baked.add(chunk);
      } else if ((type.equals("tEXt") || type.equals("zTXt")) && hasKeyword(file, chunk)) {
        warnings.add(
            Finding.warning(
                "baking.png-text-chunk",
                "",
                "A " + type + " chunk has the keyword of a credential and is not read; use iTXt."));
      }
      if (type.equals("IEND")) {
        if (chunk.after() != file.length) {
          warnings.add(
              Finding.warning(
                  "baking.png-trailing",
                  "",
                  (file.length - chunk.after())
                      + " bytes follow the end of the PNG and are not read; remove them."));
        }
        return Reading.of(new Png(file, List.copyOf(baked), at, warnings, limits), warnings);
      }
      at = chunk.after();
    }
  }

  private static boolean hasKeyword(byte[] file, Chunk chunk) {
    byte[] word = KEYWORD.getBytes(StandardCharsets.ISO_8859_1);
    int from = chunk.data();
    return chunk.size() > word.length
        && file[from + word.length] == 0
        && Arrays.equals(file, from, from + word.length, word, 0, word.length);
  }

  /** The text of the one chunk that holds a credential. */
  Reading<String> credential() {
    if (baked.isEmpty()) {
      return Reading.refused(
          "baking.none",
          "",
          "The PNG has no iTXt chunk \"" + KEYWORD + "\"; send a picture with a baked credential.");
    }
    return several() ? refuseSeveral() : text(baked.get(0));
  }

  private boolean several() {
    return baked.size() > 1;
  }

  private <T> Reading<T> refuseSeveral() {
    return Reading.refused(
        "baking.several",
        "",
        "The PNG holds "
            + baked.size()
            + " credentials and may hold one; bake each into a picture of its own.");
  }

  private Reading<String> text(Chunk chunk) {
    int limit = chunk.data() + chunk.size();
    int flag = chunk.data() + KEYWORD.length() + 1;
    int language = flag + 2;
    int translated = language > limit ? -1 : zero(language, limit);
    int start = translated < 0 ? -1 : zero(translated + 1, limit);
    if (start < 0
        || (file[flag] != 0 && file[flag] != 1)
        || (file[flag] == 1 && file[flag + 1] != 0)) {
      return Reading.refused(
          "baking.png-itxt",
          "",
          "The iTXt chunk at byte " + chunk.offset() + " is not formed properly; bake it anew.");
    }
    byte[] body = Arrays.copyOfRange(file, start + 1, limit);
    if (file[flag] == 1) {
      return inflate(body).then(Baking::decode);
    }
    return body.length > limits.maxCredentialBytes() ? Baking.tooLong(limits) : Baking.decode(body);
  }

  private int zero(int from, int limit) {
    for (int i = from; i < limit; i++) {
      if (file[i] == 0) {
        return i;
      }
    }
    return -1;
  }

  private Reading<byte[]> inflate(byte[] body) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(body);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      while (!inflater.finished()) {
        int n = inflater.inflate(buffer);
        if (n == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          return badCompression();
        }
        if (out.size() + n > limits.maxCredentialBytes()) {
          return Baking.tooLong(limits);
        }
        out.write(buffer, 0, n);
      }
      return inflater.getRemaining() == 0 ? Reading.of(out.toByteArray()) : badCompression();
    } catch (DataFormatException e) {
      return badCompression();
    } finally {
      inflater.end();
    }
  }

  private static <T> Reading<T> badCompression() {
    return Reading.refused(
        "baking.png-compression",
        "",
        "The compressed credential in the PNG cannot be inflated; bake it anew.");
  }

  /** The file with the credential in an uncompressed chunk: in the old place, else before IEND. */
  Reading<byte[]> withCredential(String credential, boolean replace) {
    if (!replace && !baked.isEmpty()) {
      return Reading.refused(
          "baking.already",
          "",
          "The PNG holds a credential already; take an empty picture, or ask to replace it.");
    }
    if (several()) {
      return refuseSeveral();
    }
    int from = baked.isEmpty() ? end : baked.get(0).offset();
    int to = baked.isEmpty() ? end : baked.get(0).after();
    byte[] chunk = chunk(credential);
    return Reading.of(
        ByteBuffer.allocate(file.length - (to - from) + chunk.length)
            .put(file, 0, from)
            .put(chunk)
            .put(file, to, file.length - to)
            .array(),
        warnings);
  }

  private static byte[] chunk(String credential) {
    byte[] text = credential.getBytes(StandardCharsets.UTF_8);
    // Keyword, its zero, compression flag and method, empty language tag and empty translation.
    int size = KEYWORD.length() + 5 + text.length;
    byte[] chunk = new byte[size + FRAME];
    ByteBuffer out = ByteBuffer.wrap(chunk);
    out.putInt(size)
        .put("iTXt".getBytes(StandardCharsets.ISO_8859_1))
        .put(KEYWORD.getBytes(StandardCharsets.ISO_8859_1))
        .put(new byte[5])
        .put(text);
    CRC32 crc = new CRC32();
    crc.update(chunk, 4, size + 4);
    out.putInt((int) crc.getValue());
    return chunk;
  }
}

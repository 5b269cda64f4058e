package dev.cairn.signing.jose;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The part of CBOR (RFC 8949) that COSE_Sign1 needs: integers of 63 bits, byte and text strings,
 * arrays, maps and tags, all of definite length. Values are {@link Long}, {@code byte[]}, {@link
 * String}, {@link List}, {@link Map} and {@link Tagged}.
 */
final class Cbor {
  private static final int MAX_DEPTH = 16;

  /** Something is not the CBOR that is taken here. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String message) {
      super(message);
    }
  }

  /** A tagged value. */
  record Tagged(long tag, Object value) {}

  private final byte[] bytes;
  private int at;

  private Cbor(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Reads one value and nothing after it. */
  static Object read(byte[] bytes) throws Malformed {
    Cbor cbor = new Cbor(bytes);
    Object value = cbor.value(0);
    if (cbor.at != bytes.length) {
      throw new Malformed("something follows its end");
    }
    return value;
  }

  private Object value(int depth) throws Malformed {
    if (depth > MAX_DEPTH) {
      throw new Malformed("it nests too deeply");
    }
    int head = next();
    long argument = argument(head & 0x1f);
    return switch (head >> 5) {
      case 0 -> argument;
      case 1 -> -1 - argument;
      case 2 -> bytes(argument);
      case 3 -> text(argument);
      case 4 -> array(argument, depth);
      case 5 -> map(argument, depth);
      case 6 -> new Tagged(argument, value(depth + 1));
      default -> throw new Malformed("it holds a simple value or a fraction");
    };
  }

  private int next() throws Malformed {
    if (at == bytes.length) {
      throw new Malformed("it ends too early");
    }
    return bytes[at++] & 0xff;
  }

  private long argument(int info) throws Malformed {
    if (info < 24) {
      return info;
    }
    if (info > 27) {
      throw new Malformed("a length is not definite");
    }
    long value = 0;
    for (int i = 0; i < 1 << (info - 24); i++) {
      value = value << 8 | next();
    }
    if (value < 0) {
      throw new Malformed("a number is too large");
    }
    return value;
  }

  private byte[] bytes(long length) throws Malformed {
    if (length > bytes.length - at) {
      throw new Malformed("a string is longer than the rest");
    }
    byte[] part = new byte[(int) length];
    System.arraycopy(bytes, at, part, 0, part.length);
    at += part.length;
    return part;
  }

  private String text(long length) throws Malformed {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes(length)))
          .toString();
    } catch (CharacterCodingException e) {
      throw new Malformed("a text is not UTF-8");
    }
  }

  private List<Object> array(long length, int depth) throws Malformed {
    if (length > bytes.length - at) {
      throw new Malformed("an array is longer than the rest");
    }
    List<Object> items = new ArrayList<>();
    for (long i = 0; i < length; i++) {
      items.add(value(depth + 1));
    }
    return items;
  }

  private Map<Object, Object> map(long length, int depth) throws Malformed {
    if (length > bytes.length - at) {
      throw new Malformed("a map is longer than the rest");
    }
    Map<Object, Object> map = new LinkedHashMap<>();
    for (long i = 0; i < length; i++) {
      Object key = value(depth + 1);
      if (!(key instanceof Long) && !(key instanceof String)) {
        throw new Malformed("a map's key is neither a number nor a text");
      }
      if (map.put(key, value(depth + 1)) != null) {
        throw new Malformed("a map's key stands twice");
      }
    }
    return map;
  }

  /** Writes a value in the shortest form. */
  static byte[] write(Object value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(value, out);
    return out.toByteArray();
  }

  private static void write(Object value, ByteArrayOutputStream out) {
    if (value instanceof Long n) {
      head(n < 0 ? 1 : 0, n < 0 ? -1 - n : n, out);
    } else if (value instanceof byte[] b) {
      head(2, b.length, out);
      out.writeBytes(b);
    } else if (value instanceof String s) {
      byte[] utf8 = s.getBytes(StandardCharsets.UTF_8);
      head(3, utf8.length, out);
      out.writeBytes(utf8);
    } else if (value instanceof List<?> list) {
      head(4, list.size(), out);
      list.forEach(item -> write(item, out));
    } else if (value instanceof Map<?, ?> map) {
      head(5, map.size(), out);
      map.forEach(
          (k, v) -> {
            write(k, out);
            write(v, out);
          });
    } else {
      Tagged tagged = (Tagged) value;
      head(6, tagged.tag(), out);
      write(tagged.value(), out);
    }
  }

  private static void head(int major, long argument, ByteArrayOutputStream out) {
    if (argument < 24) {
      out.write(major << 5 | (int) argument);
      return;
    }
    int bytes = argument < 1 << 8 ? 1 : argument < 1 << 16 ? 2 : argument < 1L << 32 ? 4 : 8;
    out.write(major << 5 | (24 + Integer.numberOfTrailingZeros(bytes)));
    byte[] all = BigInteger.valueOf(argument).toByteArray();
    for (int i = bytes; i > 0; i--) {
      out.write(i > all.length ? 0 : all[all.length - i]);
    }
  }
}

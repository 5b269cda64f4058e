package dev.cairn.signing.suite;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;

/**
 * The little of CBOR (RFC 8949) that selective disclosure proofs use: unsigned integers below 2^31,
 * byte strings, texts, arrays, and maps from integers to byte strings or integers; lengths are
 * stated, and each number is in its shortest form.
 */
final class SdCbor {
  private static final int UNSIGNED = 0;
  private static final int BYTES = 2;
  private static final int TEXT = 3;
  private static final int ARRAY = 4;
  private static final int MAP = 5;

  private SdCbor() {}

  /** Writes items one after the other. */
  static final class Writer {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Writer raw(byte[] bytes) {
      out.writeBytes(bytes);
      return this;
    }

    Writer array(int size) {
      head(ARRAY, size);
      return this;
    }

    Writer bytes(byte[] bytes) {
      head(BYTES, bytes.length);
      out.writeBytes(bytes);
      return this;
    }

    Writer byteArrays(List<byte[]> items) {
      array(items.size());
      items.forEach(this::bytes);
      return this;
    }

    Writer texts(List<String> items) {
      array(items.size());
      for (String item : items) {
        byte[] utf8 = item.getBytes(StandardCharsets.UTF_8);
        head(TEXT, utf8.length);
        out.writeBytes(utf8);
      }
      return this;
    }

    Writer numbers(List<Integer> items) {
      array(items.size());
      items.forEach(item -> head(UNSIGNED, item));
      return this;
    }

    Writer map(SortedMap<Integer, byte[]> map) {
      head(MAP, map.size());
      map.forEach(
          (key, value) -> {
            head(UNSIGNED, key);
            bytes(value);
          });
      return this;
    }

    Writer numberMap(SortedMap<Integer, Integer> map) {
      head(MAP, map.size());
      map.forEach(
          (key, value) -> {
            head(UNSIGNED, key);
            head(UNSIGNED, value);
          });
      return this;
    }

    byte[] toBytes() {
      return out.toByteArray();
    }

    private void head(int major, int value) {
      int type = major << 5;
      if (value < 24) {
        out.write(type | value);
      } else if (value < 1 << 8) {
        out.write(type | 24);
        out.write(value);
      } else if (value < 1 << 16) {
        out.write(type | 25);
        out.write(value >> 8);
        out.write(value);
      } else {
        out.write(type | 26);
        out.writeBytes(ByteBuffer.allocate(4).putInt(value).array());
      }
    }
  }

  /** Reads items one after the other; anything unexpected ends in {@link Malformed}. */
  static final class Reader {
    private final ByteBuffer in;

    Reader(byte[] bytes, int from) {
      this.in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    }

    int array() {
      return size(head(ARRAY), 1);
    }

    byte[] bytes() {
      byte[] bytes = new byte[size(head(BYTES), 1)];
      in.get(bytes);
      return bytes;
    }

    List<byte[]> byteArrays() {
      int count = array();
      List<byte[]> items = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        items.add(bytes());
      }
      return items;
    }

    List<String> texts() {
      int count = array();
      List<String> items = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        items.add(text());
      }
      return items;
    }

    List<Integer> numbers() {
      int count = array();
      List<Integer> items = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        items.add(head(UNSIGNED));
      }
      return items;
    }

    Map<Integer, byte[]> map() {
      return map(this::bytes);
    }

    Map<Integer, Integer> numberMap() {
      return map(() -> head(UNSIGNED));
    }

    private <V> Map<Integer, V> map(Supplier<V> value) {
      int count = size(head(MAP), 2);
      Map<Integer, V> map = new LinkedHashMap<>();
      for (int i = 0; i < count; i++) {
        if (map.put(head(UNSIGNED), value.get()) != null) {
          throw new Malformed();
        }
      }
      return map;
    }

    void end() {
      if (in.hasRemaining()) {
        throw new Malformed();
      }
    }

    private String text() {
      byte[] utf8 = new byte[size(head(TEXT), 1)];
      in.get(utf8);
      try {
        return StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(utf8))
            .toString();
      } catch (CharacterCodingException e) {
        throw new Malformed();
      }
    }

    /** A count that the rest of the input can hold, so that nothing large is made for a lie. */
    private int size(int count, int least) {
      if ((long) count * least > in.remaining()) {
        throw new Malformed();
      }
      return count;
    }

    private int head(int major) {
      int first = next();
      if (first >> 5 != major) {
        throw new Malformed();
      }
      int value = first & 0x1f;
      if (value < 24) {
        return value;
      }
      int length = value == 24 ? 1 : value == 25 ? 2 : value == 26 ? 4 : 0;
      long read = 0;
      for (int i = 0; i < length; i++) {
        read = (read << 8) | next();
      }
      boolean shortest = length == 1 ? read >= 24 : length == 2 ? read > 0xff : read > 0xffff;
      if (length == 0 || !shortest || read > Integer.MAX_VALUE) {
        throw new Malformed();
      }
      return (int) read;
    }

    private int next() {
      if (!in.hasRemaining()) {
        throw new Malformed();
      }
      return in.get() & 0xff;
    }
  }

  /** Reads with a function; empty if the bytes are not what it expects. */
  static <T> Optional<T> read(byte[] bytes, int from, java.util.function.Function<Reader, T> form) {
    try {
      Reader reader = new Reader(bytes, from);
      T value = form.apply(reader);
      reader.end();
      return Optional.of(value);
    } catch (Malformed e) {
      return Optional.empty();
    }
  }

  /** Leaves a reading; caught in {@link #read} and never seen outside. */
  private static final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Malformed() {
      super("malformed", null, false, false);
    }
  }
}

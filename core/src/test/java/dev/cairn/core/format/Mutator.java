package dev.cairn.core.format;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonBoolean;
import dev.cairn.core.json.JsonNull;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Changes documents at random, the same way for the same seed. */
final class Mutator {
  /** How many changed documents a file gives; more of them in longer runs. */
  static final int CHANGES = Integer.getInteger("cairn.mutations", 40);

  private Mutator() {}

  /** Changes one to four bytes, or now and then cuts, doubles or drops a stretch of them. */
  static byte[] change(byte[] original, Random random) {
    byte[] bytes = original.clone();
    for (int n = random.nextInt(4); n >= 0; n--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    if (random.nextInt(4) > 0) {
      return bytes;
    }
    int from = random.nextInt(bytes.length);
    int length = random.nextInt(Math.min(200, bytes.length - from) + 1);
    boolean doubled = random.nextBoolean();
    byte[] moved = new byte[bytes.length + (doubled ? length : -length)];
    System.arraycopy(bytes, 0, moved, 0, from);
    if (doubled) {
      System.arraycopy(bytes, from, moved, from, length);
      System.arraycopy(bytes, from, moved, from + length, bytes.length - from);
    } else {
      System.arraycopy(bytes, from + length, moved, from, bytes.length - from - length);
    }
    return moved.length == 0 ? bytes : moved;
  }

  /** Changes one value at a random place: goes down with the odds even, else changes here. */
  static JsonValue change(JsonValue value, Random random, int depth) {
    if (value instanceof JsonObject object && !object.isEmpty()) {
      int at = random.nextInt(object.size());
      String name = object.nameAt(at);
      if (depth > 0 && random.nextInt(6) == 0) {
        return other(random, value);
      }
      if (random.nextInt(5) == 0) {
        return object.without(name);
      }
      if (random.nextInt(8) == 0) {
        return object.with("x" + random.nextInt(3), other(random, value));
      }
      return object.with(name, change(object.valueAt(at), random, depth + 1));
    }
    if (value instanceof JsonArray array && !array.isEmpty()) {
      List<JsonValue> items = new ArrayList<>(array.items());
      int at = random.nextInt(items.size());
      switch (random.nextInt(8)) {
        case 0 -> items.remove(at);
        case 1 -> items.add(items.get(at));
        case 2 -> {
          return items.get(at);
        }
        case 3 -> {
          return other(random, value);
        }
        default -> items.set(at, change(items.get(at), random, depth + 1));
      }
      return new JsonArray(items);
    }
    return other(random, value);
  }

  private static JsonValue other(Random random, JsonValue old) {
    return switch (random.nextInt(14)) {
      case 0 -> JsonNull.NULL;
      case 1 -> JsonBoolean.TRUE;
      case 2 -> JsonNumber.of(random.nextInt(2_000_000) - 1_000_000);
      case 3 -> new JsonNumber("1e99");
      case 4 -> new JsonNumber("9007199254740993");
      case 5 -> new JsonString("");
      case 6 -> new JsonString(" ");
      case 7 -> new JsonString("2026-13-45T99:99:99Z");
      case 8 -> new JsonString("urn:x:" + random.nextInt(3));
      case 9 -> new JsonString("é\u0000\ud83d\ude00/~\"");
      case 10 -> new JsonArray(List.of());
      case 11 -> JsonObject.empty();
      case 12 -> JsonArray.of(old);
      default -> JsonArray.of(old, old);
    };
  }
}

package dev.cairn.signing.log;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads a proof's JSON: two numbers and a path, and nothing else. */
final class ProofMembers {
  private static final int MOST_DIGITS = 18;

  private final JsonObject json;
  private final String first;
  private final String second;

  ProofMembers(JsonObject json, String first, String second) {
    this.json = json;
    this.first = first;
    this.second = second;
  }

  Reading<List<Sha256>> path() {
    Optional<JsonValue> found = json.find("path");
    if (json.size() != 3 || found.isEmpty() || !(found.get() instanceof JsonArray array)) {
      return malformed("", "has \"" + first + "\", \"" + second + "\" and \"path\" alone");
    }
    if (array.size() > InclusionProof.MAX_PATH + 1) {
      return malformed("/path", "has at most 64 hashes, and this has " + array.size());
    }
    List<Sha256> path = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      if (!(array.get(i) instanceof JsonString text)) {
        return malformed("/path/" + i, "has base64 texts in its path");
      }
      String at = "/path/" + i;
      Reading<Sha256> hash = Sha256.parseBase64(text.value());
      if (!hash.isAccepted()) {
        return Reading.refused(hash.findings().stream().map(f -> f.under(at)).toList());
      }
      path.add(hash.orThrow());
    }
    return Reading.of(path);
  }

  <T> Reading<T> build(Function<long[], T> maker) {
    long[] numbers = new long[2];
    String[] names = {first, second};
    for (int i = 0; i < 2; i++) {
      Optional<JsonValue> found = json.find(names[i]);
      if (found.isEmpty()
          || !(found.get() instanceof JsonNumber n)
          || !n.text().matches("0|[1-9][0-9]{0," + (MOST_DIGITS - 1) + "}")) {
        return malformed(
            "/" + names[i], "has a whole number from 0 on as its \"" + names[i] + "\"");
      }
      numbers[i] = Long.parseLong(n.text());
    }
    return Reading.of(maker.apply(numbers));
  }

  private static <T> Reading<T> malformed(String pointer, String what) {
    return Reading.refused(
        "proof.form", pointer, "A Merkle proof " + what + "; copy the proof as it was given.");
  }
}

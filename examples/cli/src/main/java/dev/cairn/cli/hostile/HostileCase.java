package dev.cairn.cli.hostile;

import dev.cairn.cli.Refusal;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A hostile document and the finding it must meet. Immutable and thread-safe.
 *
 * @param id names the case
 * @param kind what the document claims to be
 * @param threat what it is meant to do, in a sentence
 * @param input the members {@code document}, {@code text}, {@code base64} or {@code parts} that
 *     give its bytes
 * @param code the finding that must be among those met
 * @param pointer where, if the case says so
 * @param warned whether the document is taken, with that finding as a warning
 * @param with what the reader is given beside the document
 */
public record HostileCase(
    String id,
    HostileKind kind,
    String threat,
    JsonObject input,
    String code,
    Optional<String> pointer,
    boolean warned,
    JsonObject with) {
  private static final int MOST_BYTES = 64 << 20;
  private static final List<String> FORMS = List.of("document", "text", "base64", "parts");

  /** Checks for null. */
  public HostileCase {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(threat, "threat");
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(with, "with");
  }

  static HostileCase read(JsonValue row, String at) {
    JsonObject one = object(row, at);
    String word = HostileCorpus.text(one, "kind", at);
    HostileKind kind =
        HostileKind.ofWord(word)
            .orElseThrow(
                () ->
                    new Refusal(
                        "hostile.kind",
                        at + "/kind",
                        "\"" + word + "\" is no kind of case; take one of " + HostileKind.words()));
    JsonObject expect = object(one.find("expect").orElse(JsonObject.empty()), at + "/expect");
    if (FORMS.stream().filter(one::has).count() != 1) {
      throw new Refusal(
          "hostile.document", at, "A case needs exactly one of " + String.join(", ", FORMS) + ".");
    }
    HostileCase made =
        new HostileCase(
            HostileCorpus.text(one, "id", at),
            kind,
            HostileCorpus.text(one, "threat", at),
            one,
            HostileCorpus.text(expect, "code", at + "/expect"),
            expect.findString("pointer"),
            expect.findString("severity").equals(Optional.of("warning")),
            object(one.find("with").orElse(JsonObject.empty()), at + "/with"));
    return made;
  }

  /**
   * The bytes of the document.
   *
   * @throws Refusal if the case does not say them
   */
  public byte[] bytes() {
    Optional<JsonValue> document = input.find("document");
    if (document.isPresent()) {
      return document.get().toString().getBytes(StandardCharsets.UTF_8);
    }
    Optional<String> text = input.findString("text");
    if (text.isPresent()) {
      return text.get().getBytes(StandardCharsets.UTF_8);
    }
    Optional<String> base64 = input.findString("base64");
    if (base64.isPresent()) {
      try {
        return Base64.getDecoder().decode(base64.get());
      } catch (IllegalArgumentException e) {
        throw new Refusal(
            "hostile.document", "", id + " is not Base64; write it in the plain alphabet.");
      }
    }
    return parts().getBytes(StandardCharsets.UTF_8);
  }

  /** A long text, told in few words: each part so many times. */
  private String parts() {
    StringBuilder all = new StringBuilder();
    if (!(input.find("parts").orElse(null) instanceof JsonArray parts)) {
      throw new Refusal("hostile.document", "", id + " says no bytes; give its text.");
    }
    for (JsonValue value : parts) {
      JsonObject part = object(value, "/parts");
      String text = HostileCorpus.text(part, "text", "/parts");
      double times =
          part.find("times").orElse(JsonNumber.of(1)) instanceof JsonNumber n
              ? n.doubleValue()
              : -1;
      if (times < 0 || times * text.length() + all.length() > MOST_BYTES) {
        throw new Refusal(
            "hostile.document", "/parts", id + " is larger than 64 MiB; repeat less often.");
      }
      all.append(text.repeat((int) times));
    }
    return all.toString();
  }

  static JsonObject object(JsonValue value, String at) {
    if (value instanceof JsonObject object) {
      return object;
    }
    throw new Refusal("hostile.type", at, "This is " + value.kind() + "; write an object.");
  }
}

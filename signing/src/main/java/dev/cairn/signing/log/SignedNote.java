package dev.cairn.signing.log;

import dev.cairn.core.Reading;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A text with signature lines below it (C2SP signed-note). The text is not to be had without a key
 * whose signature holds. Immutable and thread-safe.
 */
final class SignedNote {
  /** No note is read beyond this; one of a log with many witnesses has a few thousand. */
  static final int MAX_LENGTH = 64 << 10;

  private static final int MAX_SIGNATURES = 100;
  private static final int ID_LENGTH = 4;
  private static final String DASH = "\u2014 ";

  /**
   * One signature line.
   *
   * @param name the key's name
   * @param base64 the key's id and the signature
   */
  private record Line(String name, String base64) {
    byte[] id() {
      return Arrays.copyOf(Base64.getDecoder().decode(base64), ID_LENGTH);
    }

    byte[] signature() {
      byte[] decoded = Base64.getDecoder().decode(base64);
      return Arrays.copyOfRange(decoded, ID_LENGTH, decoded.length);
    }
  }

  private final String text;
  private final List<Line> lines;

  private SignedNote(String text, List<Line> lines) {
    this.text = text;
    this.lines = lines;
  }

  /** Takes a note apart; refused as {@code log.note}. */
  static Reading<SignedNote> parse(String note) {
    if (note.length() > MAX_LENGTH) {
      return malformed("is longer than " + MAX_LENGTH + " characters");
    }
    if (note.codePoints()
        .anyMatch(c -> (c < ' ' && c != '\n') || Character.getType(c) == Character.SURROGATE)) {
      return malformed("holds control characters");
    }
    int blank = note.lastIndexOf("\n\n");
    if (blank < 0 || !note.endsWith("\n") || blank + 2 >= note.length()) {
      return malformed("has no signature lines below a blank line");
    }
    List<Line> lines = new ArrayList<>();
    for (String line : note.substring(blank + 2, note.length() - 1).split("\n", -1)) {
      String[] parts = line.split(" ", -1);
      if (!line.startsWith(DASH) || parts.length != 3 || !NoteKey.isName(parts[1])) {
        return malformed("has the line \"" + shown(line) + "\" that is no signature");
      }
      byte[] decoded;
      try {
        decoded = Base64.getDecoder().decode(parts[2]);
      } catch (IllegalArgumentException e) {
        return malformed("has the line \"" + shown(line) + "\" that is not base64");
      }
      if (!Base64.getEncoder().encodeToString(decoded).equals(parts[2])) {
        return malformed("has the line \"" + shown(line) + "\" in another form of base64");
      }
      if (decoded.length <= ID_LENGTH || lines.size() == MAX_SIGNATURES) {
        return malformed("has too short or too many signatures");
      }
      lines.add(new Line(parts[1], parts[2]));
    }
    return Reading.of(new SignedNote(note.substring(0, blank + 1), lines));
  }

  /**
   * The text, if the key's signature is on it; signatures of other keys are ignored. Refused as
   * {@code log.signature} if there is none or one that does not hold.
   */
  Reading<String> open(NoteKey key) {
    boolean signed = false;
    for (Line line : lines) {
      if (line.name().equals(key.name()) && Arrays.equals(line.id(), key.id())) {
        if (!key.key().verifies(text.getBytes(StandardCharsets.UTF_8), line.signature())) {
          return Reading.refused(
              "log.signature",
              "",
              "The signature of "
                  + key.name()
                  + " on the checkpoint does not hold; do not use it.");
        }
        signed = true;
      }
    }
    return signed
        ? Reading.of(text)
        : Reading.refused(
            "log.signature",
            "",
            "The checkpoint is not signed by "
                + key.text()
                + "; give the key of the log it comes from.");
  }

  private static String shown(String line) {
    return line.length() <= 80 ? line : line.substring(0, 80) + "…";
  }

  private static <T> Reading<T> malformed(String how) {
    return Reading.refused(
        "log.note", "", "The checkpoint " + how + "; copy it whole, as the log gave it.");
  }
}

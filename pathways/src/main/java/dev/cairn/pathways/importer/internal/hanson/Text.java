package dev.cairn.pathways.importer.internal.hanson;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text read from the left. Used once. */
final class Text {
  private final String text;
  private int at;

  Text(String text) {
    this.text = text;
  }

  int mark() {
    return at;
  }

  void back(int mark) {
    at = mark;
  }

  boolean isDone() {
    skip();
    return at >= text.length();
  }

  /** What is next, if it matches; then it is behind. */
  Optional<Matcher> next(Pattern pattern) {
    skip();
    Matcher m = pattern.matcher(text).region(at, text.length());
    if (!m.lookingAt()) {
      return Optional.empty();
    }
    at = m.end();
    return Optional.of(m);
  }

  /** Whether a sign or word is next; then it is behind. */
  boolean take(String word) {
    skip();
    if (!text.startsWith(word, at)) {
      return false;
    }
    int end = at + word.length();
    if (Character.isLetter(word.charAt(word.length() - 1))
        && end < text.length()
        && Character.isLetterOrDigit(text.charAt(end))) {
      return false;
    }
    at = end;
    return true;
  }

  void want(String word) throws Fault {
    if (!take(word)) {
      throw new Fault("syntax", "\"" + word + "\" is wanted before \"" + rest() + "\"; mend it.");
    }
  }

  String rest() {
    String rest = text.substring(Math.min(at, text.length()));
    return rest.length() > 30 ? rest.substring(0, 30) + "…" : rest;
  }

  private void skip() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }
}

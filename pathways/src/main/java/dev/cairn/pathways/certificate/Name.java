package dev.cairn.pathways.certificate;

import dev.cairn.core.CairnException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The name of a row or of a variable of the row system: what kind it is, and which node, record,
 * entry or position it speaks of. The package documentation lists them all.
 *
 * <p>As text the parts are joined by {@code :}; in an argument {@code ~} is written {@code ~0} and
 * {@code :} is written {@code ~1}. Immutable and thread-safe.
 *
 * @param kind for example {@code min} or {@code x}; holds no {@code :}
 * @param args what it speaks of, in order
 */
public record Name(String kind, List<String> args) implements Comparable<Name> {
  /** Copies the arguments. */
  public Name {
    Objects.requireNonNull(kind, "kind");
    args = List.copyOf(args);
    if (kind.isEmpty() || kind.indexOf(':') >= 0) {
      throw CairnException.illegalArgument(
          "\"" + kind + "\" is no kind of row or variable; give one from the list.");
    }
  }

  /** A name of these parts. */
  public static Name of(String kind, String... args) {
    return new Name(kind, List.of(args));
  }

  /** Reads a text; empty if its kind is empty or a {@code ~} escapes nothing. */
  public static Optional<Name> parse(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ':') {
        parts.add(part.toString());
        part.setLength(0);
      } else if (c == '~') {
        i++;
        if (i == text.length() || (text.charAt(i) != '0' && text.charAt(i) != '1')) {
          return Optional.empty();
        }
        part.append(text.charAt(i) == '0' ? '~' : ':');
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString());
    String kind = parts.get(0);
    return kind.isEmpty() || kind.indexOf(':') >= 0
        ? Optional.empty()
        : Optional.of(new Name(kind, parts.subList(1, parts.size())));
  }

  /** The argument at a position, or empty if there are not that many. */
  public Optional<String> arg(int position) {
    return position < args.size() ? Optional.of(args.get(position)) : Optional.empty();
  }

  @Override
  public int compareTo(Name other) {
    return toString().compareTo(other.toString());
  }

  /** The text form. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(kind);
    for (String arg : args) {
      out.append(':');
      for (int i = 0; i < arg.length(); i++) {
        char c = arg.charAt(i);
        if (c == '~') {
          out.append("~0");
        } else if (c == ':') {
          out.append("~1");
        } else {
          out.append(c);
        }
      }
    }
    return out.toString();
  }
}

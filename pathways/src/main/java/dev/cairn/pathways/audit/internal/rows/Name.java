package dev.cairn.pathways.audit.internal.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row or a variable is called in certificates: a kind and up to four things it is about, ids
 * of nodes and records, positions, values, or lists of these. The text is made only when asked for.
 */
public final class Name {
  private final String kind;
  private final @Nullable Object a;
  private final @Nullable Object b;
  private final @Nullable Object c;
  private final @Nullable Object d;

  private Name(
      String kind, @Nullable Object a, @Nullable Object b, @Nullable Object c, @Nullable Object d) {
    this.kind = kind;
    this.a = a;
    this.b = b;
    this.c = c;
    this.d = d;
  }

  /** A name about one thing. */
  static Name of(String kind, Object a) {
    return new Name(kind, a, null, null, null);
  }

  /** A name about two things. */
  static Name of(String kind, Object a, Object b) {
    return new Name(kind, a, b, null, null);
  }

  /** A name about three things. */
  static Name of(String kind, Object a, Object b, Object c) {
    return new Name(kind, a, b, c, null);
  }

  /** A name about four things. */
  static Name of(String kind, Object a, Object b, Object c, Object d) {
    return new Name(kind, a, b, c, d);
  }

  /** The text used in certificates: parts after colons, {@code ~} and {@code :} escaped. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(kind);
    append(text, a);
    append(text, b);
    append(text, c);
    append(text, d);
    return text.toString();
  }

  private static void append(StringBuilder text, @Nullable Object part) {
    if (part instanceof List<?> list) {
      list.forEach(p -> append(text, p));
    } else if (part != null) {
      text.append(':').append(part.toString().replace("~", "~0").replace(":", "~1"));
    }
  }
}

package dev.cairn.pathways.audit.internal.rows;

import dev.cairn.pathways.certificate.Name;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row or a variable is called in certificates: a kind and up to four things it is about, ids
 * of nodes and records, positions, values, or lists of these. The text is made only when asked for.
 */
public final class RowName {
  private final String kind;
  private final @Nullable Object a;
  private final @Nullable Object b;
  private final @Nullable Object c;
  private final @Nullable Object d;

  private RowName(
      String kind, @Nullable Object a, @Nullable Object b, @Nullable Object c, @Nullable Object d) {
    this.kind = kind;
    this.a = a;
    this.b = b;
    this.c = c;
    this.d = d;
  }

  /** A name about one thing. */
  static RowName of(String kind, Object a) {
    return new RowName(kind, a, null, null, null);
  }

  /** A name about two things. */
  static RowName of(String kind, Object a, Object b) {
    return new RowName(kind, a, b, null, null);
  }

  /** A name about three things. */
  static RowName of(String kind, Object a, Object b, Object c) {
    return new RowName(kind, a, b, c, null);
  }

  /** A name about four things. */
  static RowName of(String kind, Object a, Object b, Object c, Object d) {
    return new RowName(kind, a, b, c, d);
  }

  /** The name as certificates have it. */
  public Name stated() {
    List<String> parts = new ArrayList<>();
    add(parts, a);
    add(parts, b);
    add(parts, c);
    add(parts, d);
    return new Name(kind, parts);
  }

  private static void add(List<String> parts, @Nullable Object part) {
    if (part instanceof List<?> list) {
      list.forEach(p -> add(parts, p));
    } else if (part != null) {
      parts.add(part.toString());
    }
  }

  @Override
  public String toString() {
    return stated().toString();
  }
}

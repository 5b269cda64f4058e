package dev.cairn.pathways.certificate.internal;

import dev.cairn.pathways.certificate.Unknown;
import java.util.Locale;
import java.util.Optional;

/**
 * A field of a record that may be unknown.
 *
 * @param kind which
 * @param of the framework, scale, competency or unit; blank for none
 */
record Field(Kind kind, String of) {
  /** The fields, in the order in which cases are told apart. */
  enum Kind {
    STATE,
    CODE,
    ISSUER,
    SUBJECT,
    ORIGIN,
    EARNED,
    LEVEL,
    GRADE,
    COMPETENCY,
    CREDITS;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Field of(Kind kind) {
    return new Field(kind, "");
  }

  /** The field that an unknown of a record names, or empty if there is none of that name. */
  static Optional<Field> of(Unknown unknown) {
    for (Kind kind : Kind.values()) {
      if (kind.word().equals(unknown.field())) {
        boolean named = kind.compareTo(Kind.LEVEL) >= 0 && kind != Kind.CREDITS;
        boolean bare = kind.compareTo(Kind.LEVEL) < 0;
        if ((named && unknown.of().isEmpty()) || (bare && unknown.of().isPresent())) {
          return Optional.empty();
        }
        return Optional.of(new Field(kind, unknown.of().orElse("")));
      }
    }
    return Optional.empty();
  }
}

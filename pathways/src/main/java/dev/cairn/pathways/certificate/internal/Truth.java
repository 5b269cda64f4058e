package dev.cairn.pathways.certificate.internal;

/** Three-valued truth, after S. C. Kleene (strong). */
enum Truth {
  NO,
  UNKNOWN,
  YES;

  static Truth of(boolean value) {
    return value ? YES : NO;
  }

  Truth and(Truth other) {
    return compareTo(other) <= 0 ? this : other;
  }

  Truth or(Truth other) {
    return compareTo(other) >= 0 ? this : other;
  }

  Truth not() {
    return this == YES ? NO : this == NO ? YES : UNKNOWN;
  }
}

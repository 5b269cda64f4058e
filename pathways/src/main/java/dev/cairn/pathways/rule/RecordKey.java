package dev.cairn.pathways.rule;

import java.util.Locale;

/** A property that {@code distinct} and {@code same} group records by. */
public enum RecordKey {
  /** Who issued it. */
  ISSUER,
  /** The subject or discipline. */
  SUBJECT,
  /** The code; a cross-listed record has several. */
  CODE,
  /** The level, framework and value together. */
  LEVEL,
  /** Internal, transfer, RPL or exam. */
  ORIGIN,
  /** A label; a record may have several. */
  TAG;

  /** The word used in JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

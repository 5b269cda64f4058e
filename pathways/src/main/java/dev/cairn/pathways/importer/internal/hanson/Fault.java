package dev.cairn.pathways.importer.internal.hanson;

/** Leaves the reading of one text; caught where it began. */
final class Fault extends Exception {
  private static final long serialVersionUID = 1L;
  private final String construct;

  Fault(String construct, String message) {
    super(message, null, false, false);
    this.construct = construct;
  }

  String construct() {
    return construct;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}

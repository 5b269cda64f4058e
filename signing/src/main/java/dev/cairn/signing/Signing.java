package dev.cairn.signing;

/** Placeholder until the first suite lands. */
final class Signing {
  private Signing() {}
}

package dev.cairn.cli.report;

import java.util.Locale;

/** How something is coloured; the words beside it always say the same. */
public enum Tone {
  /** It holds. */
  YES,
  /** It does not. */
  NO,
  /** It cannot be told. */
  MAYBE,
  /** Neither good nor bad. */
  PLAIN;

  String css() {
    return name().toLowerCase(Locale.ROOT);
  }
}

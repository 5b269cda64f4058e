package dev.cairn.signing;

import dev.cairn.signing.context.Canonicalizer;
import dev.cairn.signing.context.ContextSource;
import dev.cairn.signing.suite.Cryptosuites;

/** The suites as tests use them. */
public final class Suites {
  private static final Cryptosuites STANDARD =
      Cryptosuites.standard(Canonicalizer.over(ContextSource.builtIn()));

  private Suites() {}

  /** The built-in suites with the built-in contexts. */
  public static Cryptosuites standard() {
    return STANDARD;
  }
}

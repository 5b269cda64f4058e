package dev.cairn.signing.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.signing.context.internal.SafeCanonicalizer;
import dev.cairn.signing.rdf.HashAlgorithm;

/** Canonicalizes by both ways and holds them against each other. */
public final class BothWays {
  private final SafeCanonicalizer canonicalizer;

  BothWays(ContextSource contexts) {
    canonicalizer = new SafeCanonicalizer(contexts);
  }

  /** Over the built-in contexts. */
  public static BothWays builtIn() {
    return new BothWays(ContextSource.builtIn());
  }

  Reading<CanonicalForm> first(JsonObject document) {
    return canonicalizer.canonicalize(document, HashAlgorithm.SHA_256);
  }

  Reading<CanonicalForm> complete(JsonObject document) {
    return canonicalizer.canonicalizeCompletely(document, HashAlgorithm.SHA_256);
  }

  /** Both accept with one text, or both refuse; gives what the first way taken gave. */
  public Reading<CanonicalForm> agree(JsonObject document) {
    Reading<CanonicalForm> first = first(document);
    Reading<CanonicalForm> complete = complete(document);
    String text = text(first);
    assertThat(text).as("compiled and complete way of %s", document).isEqualTo(text(complete));
    if (first.isAccepted()) {
      assertThat(first.findings()).isEqualTo(complete.findings());
    }
    return first;
  }

  private static String text(Reading<CanonicalForm> reading) {
    return reading.match(a -> a.value().dataset().text(), r -> "refused");
  }

  /** Both refuse with this code first. */
  void refuse(JsonObject document, String code, String pointer) {
    for (Reading<CanonicalForm> reading : java.util.List.of(first(document), complete(document))) {
      assertThat(reading.isAccepted()).as("%s", document).isFalse();
      Finding error =
          reading.findings().stream()
              .filter(f -> f.severity() == Finding.Severity.ERROR)
              .findFirst()
              .orElseThrow();
      assertThat(error.code()).as("%s", reading.findings()).isEqualTo(code);
      assertThat(error.pointer()).as("%s", reading.findings()).isEqualTo(pointer);
    }
  }
}

package dev.cairn.cli.show;

import dev.cairn.core.Finding;
import dev.cairn.core.json.JsonObject;
import dev.cairn.signing.context.Canonicalizer;
import dev.cairn.signing.context.ContextSource;
import dev.cairn.signing.rdf.HashAlgorithm;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What only JSON-LD processing can tell of a credential's structure: whether its contexts define
 * what it says (Verifiable Credentials Data Model 2.0, sections 4.3 and 4.5). Only the contexts
 * that come with Cairn are used.
 *
 * <p>A fault is what the data model forbids: a {@code type} that is no URL and that no context maps
 * to one, a protected term defined anew, what is no JSON-LD at all. Whatever else would be lost is
 * a note: a signature over the bytes may hold all the same, and {@code verify} refuses it where the
 * signature is over the meaning.
 */
final class TermCheck {
  private static final Set<String> FAULTS =
      Set.of("jsonld.protected-term", "jsonld.invalid", "context.inline");
  private static final Pattern TYPE = Pattern.compile("(?:.*/)?type(?:/\\d+)?");

  private TermCheck() {}

  /**
   * Faults and notes; empty if every context is known and defines all. That a signature would merge
   * what is said of one id in two places is left to {@code verify}.
   */
  static List<Finding> check(JsonObject document) {
    return Canonicalizer.over(ContextSource.builtIn())
        .canonicalize(document.without("proof"), HashAlgorithm.SHA_256)
        .match(sound -> sound.findings(), refused -> refused.findings())
        .stream()
        .filter(f -> !f.code().equals("jsonld.node-merged"))
        .map(TermCheck::judged)
        .toList();
  }

  private static Finding judged(Finding f) {
    if (f.severity() != Finding.Severity.ERROR || isFault(f)) {
      return f;
    }
    return f.code().equals("context.unknown")
        ? Finding.info(f.code(), f.pointer(), "What its terms mean was not checked. " + f.message())
        : Finding.warning(f.code(), f.pointer(), f.message());
  }

  private static boolean isFault(Finding f) {
    return FAULTS.contains(f.code())
        || (f.code().startsWith("jsonld.") && TYPE.matcher(f.pointer()).matches());
  }
}

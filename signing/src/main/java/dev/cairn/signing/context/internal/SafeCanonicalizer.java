package dev.cairn.signing.context.internal;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.signing.context.CanonicalForm;
import dev.cairn.signing.context.Canonicalizer;
import dev.cairn.signing.context.ContextSource;
import dev.cairn.signing.rdf.HashAlgorithm;
import dev.cairn.signing.rdf.RdfQuad;
import dev.cairn.signing.rdf.Rdfc10;
import java.util.List;

/** Takes the compiled way where it covers the document, and the complete way elsewhere. */
public final class SafeCanonicalizer implements Canonicalizer {
  private final CompiledWay compiled;
  private final CompleteWay complete;

  /** A canonicalizer for the contexts of a source. */
  public SafeCanonicalizer(ContextSource contexts) {
    this.compiled = new CompiledWay(contexts);
    this.complete = new CompleteWay(contexts);
  }

  @Override
  public Reading<CanonicalForm> canonicalize(JsonObject document, HashAlgorithm hash) {
    try {
      return finish(compiled.statements(document), hash, CanonicalForm.Way.COMPILED);
    } catch (NotCovered e) {
      return canonicalizeCompletely(document, hash);
    }
  }

  /** Takes the complete way whatever the document; the oracle of the other. */
  public Reading<CanonicalForm> canonicalizeCompletely(JsonObject document, HashAlgorithm hash) {
    return finish(complete.statements(document), hash, CanonicalForm.Way.COMPLETE);
  }

  private static Reading<CanonicalForm> finish(
      Reading<List<RdfQuad>> statements, HashAlgorithm hash, CanonicalForm.Way way) {
    return statements
        .then(
            quads ->
                quads.isEmpty()
                    ? Reading.refused(List.of(Problems.empty()))
                    : Rdfc10.canonicalize(quads, hash))
        .then(dataset -> Reading.of(new CanonicalForm(dataset, way)));
  }
}

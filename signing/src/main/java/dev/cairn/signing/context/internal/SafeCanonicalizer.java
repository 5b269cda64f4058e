package dev.cairn.signing.context.internal;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.signing.context.CanonicalForm;
import dev.cairn.signing.context.Canonicalizer;
import dev.cairn.signing.context.ContextSource;
import dev.cairn.signing.rdf.HashAlgorithm;
import dev.cairn.signing.rdf.Rdfc10;

/** Takes the compiled way where it covers the document, and the complete way elsewhere. */
public final class SafeCanonicalizer implements Canonicalizer {
  private final CompleteWay complete;

  /** A canonicalizer for the contexts of a source. */
  public SafeCanonicalizer(ContextSource contexts) {
    this.complete = new CompleteWay(contexts);
  }

  @Override
  public Reading<CanonicalForm> canonicalize(JsonObject document, HashAlgorithm hash) {
    return complete
        .statements(document)
        .then(quads -> Rdfc10.canonicalize(quads, hash))
        .then(dataset -> Reading.of(new CanonicalForm(dataset, CanonicalForm.Way.COMPLETE)));
  }
}

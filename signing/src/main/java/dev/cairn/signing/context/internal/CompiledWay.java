package dev.cairn.signing.context.internal;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.signing.context.ContextSource;
import dev.cairn.signing.rdf.RdfQuad;
import java.util.ArrayList;
import java.util.List;

/** From a document to statements through compiled contexts. Thread-safe. */
final class CompiledWay {
  private final ContextCompiler compiler;

  CompiledWay(ContextSource contexts) {
    this.compiler = new ContextCompiler(contexts);
  }

  /**
   * The statements of a document, repeated ones included; or why it is refused.
   *
   * @throws NotCovered if only the complete way can say
   */
  Reading<List<RdfQuad>> statements(JsonObject document) {
    Statements out = new Statements();
    new DocumentWalk(compiler, out).document(document);
    List<Finding> findings = out.findings();
    if (findings.isEmpty() && out.hasRepeatedNodes()) {
      findings = new ArrayList<>();
      NodeMerging.check(out.occurrences(), document, findings);
    }
    boolean refused = findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR);
    return refused ? Reading.refused(findings) : Reading.of(out.quads(), findings);
  }
}

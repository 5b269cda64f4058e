package dev.cairn.pathways.catalogue;

import dev.cairn.pathways.audit.AuditResult;
import dev.cairn.pathways.certificate.Bindings;
import dev.cairn.pathways.certificate.Certificate;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Question;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A set of awards decided in one version each.
 *
 * @param awards the awards that the question is about, those asked for first: id to rules
 * @param open whether these versions are surely open to the learner; else it depends on when they
 *     entered
 * @param question the question that joins them
 * @param result what the engine found
 */
public record Decision(
    Map<String, Award> awards, boolean open, Question question, AuditResult result) {
  /** Copies the map, in its order. */
  public Decision {
    awards = Collections.unmodifiableMap(new LinkedHashMap<>(awards));
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(result, "result");
  }

  /** Award id to version, of those awards that have one. */
  public Map<String, String> versions() {
    Map<String, String> versions = new LinkedHashMap<>();
    awards.forEach((id, a) -> a.version().ifPresent(v -> versions.put(id, v)));
    return versions;
  }

  /** The verdict with what shows it; empty if undecided. */
  public Optional<Certificate> certificate() {
    return result.claim().map(c -> new Certificate(Bindings.of(question), c));
  }
}

package dev.cairn.pathways.audit.internal.resolve;

import dev.cairn.core.model.Credit;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Grade;
import dev.cairn.core.model.Level;
import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.Origin;
import dev.cairn.core.record.RecordState;
import dev.cairn.pathways.certificate.Claim;
import dev.cairn.pathways.certificate.Unknown;
import dev.cairn.pathways.rule.HeldAward;
import dev.cairn.pathways.rule.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Values supposed for some of what a question does not state. The question so completed is about
 * one of the worlds, or a few of them; an answer to it that is certain shows that a world has one.
 *
 * <p>Immutable and thread-safe.
 */
public final class Supposition {
  private final Map<Unknown, Object> values;

  private Supposition(Map<Unknown, Object> values) {
    this.values = Map.copyOf(values);
  }

  /** Nothing supposed. */
  public static Supposition none() {
    return new Supposition(Map.of());
  }

  /** With one more value. */
  public Supposition with(Unknown unknown, Object value) {
    Map<Unknown, Object> more = new HashMap<>(values);
    more.put(unknown, value);
    return new Supposition(more);
  }

  /** With one value less. */
  public Supposition without(Unknown unknown) {
    Map<Unknown, Object> less = new HashMap<>(values);
    less.remove(unknown);
    return new Supposition(less);
  }

  /** What is supposed about, in order. */
  public List<Unknown> unknowns() {
    return values.keySet().stream().sorted().toList();
  }

  /** The values supposed, as certificates list what is assumed. */
  public List<Claim.Assumption> assumptions() {
    return values.entrySet().stream()
        .map(e -> new Claim.Assumption(e.getKey(), text(e.getValue())))
        .toList();
  }

  private static String text(Object value) {
    return value instanceof Origin o ? o.word() : value.toString();
  }

  /** The question with what is supposed filled in. */
  public Question complete(Question question) {
    Map<String, Boolean> attestations = new TreeMap<>(question.attestations());
    List<HeldAward> awards = new ArrayList<>(question.awards());
    Map<String, Map<Unknown, Object>> ofRecord = new HashMap<>();
    values.forEach(
        (unknown, value) -> {
          String of = unknown.of().orElse("");
          if (unknown.field().equals("attestation")) {
            attestations.put(of, true);
          } else if (unknown.field().equals("award")) {
            @SuppressWarnings("unchecked")
            Optional<String> version = (Optional<String>) value;
            awards.add(new HeldAward(of, version, true));
          } else {
            ofRecord
                .computeIfAbsent(unknown.record().orElseThrow(), r -> new HashMap<>())
                .put(unknown, value);
          }
        });
    List<LearningRecord> records = new ArrayList<>();
    for (LearningRecord r : question.records()) {
      Map<Unknown, Object> mine = ofRecord.getOrDefault(r.id(), Map.of());
      if (!mine.containsValue(RecordState.REVOKED)) {
        records.add(mine.isEmpty() ? r : complete(r, mine));
      }
    }
    return Question.builder()
        .from(question)
        .attestations(attestations)
        .awards(awards)
        .records(records)
        .build();
  }

  private static LearningRecord complete(LearningRecord record, Map<Unknown, Object> values) {
    LearningRecord.Builder builder = LearningRecord.builder().from(record);
    Map<String, Optional<Rational>> competencies = new TreeMap<>(record.competencies());
    values.forEach(
        (unknown, value) -> {
          String of = unknown.of().orElse("");
          switch (unknown.field()) {
            case "state" -> builder.state((RecordState) value);
            case "code" -> builder.addCodes((String) value);
            case "issuer" -> builder.issuer((String) value);
            case "subject" -> builder.subject((String) value);
            case "origin" -> builder.origin((Origin) value);
            case "earned" -> builder.earned((LocalDate) value);
            case "level" -> builder.level(Level.of(of, value.toString()));
            case "grade" -> builder.grade(new Grade(of, value.toString()));
            case "competency" -> competencies.put(of, Optional.of((Rational) value));
            case "credits" ->
                builder.credits(
                    new Credit(
                        (Rational) value, of.isEmpty() ? CreditUnit.UNSTATED : new CreditUnit(of)));
            default -> throw new IllegalStateException("unknown field " + unknown);
          }
        });
    return builder.competencies(competencies).build();
  }
}

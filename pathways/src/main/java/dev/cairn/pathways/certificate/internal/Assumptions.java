package dev.cairn.pathways.certificate.internal;

import dev.cairn.core.model.Rational;
import dev.cairn.core.record.Origin;
import dev.cairn.core.record.RecordState;
import dev.cairn.pathways.certificate.Claim;
import dev.cairn.pathways.rule.Bounds;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Values assumed of work begun or planned. They are taken as stated where the horizon reaches so
 * far, the record is of that kind and does not state the field itself.
 */
final class Assumptions {
  private Assumptions() {}

  static void settle(Facts facts, List<Claim.Assumption> assumptions) {
    for (Claim.Assumption a : assumptions) {
      RecordFacts r =
          a.of().record().flatMap(facts::record).orElseThrow(() -> refused(a, "no such record"));
      Field field =
          Field.of(a.of())
              .filter(f -> f.kind() != Field.Kind.STATE)
              .orElseThrow(() -> refused(a, "no such field"));
      if (r.presence() != RecordFacts.Presence.PRESENT
          || (r.state != RecordState.IN_PROGRESS && r.state != RecordState.PLANNED)) {
        throw refused(a, "the record is neither begun nor planned");
      }
      if (!r.isUnknown(field, facts.question.undatedPasses())) {
        throw refused(a, "the record states it");
      }
      Cell value = value(field, a.value()).orElseThrow(() -> refused(a, "no such value"));
      if (field.kind() == Field.Kind.CREDITS
          && value instanceof Cell.Numeric n
          && n.range().lo() != null
          && r.statedCredits(field.of())
                  .within(new Bounds(Optional.of(n.range().lo()), Optional.of(n.range().lo())))
              == Truth.NO) {
        throw refused(a, "the rate does not allow it");
      }
      if (r.settled.putIfAbsent(field, value) != null) {
        throw refused(a, "it is assumed twice");
      }
    }
  }

  private static Optional<Cell> value(Field field, String text) {
    return switch (field.kind()) {
      case CODE -> Optional.of(new Cell.Code(Optional.of(text), Set.of()));
      case ISSUER, SUBJECT -> Optional.of(new Cell.Text(Optional.of(text)));
      case ORIGIN -> Origin.ofWord(text).map(o -> new Cell.Text(Optional.of(o.word())));
      case EARNED -> day(text).map(d -> new Cell.Numeric(Interval.point(d)));
      case LEVEL, GRADE, COMPETENCY, CREDITS ->
          Rational.tryParse(text).map(n -> new Cell.Numeric(Interval.point(n)));
      case STATE -> Optional.empty();
    };
  }

  private static Optional<Rational> day(String text) {
    try {
      return Optional.of(Asks.day(LocalDate.parse(text)));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  private static Refusal refused(Claim.Assumption a, String why) {
    return new Refusal(
        "certificate.assumption",
        "/claim/assumptions",
        "\"" + a.value() + "\" cannot be assumed for " + a.of() + ": " + why + "; remove it.");
  }
}

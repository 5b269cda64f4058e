package dev.cairn.pathways.rule;

import dev.cairn.core.CairnException;
import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.ConversionPolicy;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.RecordDefaults;
import dev.cairn.core.record.RecordReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the question of one case. Used once and dropped. */
final class CaseFields {
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private final ClosedObject fields;
  private final List<Finding> findings;
  private List<LearningRecord> offerings = List.of();

  CaseFields(ClosedObject fields, List<Finding> findings) {
    this.fields = fields;
    this.findings = findings;
  }

  /** What else could be earned; known after {@link #read}. */
  List<LearningRecord> offerings() {
    return offerings;
  }

  Reading<Question> read() {
    Optional<Award> award =
        required("award").flatMap(v -> take(RuleReader.read(v, fields.at("award"))));
    RecordReader reader = RecordReader.withDefaults(defaults(award));
    List<LearningRecord> records =
        required("records")
            .flatMap(v -> take(reader.readAll(v, fields.at("records"))))
            .orElse(List.of());
    offerings =
        fields
            .value("offerings")
            .flatMap(v -> take(reader.readAll(v, fields.at("offerings"))))
            .orElse(List.of());
    Facts facts = FactsReader.read(fields, findings);
    List<GrantedException> exceptions =
        fields
            .value("exceptions")
            .flatMap(v -> take(RuleReader.readExceptions(v, fields.at("exceptions"))))
            .orElse(List.of());
    Question.Builder question = Question.builder();
    fields.text("learner").ifPresent(question::learner);
    fields.day("knownAt").ifPresent(question::knownAt);
    horizon().ifPresent(question::horizon);
    fields.object("conversion").flatMap(this::conversion).ifPresent(question::conversion);
    LocalDate day = fields.day("decisionDay").orElse(LAST_DAY);
    fields.refuseOthers();
    if (award.isEmpty()) {
      return refused();
    }
    ExceptionOverlay.of(award.get(), exceptions)
        .findings()
        .forEach(f -> findings.add(f.under(fields.at("exceptions"))));
    if (findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR)) {
      return refused();
    }
    return Reading.of(
        question
            .award(award.get())
            .records(records)
            .attestations(facts.attestations())
            .awards(facts.awards())
            .context(facts.context())
            .exceptions(exceptions)
            .decisionDay(day)
            .undatedPasses(true)
            .build(),
        findings);
  }

  private Reading<Question> refused() {
    return Reading.refused(findings);
  }

  private Optional<JsonValue> required(String name) {
    if (!fields.has(name)) {
      fields.missing(name);
    }
    return fields.value(name);
  }

  private <T> Optional<T> take(Reading<T> reading) {
    findings.addAll(reading.findings());
    return reading.match(a -> Optional.of(a.value()), r -> Optional.empty());
  }

  private static RecordDefaults defaults(Optional<Award> award) {
    AwardDefaults own = award.map(Award::defaults).orElse(AwardDefaults.NONE);
    RecordDefaults file = RecordDefaults.caseFile();
    return new RecordDefaults(
        own.credits().or(file::credits),
        own.unit().or(file::unit),
        own.origin().or(file::origin),
        file.undatedPasses());
  }

  private Optional<Horizon> horizon() {
    Optional<String> word = fields.text("horizon");
    Optional<Horizon> horizon = word.flatMap(Horizon::ofWord);
    if (word.isPresent() && horizon.isEmpty()) {
      fields.error(
          "horizon",
          "horizon",
          "\"" + word.get() + "\" is no horizon; write earned, in-progress or planned.");
    }
    return horizon;
  }

  private Optional<ConversionPolicy> conversion(ClosedObject inner) {
    Optional<String> name = inner.requiredText("name");
    String source = inner.text("source").orElse("");
    List<ConversionPolicy.Rate> rates = new ArrayList<>();
    JsonArray items = inner.array("rates").orElse(new JsonArray(List.of()));
    for (int i = 0; i < items.size(); i++) {
      rate(items.get(i), JsonPointer.child(inner.at("rates"), i)).ifPresent(rates::add);
    }
    inner.refuseOthers();
    try {
      return name.map(n -> new ConversionPolicy(n, source, rates));
    } catch (CairnException twoRates) {
      inner.error("rate", "rates", String.valueOf(twoRates.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<ConversionPolicy.Rate> rate(JsonValue value, String pointer) {
    if (!(value instanceof JsonObject object)) {
      findings.add(
          Finding.error(
              "case.type",
              pointer,
              "A rate is " + ClosedObject.shown(value) + "; write an object, { … }."));
      return Optional.empty();
    }
    ClosedObject inner = new ClosedObject(object, pointer, "case", findings);
    Optional<String> from = inner.requiredText("from");
    Optional<String> to = inner.requiredText("to");
    Optional<Rational> factor = inner.rational("factor");
    Optional<Rational> low = inner.rational("low").or(() -> factor);
    Optional<Rational> high = inner.rational("high").or(() -> factor);
    inner.refuseOthers();
    if (low.isEmpty()
        || high.isEmpty()
        || low.get().signum() <= 0
        || high.get().compareTo(low.get()) < 0) {
      inner.error(
          "rate", "factor", "A rate is a factor above zero, or low and high in order; mend it.");
      return Optional.empty();
    }
    return from.flatMap(
        f ->
            to.map(
                t ->
                    new ConversionPolicy.Rate(
                        new CreditUnit(f), new CreditUnit(t), low.get(), high.get())));
  }
}

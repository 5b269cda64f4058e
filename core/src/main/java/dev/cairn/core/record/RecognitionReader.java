package dev.cairn.core.record;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Credit;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Level;
import dev.cairn.core.model.Rational;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the closed JSON form of a {@link RecognitionPolicy}; used once. */
final class RecognitionReader {
  private static final String PREFIX = "recognition";

  private final JsonObject policy;
  private final List<Finding> findings = new ArrayList<>();

  RecognitionReader(JsonObject policy) {
    this.policy = policy;
  }

  Reading<RecognitionPolicy> read() {
    ClosedObject fields = new ClosedObject(policy, "", PREFIX, findings);
    fields
        .requiredText("recognitionPolicy")
        .filter(v -> !v.equals("1"))
        .ifPresent(
            v ->
                fields.error(
                    "version",
                    "recognitionPolicy",
                    "The policy is of version \"" + v + "\"; this reader knows \"1\"."));
    Optional<String> name = fields.requiredText("name");
    Optional<JsonArray> list = fields.array("recognition");
    if (!fields.has("recognition")) {
      fields.missing("recognition");
    }
    List<RecognitionAgreement> agreements = new ArrayList<>();
    for (int i = 0; i < list.map(JsonArray::size).orElse(0); i++) {
      agreement(list.orElseThrow().get(i), JsonPointer.child("/recognition", i))
          .ifPresent(agreements::add);
    }
    fields.refuseOthers();
    return name.map(n -> Reading.of(new RecognitionPolicy(n, agreements, policy), findings))
        .orElseGet(() -> Reading.refused(findings));
  }

  private Optional<RecognitionAgreement> agreement(JsonValue value, String at) {
    if (!(value instanceof JsonObject object)) {
      findings.add(
          Finding.error(
              "recognition.type",
              at,
              "An agreement is " + value.kind() + "; write {\"from\", \"as\", \"agreement\"}."));
      return Optional.empty();
    }
    int before = findings.size();
    ClosedObject fields = new ClosedObject(object, at, PREFIX, findings);
    Optional<ClosedObject> from = fields.object("from");
    if (!fields.has("from")) {
      fields.missing("from");
    }
    Optional<String> issuer = from.flatMap(f -> f.text("issuer"));
    Optional<String> code = from.flatMap(f -> f.text("code"));
    Optional<String> competency = from.flatMap(f -> f.text("competency"));
    from.ifPresent(
        f -> {
          if (f.has("code") == f.has("competency")) {
            fields.error(
                "from",
                "from",
                "What is recognised needs either a code or a competency; name one.");
          }
          f.refuseOthers();
        });
    Optional<RecognitionAgreement.As> as = fields.object("as").map(this::as);
    if (!fields.has("as")) {
      fields.missing("as");
    }
    Optional<ClosedObject> valid = fields.object("valid");
    Optional<LocalDate> first = valid.flatMap(v -> v.day("from"));
    Optional<LocalDate> last = valid.flatMap(v -> v.day("to"));
    valid.ifPresent(ClosedObject::refuseOthers);
    if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
      fields.error(
          "days",
          "valid",
          "It ends on " + last.get() + ", before it begins on " + first.get() + "; swap them.");
    }
    Optional<String> agreement = fields.requiredText("agreement");
    RecognitionAgreement.Confidence confidence = confidence(fields);
    fields.refuseOthers();
    if (findings.stream().skip(before).anyMatch(f -> f.severity() == Finding.Severity.ERROR)) {
      return Optional.empty();
    }
    return Optional.of(
        new RecognitionAgreement(
            issuer,
            code,
            competency,
            as.orElseThrow(),
            first,
            last,
            agreement.orElseThrow(),
            confidence));
  }

  private static RecognitionAgreement.Confidence confidence(ClosedObject fields) {
    Optional<String> word = fields.text("confidence");
    Optional<RecognitionAgreement.Confidence> known =
        word.flatMap(RecognitionAgreement.Confidence::ofWord);
    if (!fields.has("confidence")) {
      fields.missing("confidence");
    } else if (word.isPresent() && known.isEmpty()) {
      fields.error(
          "word",
          "confidence",
          "\"" + word.get() + "\" is no confidence; write exact, broad or partial.");
    }
    return known.orElse(RecognitionAgreement.Confidence.PARTIAL);
  }

  private RecognitionAgreement.As as(ClosedObject fields) {
    Optional<String> code = fields.text("code");
    Optional<Credit> credits = fields.object("credits").flatMap(RecognitionReader::credits);
    Optional<Level> level = fields.object("level").flatMap(RecognitionReader::level);
    Set<String> tags = Set.copyOf(fields.texts("tags").orElse(List.of()));
    Optional<String> word = fields.text("origin");
    Optional<Origin> origin = word.flatMap(Origin::ofWord);
    if (word.isPresent() && origin.isEmpty()) {
      fields.error(
          "word",
          "origin",
          "\"" + word.get() + "\" is no origin; write internal, transfer, rpl or exam.");
    }
    if (!List.of("code", "credits", "level", "tags", "origin").stream().anyMatch(fields::has)) {
      fields.error("as", "", "Nothing is said of what it counts as; name a code or a tag.");
    }
    fields.refuseOthers();
    return new RecognitionAgreement.As(code, credits, level, tags, origin);
  }

  private static Optional<Credit> credits(ClosedObject fields) {
    Optional<Rational> amount = fields.rational("amount");
    Optional<String> unit = fields.text("unit");
    if (!fields.has("amount")) {
      fields.missing("amount");
    }
    if (amount.isPresent() && amount.get().signum() < 0) {
      fields.error(
          "negative", "amount", "Credits cannot be " + amount.get() + "; give zero or more.");
      return Optional.empty();
    }
    fields.refuseOthers();
    return amount.map(a -> new Credit(a, unit.map(CreditUnit::new).orElse(CreditUnit.UNSTATED)));
  }

  private static Optional<Level> level(ClosedObject fields) {
    Optional<String> framework = fields.requiredText("framework");
    Optional<String> value = fields.requiredText("value");
    fields.refuseOthers();
    return framework.flatMap(f -> value.map(v -> Level.of(f, v)));
  }
}

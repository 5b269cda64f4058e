package dev.cairn.cli.stack;

import dev.cairn.cli.output.FindingsJson;
import dev.cairn.core.Finding;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonNull;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.RecognitionPolicy;
import dev.cairn.pathways.certificate.CertificateWriter;
import dev.cairn.pathways.certificate.Unknown;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** An evaluation as JSON and as text. */
public final class EvaluationDocument {
  private final Evaluation evaluation;
  private final AskedQuestion asked;
  private final Map<String, List<LearningRecord>> uses;
  private final List<String> missing;

  private EvaluationDocument(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.asked = evaluation.asked();
    this.uses = evaluation.uses();
    this.missing = Outlook.sentences(evaluation);
  }

  /** The document. */
  public static JsonObject json(Evaluation evaluation) {
    return new EvaluationDocument(evaluation).json();
  }

  /** The text. */
  public static String text(Evaluation evaluation) {
    return new EvaluationDocument(evaluation).text();
  }

  /** How issuers were accepted: the policy's name, {@code any}, or {@code none}. */
  public static String trustWords(Terms terms) {
    return terms.trustAny() ? "any" : terms.trust().map(p -> p.name()).orElse("none");
  }

  private JsonObject json() {
    Terms terms = asked.terms();
    JsonObject.Builder out =
        JsonObject.builder()
            .put("verdict", evaluation.verdict().name())
            .put("valid", evaluation.verdict() == Verdict.SATISFIED)
            .put("projected", evaluation.isProjected());
    terms.award().id().ifPresent(id -> out.put("award", id));
    terms.award().version().ifPresent(v -> out.put("version", v));
    out.put("learners", JsonArray.ofStrings(terms.learners()));
    out.put("decisionDay", terms.decisionDay().toString());
    out.put("horizon", terms.horizon().word());
    out.put("trust", trustWords(terms)).put("trustAny", terms.trustAny());
    out.put("allocation", allocation());
    out.put(
        "unknowns",
        JsonArray.ofStrings(
            evaluation.result().unknowns().stream().map(Unknown::toString).toList()));
    out.put("missing", JsonArray.ofStrings(missing));
    ChoiceWords.addTo(out, evaluation);
    out.put("restsOn", JsonArray.ofStrings(restsOn()));
    out.put("credentials", credentials());
    out.put("certificateChecked", evaluation.check().map(c -> c.isAccepted()).orElse(false));
    out.put(
        "certificate",
        evaluation.certificate().<JsonValue>map(CertificateWriter::write).orElse(JsonNull.NULL));
    return out.put("findings", FindingsJson.of(findings())).build();
  }

  private List<Finding> findings() {
    List<Finding> all = new ArrayList<>(evaluation.result().findings());
    evaluation.check().ifPresent(c -> all.addAll(c.findings()));
    asked.rows().forEach(r -> r.reason().ifPresent(all::add));
    return all;
  }

  private JsonArray allocation() {
    List<JsonValue> rows = new ArrayList<>();
    for (Requirement leaf : RuleWords.leaves(asked.question().award().require())) {
      rows.add(
          JsonObject.builder()
              .put("node", leaf.id())
              .put("title", RuleWords.title(leaf))
              .put(
                  "records",
                  JsonArray.ofStrings(
                      uses.getOrDefault(leaf.id(), List.of()).stream()
                          .map(LearningRecord::id)
                          .toList()))
              .build());
    }
    return new JsonArray(rows);
  }

  private JsonArray credentials() {
    List<JsonValue> rows = new ArrayList<>();
    for (CredentialRow row : asked.rows()) {
      JsonObject.Builder out =
          JsonObject.builder()
              .put("source", row.verified().source())
              .put("name", row.name())
              .put("verdict", row.verified().verification().word())
              .put("trust", row.verified().verification().trust().word());
      row.verified().verification().issuer().ifPresent(i -> out.put("issuer", i));
      out.put("record", row.record().<JsonValue>map(JsonString::new).orElse(JsonNull.NULL));
      out.put("use", use(row));
      row.reason().ifPresent(r -> out.put("reason", FindingsJson.of(r)));
      rows.add(out.build());
    }
    return new JsonArray(rows);
  }

  /** The mapping, agreements, statements and conversion that the answer rests on, sorted. */
  private List<String> restsOn() {
    Set<String> all = new TreeSet<>();
    for (List<LearningRecord> of : uses.values()) {
      for (LearningRecord record : of) {
        record.sources().stream()
            .filter(source -> !source.equals(RecognitionPolicy.origin(record)))
            .forEach(all::add);
        asked
            .terms()
            .conversion()
            .filter(c -> record.credits().isPresent())
            .ifPresent(c -> all.add("conversion " + c.name() + " (" + c.source() + ")"));
      }
    }
    return List.copyOf(all);
  }

  /** {@code used}, {@code spare}, {@code uncertain} or {@code excluded}. */
  private String use(CredentialRow row) {
    if (row.record().isEmpty()) {
      return "excluded";
    }
    return evaluation.leavesOf(row.record().get()).isEmpty()
        ? row.reason().isPresent() ? "uncertain" : "spare"
        : "used";
  }

  private String text() {
    Terms terms = asked.terms();
    StringBuilder out = new StringBuilder();
    out.append(evaluation.verdict()).append("  ");
    out.append(terms.award().title().or(() -> terms.award().id()).orElse("the award"));
    terms.award().version().ifPresent(v -> out.append(", version ").append(v));
    out.append(", on ").append(terms.decisionDay());
    out.append(evaluation.isProjected() ? " (projected, " + terms.horizon().word() + ")" : "");
    out.append('\n');
    out.append(
        terms.trustAny()
            ? "Trust: ANY issuer was accepted (--trust-any).\n"
            : terms.trust().map(p -> "Trust: " + p.name() + ".\n").orElse(""));
    out.append('\n');
    boolean answered = evaluation.result().answer().isPresent();
    for (Requirement leaf :
        answered ? RuleWords.leaves(asked.question().award().require()) : List.<Requirement>of()) {
      List<LearningRecord> filled = uses.getOrDefault(leaf.id(), List.of());
      out.append(String.format(Locale.ROOT, "  %-28s ", RuleWords.title(leaf)));
      out.append(
          filled.isEmpty()
              ? "nothing"
              : String.join(" + ", filled.stream().map(this::name).toList()));
      out.append('\n');
    }
    missing.forEach(m -> out.append("  ").append(m).append('\n'));
    ChoiceWords.sentences(evaluation).forEach(c -> out.append("  ").append(c).append('\n'));
    if (!asked.rows().isEmpty()) {
      out.append("\nCredentials\n");
    }
    for (CredentialRow row : asked.rows()) {
      out.append("  ").append(row.verified().source()).append(": ");
      out.append(row.verified().verification().word()).append(", trust ");
      out.append(row.verified().verification().trust().word()).append(", ").append(use(row));
      row.reason().ifPresent(r -> out.append("\n      ").append(r.message()));
      out.append('\n');
    }
    restsOn().forEach(r -> out.append("Rests on ").append(r).append('\n'));
    out.append('\n').append(certificateLine()).append('\n');
    for (Finding f : evaluation.result().findings()) {
      out.append(f.message()).append(" [").append(f.code()).append("]\n");
    }
    return out.toString();
  }

  private String certificateLine() {
    if (evaluation.certificate().isEmpty()) {
      return "No certificate: nothing was decided.";
    }
    if (evaluation.check().map(c -> c.isAccepted()).orElse(false)) {
      return "The certificate was checked by the independent checker and accepted.";
    }
    return "The verdict is stated, not proved: "
        + evaluation
            .check()
            .flatMap(c -> c.findings().stream().findFirst())
            .map(Finding::message)
            .orElse("");
  }

  private String name(LearningRecord record) {
    String name =
        asked.rows().stream()
            .filter(r -> r.record().equals(Optional.of(RecognitionPolicy.origin(record))))
            .map(CredentialRow::name)
            .findFirst()
            .orElse(record.id());
    return name + record.credits().map(c -> " (" + c + ")").orElse("");
  }
}

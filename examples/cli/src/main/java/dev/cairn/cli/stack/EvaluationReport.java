package dev.cairn.cli.stack;

import dev.cairn.cli.report.Report;
import dev.cairn.cli.report.Tone;
import dev.cairn.core.json.CanonicalJson;
import dev.cairn.core.model.Credit;
import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.RecognitionPolicy;
import dev.cairn.core.verification.Verification;
import dev.cairn.pathways.certificate.CertificateWriter;
import dev.cairn.pathways.certificate.Claim;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An evaluation as the report for people, to which a caller may add more. Not thread-safe. */
public final class EvaluationReport {
  private final Evaluation evaluation;
  private final Award rules;
  private final Map<String, List<LearningRecord>> uses;
  private final Map<String, String> issuerNames;
  private Optional<Report.Stone> capstone = Optional.empty();
  private Optional<Report.Comparison> comparison = Optional.empty();
  private List<Report.Trial> trials = List.of();
  private List<String> commands = List.of();

  private EvaluationReport(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.rules = evaluation.asked().question().award();
    this.uses = evaluation.uses();
    this.issuerNames = new HashMap<>();
    for (CredentialRow row : evaluation.asked().rows()) {
      Verification v = row.verified().verification();
      v.issuer().ifPresent(id -> IssuerName.of(v).ifPresent(name -> issuerNames.put(id, name)));
    }
  }

  /** The report of an evaluation. */
  public static EvaluationReport of(Evaluation evaluation) {
    return new EvaluationReport(evaluation);
  }

  /** Puts the award itself on top. */
  public EvaluationReport capstone(Report.Stone stone) {
    capstone = Optional.of(stone);
    return this;
  }

  /** Adds another way of deciding. */
  public EvaluationReport comparison(Report.Comparison other) {
    comparison = Optional.of(other);
    return this;
  }

  /** Adds what was tried with the result. */
  public EvaluationReport trials(List<Report.Trial> tried) {
    trials = List.copyOf(tried);
    return this;
  }

  /** Adds how to check it. */
  public EvaluationReport commands(List<String> lines) {
    commands = List.copyOf(lines);
    return this;
  }

  /** The report. */
  public Report build() {
    return new Report(
        rules.title().or(rules::id).orElse("Award"),
        verdict(evaluation),
        sentence(),
        facts(),
        places(),
        capstone,
        progress(),
        notes(),
        new ReportedCredentials(evaluation, issuerNames).rows(),
        comparison,
        trials,
        certificate(),
        commands);
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>(Outlook.sentences(evaluation));
    notes.addAll(ChoiceWords.sentences(evaluation));
    return notes;
  }

  /** A verdict with its tone. */
  public static Report.Word verdict(Evaluation evaluation) {
    String more = evaluation.isProjected() ? " (projected)" : "";
    return switch (evaluation.verdict()) {
      case SATISFIED -> new Report.Word("Satisfied" + more, Tone.YES);
      case UNSATISFIED -> new Report.Word("Not satisfied" + more, Tone.NO);
      case UNDETERMINED -> new Report.Word("Undetermined" + more, Tone.MAYBE);
      case UNDECIDED -> new Report.Word("Undecided" + more, Tone.MAYBE);
    };
  }

  private String sentence() {
    return switch (evaluation.verdict()) {
      case SATISFIED -> "The credentials below add up to the award, whatever is still unknown.";
      case UNSATISFIED -> "No choice of the credentials below adds up to the award.";
      case UNDETERMINED -> "Whether they add up depends on what is unknown.";
      case UNDECIDED -> "The search ended before an answer was found; nothing is claimed.";
    };
  }

  private List<Report.Fact> facts() {
    Terms terms = evaluation.asked().terms();
    List<Report.Fact> facts = new ArrayList<>();
    terms.learners().forEach(l -> facts.add(new Report.Fact("Learner", l)));
    facts.add(new Report.Fact("Decided for", terms.decisionDay().toString()));
    rules.version().ifPresent(v -> facts.add(new Report.Fact("Rules", "version " + v)));
    used(evaluation).ifPresent(c -> facts.add(new Report.Fact("Credits used", c.toString())));
    facts.add(
        new Report.Fact(
            "Trust",
            terms.trustAny() ? "any issuer (--trust-any)" : EvaluationDocument.trustWords(terms)));
    return facts;
  }

  /** The credits of the records used, if they are all of one unit. */
  public static Optional<Credit> used(Evaluation evaluation) {
    Map<String, LearningRecord> used = new HashMap<>();
    evaluation.uses().values().forEach(of -> of.forEach(r -> used.put(r.id(), r)));
    Optional<Credit> sum = Optional.empty();
    for (LearningRecord r : used.values()) {
      Optional<Credit> own = r.credits();
      if (own.isEmpty() || !own.get().unit().isStated()) {
        return Optional.empty();
      }
      if (sum.isPresent() && !sum.get().unit().equals(own.get().unit())) {
        return Optional.empty();
      }
      sum = sum.map(s -> Optional.of(s.plus(own.get()))).orElse(own);
    }
    return sum;
  }

  private List<Report.Place> places() {
    Rational largest =
        uses.values().stream()
            .flatMap(List::stream)
            .flatMap(r -> r.credits().stream())
            .map(Credit::amount)
            .reduce(Rational.ONE, Rational::max);
    List<Report.Place> places = new ArrayList<>();
    Requirement root = rules.require();
    List<Requirement> groups = root.children().isEmpty() ? List.of(root) : root.children();
    for (Requirement group : groups) {
      for (Requirement leaf : RuleWords.leaves(group)) {
        places.add(
            new Report.Place(
                RuleWords.title(leaf),
                RuleWords.need(leaf),
                RuleWords.title(group),
                uses.getOrDefault(leaf.id(), List.of()).stream()
                    .map(r -> stone(r, largest))
                    .toList()));
      }
    }
    return places;
  }

  private Report.Stone stone(LearningRecord record, Rational largest) {
    String credits = record.credits().map(Credit::toString).orElse("credits unknown");
    String issuer = record.issuer().map(i -> issuerNames.getOrDefault(i, i)).orElse("vouched for");
    double size =
        record
            .credits()
            .map(c -> c.amount().dividedBy(largest))
            .map(r -> r.numerator().doubleValue() / r.denominator().doubleValue())
            .orElse(0.3);
    return new Report.Stone(nameOf(record), credits + " · " + issuer, size);
  }

  private String nameOf(LearningRecord record) {
    return evaluation.asked().rows().stream()
        .filter(r -> r.record().equals(Optional.of(RecognitionPolicy.origin(record))))
        .map(CredentialRow::name)
        .findFirst()
        .orElse(record.id());
  }

  private List<Report.Progress> progress() {
    List<Report.Progress> bars = new ArrayList<>();
    Requirement root = rules.require();
    Map<String, Verdict> alone =
        evaluation.verdict() == Verdict.SATISFIED
            ? Map.of()
            : Outlook.of(evaluation.asked().question());
    for (Requirement group : root.children().isEmpty() ? List.of(root) : root.children()) {
      List<Requirement> leaves = RuleWords.leaves(group);
      long filled =
          leaves.stream()
              .filter(
                  l ->
                      !uses.getOrDefault(l.id(), List.of()).isEmpty()
                          || alone.get(l.id()) == Verdict.SATISFIED)
              .count();
      boolean met = evaluation.verdict() == Verdict.SATISFIED;
      bars.add(
          new Report.Progress(
              RuleWords.title(group),
              filled + " of " + leaves.size() + (met ? " places filled" : " places fillable"),
              leaves.isEmpty() ? 1 : (double) filled / leaves.size(),
              met || filled == leaves.size() ? Tone.YES : Tone.NO));
    }
    if (evaluation.verdict() == Verdict.SATISFIED) {
      conditions(root, bars);
    }
    return bars;
  }

  private void conditions(Requirement root, List<Report.Progress> bars) {
    for (Requirement node : RuleWords.nodes(root)) {
      List<Constraint> constraints = node.node().constraints();
      for (int i = 0; i < constraints.size(); i++) {
        String of = "constraints." + i;
        String figure =
            sums().stream()
                .filter(s -> s.node().equals(node.id()) && s.of().equals(of))
                .findFirst()
                .map(EvaluationReport::figure)
                .orElse("holds");
        bars.add(
            new Report.Progress(RuleWords.constraint(constraints.get(i)), figure, 1, Tone.YES));
      }
    }
  }

  private List<Claim.Sum> sums() {
    return evaluation.result().answer().map(Claim.Satisfied::sums).orElse(List.of());
  }

  private static String figure(Claim.Sum sum) {
    return sum.most().filter(sum.least()::equals).isPresent()
        ? "has " + sum.least()
        : "has at least " + sum.least();
  }

  private List<Report.Fact> certificate() {
    List<Report.Fact> facts = new ArrayList<>();
    evaluation
        .certificate()
        .ifPresent(
            c -> {
              boolean accepted = evaluation.check().map(r -> r.isAccepted()).orElse(false);
              facts.add(
                  new Report.Fact(
                      "Independent checker", accepted ? "accepted" : "nothing to accept"));
              facts.add(
                  new Report.Fact(
                      "Certificate", "sha256 " + CanonicalJson.sha256(CertificateWriter.write(c))));
              c.bindings().question().forEach((k, v) -> facts.add(new Report.Fact(k, v)));
              c.bindings().documents().forEach((k, v) -> facts.add(new Report.Fact(k, v)));
            });
    return facts;
  }
}

package dev.cairn.cli.award;

import dev.cairn.cli.stack.AskedQuestion;
import dev.cairn.cli.stack.CredentialRow;
import dev.cairn.cli.stack.Evaluation;
import dev.cairn.cli.stack.EvaluationReport;
import dev.cairn.cli.stack.RuleWords;
import dev.cairn.cli.stack.VerifiedItem;
import dev.cairn.core.CairnException;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.model.Credit;
import dev.cairn.pathways.audit.Budget;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Scope;
import dev.cairn.pathways.rule.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The larger award as an Open Badges 3.0 credential. Everything that shows it stands in one member,
 * {@value StackMember#NAME}, which an inline context defines as {@code @json} under an absolute
 * IRI: so every Data Integrity suite signs it whole, and a JSON-LD processor knows what it is. The
 * demo signs with {@code eddsa-jcs-2022}, because it covers the JSON as it stands, the
 * constituents' own proofs included, without turning a hundred kilobytes into a graph.
 */
public final class AwardCredential {
  private final Evaluation evaluation;
  private final List<VerifiedItem> constituents;
  private final Instant moment;

  private AwardCredential(Evaluation evaluation, List<VerifiedItem> constituents, Instant moment) {
    this.evaluation = evaluation;
    this.constituents = constituents;
    this.moment = moment;
  }

  /**
   * Prepares the award. Of the learner's credentials only those used are embedded, and the question
   * is asked again over them alone, unless the rules look at all of them.
   *
   * @param evaluation satisfied, proved, and not projected
   * @param wallet what was evaluated
   * @param moment the moment of the decision
   * @throws CairnException if the evaluation is no ground for an award
   */
  public static AwardCredential of(
      Evaluation evaluation, List<VerifiedItem> wallet, Instant moment) {
    List<VerifiedItem> needed =
        looksAtAll(evaluation.asked().question().award())
            ? about(evaluation, wallet)
            : used(evaluation);
    Evaluation again =
        Evaluation.of(AskedQuestion.of(evaluation.asked().terms(), needed), Budget.standard());
    boolean proved = again.check().map(c -> c.isAccepted()).orElse(false);
    if (again.verdict() != Verdict.SATISFIED || again.isProjected() || !proved) {
      throw CairnException.illegalArgument(
          "Only a satisfied, proved and present verdict is awarded, not "
              + again.verdict()
              + "; evaluate first.");
    }
    return new AwardCredential(again, needed, moment);
  }

  /** The evaluation over what is embedded. */
  public Evaluation evaluation() {
    return evaluation;
  }

  /** The credentials embedded. */
  public List<VerifiedItem> constituents() {
    return constituents;
  }

  /**
   * The credential to be signed.
   *
   * @param issuer the issuer's profile
   * @param id the credential's id
   */
  public JsonObject unsigned(JsonObject issuer, String id) {
    Award rules = evaluation.asked().question().award();
    String title = rules.title().or(rules::id).orElse("Award");
    String learner = evaluation.asked().terms().learners().get(0);
    String when = moment.truncatedTo(ChronoUnit.SECONDS).toString();
    return JsonObject.builder()
        .put("@context", contexts())
        .put("id", id)
        .put("type", JsonArray.ofStrings(List.of("VerifiableCredential", "OpenBadgeCredential")))
        .put("name", title)
        .put("issuer", issuer)
        .put("validFrom", when)
        .put("awardedDate", when)
        .put("credentialSubject", subject(rules, title, learner))
        .put(StackMember.NAME, StackMember.write(evaluation, constituents, moment))
        .build();
  }

  private JsonObject subject(Award rules, String title, String learner) {
    JsonObject.Builder subject =
        JsonObject.builder()
            .put("id", learner)
            .put("type", JsonArray.ofStrings(List.of("AchievementSubject")));
    EvaluationReport.used(evaluation)
        .flatMap(AwardCredential::number)
        .ifPresent(n -> subject.put("creditsEarned", n));
    return subject
        .put(
            "achievement",
            JsonObject.builder()
                .put("id", rules.id().orElse("urn:cairn:award"))
                .put("type", JsonArray.ofStrings(List.of("Achievement")))
                .put("achievementType", "Certificate")
                .put("name", title)
                .put(
                    "description",
                    "Awarded for credentials that add up by the rules it carries, version "
                        + rules.version().orElse("unstated")
                        + ".")
                .put(
                    "criteria",
                    JsonObject.builder()
                        .put(
                            "narrative",
                            "The rules, the constituent credentials and the certificate that shows"
                                + " how they add up are in this credential and can be re-checked by"
                                + " anybody.")
                        .build())
                .build())
        .build();
  }

  private static JsonArray contexts() {
    return JsonArray.of(
        new dev.cairn.core.json.JsonString("https://www.w3.org/ns/credentials/v2"),
        new dev.cairn.core.json.JsonString(
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"),
        JsonObject.builder()
            .put(
                StackMember.NAME,
                JsonObject.builder().put("@id", StackMember.IRI).put("@type", "@json").build())
            .build());
  }

  private static Optional<JsonNumber> number(Credit credit) {
    try {
      BigDecimal decimal =
          new BigDecimal(credit.amount().numerator())
              .divide(new BigDecimal(credit.amount().denominator()));
      JsonNumber number = new JsonNumber(decimal.toPlainString());
      return number.isExactDouble() ? Optional.of(number) : Optional.empty();
    } catch (ArithmeticException repeatsForEver) {
      return Optional.empty();
    }
  }

  private static boolean looksAtAll(Award award) {
    for (Requirement node : RuleWords.nodes(award.require())) {
      if (node instanceof Requirement.Pick p && p.observe()) {
        return true;
      }
      for (Constraint c : node.node().constraints()) {
        if (c.scope() == Scope.ALL) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<VerifiedItem> used(Evaluation evaluation) {
    List<VerifiedItem> used = new ArrayList<>();
    for (CredentialRow row : evaluation.asked().rows()) {
      if (row.record().isPresent() && !evaluation.leavesOf(row.record().get()).isEmpty()) {
        used.add(row.verified());
      }
    }
    return used;
  }

  private static List<VerifiedItem> about(Evaluation evaluation, List<VerifiedItem> wallet) {
    List<VerifiedItem> kept = new ArrayList<>();
    for (CredentialRow row : evaluation.asked().rows()) {
      if (row.record().isPresent() && wallet.contains(row.verified())) {
        kept.add(row.verified());
      }
    }
    return kept;
  }
}

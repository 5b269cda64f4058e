package dev.cairn.cli.award;

import dev.cairn.cli.Refusal;
import dev.cairn.cli.stack.AskedQuestion;
import dev.cairn.cli.stack.CredentialRow;
import dev.cairn.cli.stack.Terms;
import dev.cairn.cli.stack.VerifiedItem;
import dev.cairn.cli.verification.VerifierSetup;
import dev.cairn.core.Finding;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.verification.Trust;
import dev.cairn.core.verification.Verification;
import dev.cairn.core.verification.VerificationRequest;
import dev.cairn.pathways.certificate.Certificate;
import dev.cairn.pathways.certificate.CertificateChecker;
import dev.cairn.pathways.certificate.CheckReport;
import dev.cairn.pathways.rule.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The re-check. It believes nothing that is said of records: it verifies the constituents, maps
 * them anew, recomputes every digest and lets the checker judge the certificate. The engine takes
 * no part.
 *
 * @param outcome accepted, refused or undetermined
 * @param verdict the verdict that the certificate claims; empty if there is no certificate
 * @param award the verification of the award itself; empty if there was none to verify
 * @param terms what the question rests on; empty if it could not be read
 * @param rows the constituents
 * @param findings why
 */
public record AwardCheck(
    Outcome outcome,
    Optional<Verdict> verdict,
    Optional<Verification> award,
    Optional<Terms> terms,
    List<CredentialRow> rows,
    List<Finding> findings) {

  /** How a re-check ends. */
  public enum Outcome {
    /** Everything holds. */
    ACCEPTED,
    /** Something does not. */
    REFUSED,
    /** Nothing fails, and not everything can be told. */
    UNDETERMINED;

    /** The word in JSON and text. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Copies the lists. */
  public AwardCheck {
    rows = List.copyOf(rows);
    findings = List.copyOf(findings);
  }

  /**
   * Re-checks a signed award.
   *
   * @param signed the award as received
   * @param setup what to verify with; its trust policy judges the award's own issuer, while the
   *     constituents' issuers are judged by the policy in the award, which its certificate binds
   * @param asOf the moment at which the award itself is asked about
   */
  public static AwardCheck of(byte[] signed, VerifierSetup setup, Instant asOf) {
    Verification award = setup.verifier().verify(signed, VerificationRequest.at(asOf));
    if (award.trust() == Trust.BARRED) {
      return end(Outcome.REFUSED, award, notAccepted(award));
    }
    return award.match(
        v -> contents(award, v.credential(), setup),
        r -> end(Outcome.REFUSED, award, r.findings()),
        u ->
            u.unproven()
                .map(c -> contents(award, c, setup))
                .orElseGet(() -> end(Outcome.UNDETERMINED, award, u.findings())));
  }

  /** Re-checks a certificate over a wallet. */
  public static AwardCheck of(Terms terms, List<VerifiedItem> wallet, Certificate certificate) {
    AskedQuestion asked = AskedQuestion.of(terms, wallet);
    CheckReport report = CertificateChecker.check(asked.question(), certificate);
    List<Finding> findings = new ArrayList<>(report.findings());
    Outcome outcome = Outcome.REFUSED;
    if (report instanceof CheckReport.Accepted) {
      outcome = Outcome.ACCEPTED;
    } else if (report instanceof CheckReport.Unproved) {
      outcome = Outcome.UNDETERMINED;
    } else if (onlyRecordsDiffer(report) && hasUnknown(asked.rows())) {
      outcome = Outcome.UNDETERMINED;
      asked.rows().forEach(r -> r.reason().ifPresent(findings::add));
    } else {
      asked.rows().stream()
          .filter(r -> r.record().isEmpty())
          .forEach(r -> r.reason().ifPresent(findings::add));
    }
    return new AwardCheck(
        outcome,
        Optional.of(certificate.verdict()),
        Optional.empty(),
        Optional.of(asked.terms()),
        asked.rows(),
        findings);
  }

  private static List<Finding> notAccepted(Verification award) {
    List<Finding> findings = new ArrayList<>(award.findings());
    findings.add(
        Finding.error(
            "award.issuer-not-accepted",
            "/issuer",
            "The trust policy does not accept "
                + award.issuer().orElse("the issuer")
                + " for this award; ask an issuer that it accepts."));
    return findings;
  }

  private static AwardCheck contents(
      Verification award, JsonObject credential, VerifierSetup setup) {
    if (!(credential.find(StackMember.NAME).orElse(null) instanceof JsonObject stack)
        || !stack.has("credentials")) {
      List<Finding> findings = new ArrayList<>(award.findings());
      findings.add(
          Finding.warning(
              "award.constituents-absent",
              "/" + StackMember.NAME,
              "The award does not bring the credentials it rests on; check it with --wallet and"
                  + " --certificate."));
      return end(Outcome.UNDETERMINED, award, findings);
    }
    return StackContents.read(stack)
        .match(
            a -> constituents(award, credential, a.value(), setup),
            r -> end(Outcome.REFUSED, award, r.findings()));
  }

  private static AwardCheck constituents(
      Verification award, JsonObject credential, StackContents contents, VerifierSetup setup) {
    Terms terms = contents.terms();
    List<VerifiedItem> wallet =
        VerifiedItem.all(
            contents.credentials(),
            setup.judgedBy(terms.trust()).verifier(),
            VerificationRequest.at(contents.moment()));
    AwardCheck inner;
    try {
      inner = of(terms, wallet, contents.certificate());
    } catch (Refusal refusal) {
      return end(Outcome.REFUSED, award, refusal.findings());
    }
    List<Finding> findings = new ArrayList<>(award.findings());
    // A constituent that was left out is why the digests differ, so it comes first.
    inner.rows().stream()
        .filter(r -> r.record().isEmpty())
        .forEach(r -> r.reason().ifPresent(findings::add));
    inner.findings().stream().filter(f -> !findings.contains(f)).forEach(findings::add);
    findings.addAll(AwardClaims.faults(credential, contents));
    Outcome outcome = inner.outcome();
    if (AwardClaims.faults(credential, contents).size() > 0) {
      outcome = Outcome.REFUSED;
    }
    if (outcome == Outcome.ACCEPTED && !terms.vouched().isEmpty()) {
      outcome = Outcome.UNDETERMINED;
      findings.add(
          Finding.warning(
              "award.vouched",
              "/" + StackMember.NAME + "/vouched",
              "The award rests on records that its issuer vouches for and nobody signed; ask the"
                  + " issuer for credentials."));
    }
    if (outcome == Outcome.ACCEPTED && award instanceof Verification.Undetermined) {
      outcome = Outcome.UNDETERMINED;
    }
    return new AwardCheck(
        outcome, inner.verdict(), Optional.of(award), Optional.of(terms), inner.rows(), findings);
  }

  private static AwardCheck end(Outcome outcome, Verification award, List<Finding> findings) {
    return new AwardCheck(
        outcome, Optional.empty(), Optional.of(award), Optional.empty(), List.of(), findings);
  }

  private static boolean onlyRecordsDiffer(CheckReport report) {
    return report.findings().stream()
        .allMatch(f -> f.pointer().equals("/bindings/question/records"));
  }

  private static boolean hasUnknown(List<CredentialRow> rows) {
    return rows.stream()
        .anyMatch(
            r ->
                r.record().isPresent()
                    && r.verified().verification() instanceof Verification.Undetermined);
  }
}

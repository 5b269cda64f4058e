package dev.cairn.cli.demo;

import dev.cairn.cli.Refusal;
import dev.cairn.cli.award.AwardCheck;
import dev.cairn.cli.report.Report;
import dev.cairn.cli.report.Tone;
import dev.cairn.cli.stack.Terms;
import dev.cairn.cli.stack.VerifiedItem;
import dev.cairn.cli.verification.VerifierSetup;
import dev.cairn.core.Finding;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonWriter;
import dev.cairn.pathways.certificate.Certificate;
import dev.cairn.signing.verify.CredentialIssuer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the demo tries with its award, through the same code as {@code cairn check}. */
public final class Trials {
  private final VerifierSetup setup;
  private final Instant moment;
  private final List<Trial> done = new ArrayList<>();

  /**
   * One trial.
   *
   * @param what was tried
   * @param expected how it must end
   * @param check how it ended
   */
  public record Trial(String what, AwardCheck.Outcome expected, AwardCheck check) {
    /** Whether it ended as it must. */
    public boolean isAsExpected() {
      return check.outcome() == expected;
    }
  }

  Trials(VerifierSetup setup, Instant moment) {
    this.setup = setup;
    this.moment = moment;
  }

  /** Everything tried so far. */
  List<Trial> done() {
    return done;
  }

  /** The award as it is, and with one byte changed; gives the changed one back. */
  byte[] award(byte[] award) {
    add("The award, re-checked", AwardCheck.Outcome.ACCEPTED, award);
    String text = new String(award, StandardCharsets.UTF_8);
    int at = text.indexOf("\"creditsEarned\": ") + "\"creditsEarned\": ".length();
    byte[] changed = award.clone();
    changed[at] = '9';
    add("One byte of the award changed: 9 for its first digit of credits", refused(), changed);
    return changed;
  }

  /** An issuer who changes a constituent and signs again with the right key. */
  void dishonestIssuer(JsonObject unsigned, CredentialIssuer issuer) {
    String text = JsonWriter.compact(unsigned);
    JsonObject inflated =
        JsonReader.strict()
            .readObject(
                text.replaceFirst("(\"data-guild.*?)?\"creditsEarned\":4", "$1\"creditsEarned\":9")
                    .getBytes(StandardCharsets.UTF_8))
            .orThrow();
    add(
        "A constituent's credits raised inside, and the award signed again by its issuer",
        refused(),
        signed(inflated, issuer));
  }

  /** An issuer who gives one learner's award to another. */
  void anotherLearner(JsonObject unsigned, CredentialIssuer issuer) {
    JsonObject subject = (JsonObject) unsigned.find("credentialSubject").orElseThrow();
    JsonObject other =
        unsigned.with("credentialSubject", subject.with("id", text("did:example:somebody-else")));
    add(
        "The same proof in an award for somebody else, signed by its issuer",
        refused(),
        signed(other, issuer));
  }

  /** The certificate over a wallet from which a credential is gone. */
  void missingCredential(Terms terms, List<VerifiedItem> wallet, Certificate certificate) {
    done.add(
        new Trial(
            "The certificate over a wallet without the SQL credential",
            refused(),
            AwardCheck.of(
                terms,
                wallet.stream().filter(w -> !w.item().name().startsWith("03-sql")).toList(),
                certificate)));
  }

  /** The trials as the report shows them. */
  List<Report.Trial> rows() {
    return done.stream()
        .map(
            t ->
                new Report.Trial(
                    t.what(),
                    new Report.Word(t.check().outcome().word(), tone(t.check().outcome())),
                    why(t)))
        .toList();
  }

  /** Why a trial ended as it did. */
  static String why(Trial trial) {
    if (trial.check().outcome() == AwardCheck.Outcome.ACCEPTED) {
      return "Signature, constituents, digests and certificate all hold.";
    }
    return trial.check().findings().stream()
        .filter(f -> f.severity() == Finding.Severity.ERROR)
        .findFirst()
        .map(f -> f.message() + " [" + f.code() + "]")
        .orElse("");
  }

  private void add(String what, AwardCheck.Outcome expected, byte[] award) {
    done.add(new Trial(what, expected, AwardCheck.of(award, setup, moment)));
  }

  private byte[] signed(JsonObject unsigned, CredentialIssuer issuer) {
    return JsonWriter.prettyBytes(
        Refusal.unlessAccepted("the award", issuer.issue(unsigned, moment)));
  }

  private static AwardCheck.Outcome refused() {
    return AwardCheck.Outcome.REFUSED;
  }

  private static Tone tone(AwardCheck.Outcome outcome) {
    return switch (outcome) {
      case ACCEPTED -> Tone.YES;
      case REFUSED -> Tone.NO;
      case UNDETERMINED -> Tone.MAYBE;
    };
  }

  private static dev.cairn.core.json.JsonString text(String value) {
    return new dev.cairn.core.json.JsonString(value);
  }
}

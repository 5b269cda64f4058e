package dev.cairn.cli.command;

import dev.cairn.cli.Console;
import dev.cairn.cli.Exit;
import dev.cairn.cli.Refusal;
import dev.cairn.cli.award.AwardCheck;
import dev.cairn.cli.award.AwardCheckDocument;
import dev.cairn.cli.input.InputFiles;
import dev.cairn.cli.input.Moment;
import dev.cairn.cli.output.Result;
import dev.cairn.cli.stack.Terms;
import dev.cairn.cli.stack.VerifiedItem;
import dev.cairn.cli.verification.VerifierOptions;
import dev.cairn.cli.verification.VerifierSetup;
import dev.cairn.core.verification.VerificationRequest;
import dev.cairn.pathways.certificate.Certificate;
import dev.cairn.pathways.certificate.CertificateReader;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Horizon;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cairn check}: the independent re-check of an award or of a certificate. */
@Command(
    name = "check",
    description = {
      "Re-check a signed award, or a certificate over a wallet. Believes nothing that is said of "
          + "records: verifies the credentials, maps them anew, recomputes every digest.",
      "Exit 0 accepted, 1 refused, 3 undetermined."
    })
public final class CheckCommand extends ReportingCommand {
  @Parameters(arity = "0..1", paramLabel = "AWARD", description = "A signed award; - is stdin.")
  private Optional<String> signed = Optional.empty();

  @Option(names = "--award", paramLabel = "RULES", description = "The rules.")
  private Optional<String> award = Optional.empty();

  @Option(names = "--certificate", paramLabel = "FILE", description = "The certificate.")
  private Optional<String> certificate = Optional.empty();

  @Mixin private TermsOptions terms = new TermsOptions();

  @Mixin private VerifierOptions options = new VerifierOptions();

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      description =
          "For an award: the moment asked about, default now. For a certificate: the moment of the "
              + "decision, default its own day.")
  private Optional<String> asOf = Optional.empty();

  /** A command in this world. */
  public CheckCommand(Console console) {
    super(console);
  }

  @Override
  Result work() {
    if (signed.isPresent() == (award.isPresent() && certificate.isPresent())) {
      throw new Refusal(
          "usage.check",
          "",
          "Give either a signed AWARD, or --award RULES, --wallet PATH and --certificate FILE.");
    }
    AwardCheck check = signed.isPresent() ? award(signed.get()) : wallet();
    int exit =
        switch (check.outcome()) {
          case ACCEPTED -> Exit.YES;
          case REFUSED -> Exit.NO;
          case UNDETERMINED -> Exit.UNKNOWN;
        };
    return new Result(exit, AwardCheckDocument.json(check), AwardCheckDocument.text(check));
  }

  private AwardCheck award(String file) {
    Moment moment = Moment.asOf(asOf, console().clock().instant());
    byte[] bytes = new InputFiles(console()).read(file);
    Instant at = moment.instantIn(ZoneOffset.UTC);
    return AwardCheck.of(bytes, options.setup(console(), at), at);
  }

  private AwardCheck wallet() {
    InputFiles files = new InputFiles(console());
    String name = certificate.orElseThrow();
    Certificate claimed = files.accept(name, CertificateReader.read(files.read(name)));
    Award rules = TermsOptions.award(console(), award.orElseThrow());
    Moment moment = asOf.map(t -> Moment.parse("--as-of", t)).orElseGet(() -> dayOf(claimed));
    VerifierSetup setup = options.setup(console(), moment.instantIn(rules.zone()));
    Terms given = terms.terms(console(), rules, setup.trust(), moment);
    Terms.Builder filled = Terms.builder().from(given);
    if (given.learners().isEmpty()) {
      bound(claimed, "learner").ifPresent(l -> filled.learners(List.of(l)));
    }
    if (!terms.hasHorizon()) {
      bound(claimed, "horizon").flatMap(Horizon::ofWord).ifPresent(filled::horizon);
    }
    List<VerifiedItem> wallet =
        VerifiedItem.all(
            terms.wallet(console()),
            setup.verifier(),
            VerificationRequest.at(moment.instantIn(rules.zone())));
    return AwardCheck.of(filled.build(), wallet, claimed);
  }

  private static Moment dayOf(Certificate claimed) {
    String day = bound(claimed, "decisionDay").orElse("");
    try {
      return new Moment(Optional.of(LocalDate.parse(day)), Optional.empty());
    } catch (DateTimeParseException e) {
      throw new Refusal(
          "certificate.day",
          "/bindings/question/decisionDay",
          "The certificate's decision day \"" + day + "\" is no day; give --as-of.");
    }
  }

  private static Optional<String> bound(Certificate claimed, String name) {
    return Optional.ofNullable(claimed.bindings().question().get(name));
  }
}

package dev.cairn.cli.command;

import dev.cairn.cli.Console;
import dev.cairn.cli.Exit;
import dev.cairn.cli.Refusal;
import dev.cairn.cli.input.InputFiles;
import dev.cairn.cli.input.Moment;
import dev.cairn.cli.ledger.AnchorDocument;
import dev.cairn.cli.ledger.LedgerOptions;
import dev.cairn.cli.output.FindingsJson;
import dev.cairn.cli.output.Result;
import dev.cairn.cli.verification.ProofDocument;
import dev.cairn.cli.verification.VerificationDocument;
import dev.cairn.cli.verification.VerifierOptions;
import dev.cairn.core.Finding;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.verification.Verification;
import dev.cairn.core.verification.VerificationRequest;
import dev.cairn.signing.anchor.AnchorReceipt;
import dev.cairn.signing.anchor.AnchorResult;
import dev.cairn.signing.verify.ProofVerifier;
import dev.cairn.signing.verify.VerificationReport;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cairn verify}: who signed it, and does it hold? */
@Command(
    name = "verify",
    description = {
      "Verify credentials and presentations: JSON with Data Integrity proofs, JWTs, and PNG or SVG "
          + "pictures with a baked credential. Goes online only with --online.",
      "Exit 0 all verified, 1 any rejected, else 3 any undetermined."
    })
public final class VerifyCommand extends ReportingCommand {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files; - is stdin.")
  private List<String> files = new ArrayList<>();

  @Mixin private VerifierOptions options = new VerifierOptions();

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      description = "The moment or day (its end, UTC) asked about; default now.")
  private Optional<String> asOf = Optional.empty();

  @Option(
      names = "--challenge",
      paramLabel = "TEXT",
      description = "What a presentation must answer; needs --domain.")
  private Optional<String> challenge = Optional.empty();

  @Option(
      names = "--domain",
      paramLabel = "TEXT",
      description = "Whom a presentation must be made for; needs --challenge.")
  private Optional<String> domain = Optional.empty();

  @Option(
      names = "--anchor",
      paramLabel = "RECEIPT",
      description = "Also verify the anchor receipt of the one FILE given.")
  private Optional<String> receipt = Optional.empty();

  @Option(
      names = "--debug",
      description =
          "Also tell of each proof what it signs: the canonical forms, their hashes, the signed"
              + " bytes, the key and who computes with it.")
  private boolean debug;

  @Mixin private LedgerOptions ledgers = new LedgerOptions();

  /** A command in this world. */
  public VerifyCommand(Console console) {
    super(console);
  }

  @Override
  Result work() {
    VerificationRequest request = request();
    ProofVerifier verifier = options.setup(console(), request.asOf()).verifier();
    InputFiles input = new InputFiles(console());
    Map<String, VerificationReport> reports = new LinkedHashMap<>();
    Map<String, byte[]> documents = new LinkedHashMap<>();
    files.forEach(name -> documents.put(name, input.read(name)));
    if (receipt.isPresent() && documents.size() != 1) {
      throw new Refusal("usage.anchor", "", "--anchor goes with one FILE; verify them apart.");
    }
    Optional<AnchorResult> anchor =
        receipt.map(
            name ->
                ledgers.verify(
                    console(),
                    documents.values().iterator().next(),
                    input.accept(name, AnchorReceipt.read(input.readObject(name)))));
    documents.forEach((name, bytes) -> reports.put(name, verifier.report(bytes, request)));
    return result(reports, anchor);
  }

  private VerificationRequest request() {
    Moment moment = Moment.asOf(asOf, console().clock().instant());
    VerificationRequest request = VerificationRequest.at(moment.instantIn(ZoneOffset.UTC));
    if (challenge.isPresent() != domain.isPresent()) {
      throw new Refusal(
          "usage.challenge", "", "--challenge and --domain belong together; give both or none.");
    }
    return challenge.isPresent()
        ? request.forPresentation(challenge.get(), domain.orElseThrow())
        : request;
  }

  private Result result(Map<String, VerificationReport> reports, Optional<AnchorResult> anchor) {
    List<JsonValue> rows = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    reports.forEach(
        (name, report) -> {
          Verification verification = report.verification();
          JsonObject.Builder row = JsonObject.builder().put("file", name);
          VerificationDocument.json(verification).build().forEach(row::put);
          row.put("contained", VerificationDocument.contained(report, debug));
          if (debug) {
            row.put("proofs", ProofDocument.json(report));
          }
          rows.add(row.build());
          findings.addAll(verification.findings());
          text.append(VerificationDocument.text(name, verification));
          if (debug) {
            text.append(ProofDocument.text(report));
          }
        });
    int verified = exit(reports.values().stream().map(VerificationReport::verification).toList());
    int exit = anchor.map(a -> worse(verified, AnchorDocument.exit(a))).orElse(verified);
    anchor.ifPresent(a -> text.append(AnchorDocument.text(a)));
    JsonObject.Builder document =
        JsonObject.builder().put("verdict", word(exit)).put("valid", exit == Exit.YES);
    if (reports.size() == 1) {
      Verification only = reports.values().iterator().next().verification();
      VerificationDocument.json(only).build().forEach(document::put);
    } else {
      document.put("findings", FindingsJson.of(findings));
    }
    anchor.ifPresent(
        a -> {
          document.put("verdict", word(exit)).put("valid", exit == Exit.YES);
          document.put("anchor", AnchorDocument.json(a).build());
        });
    options.online().ifPresent(asked -> document.put("online", asked));
    document.put("files", new JsonArray(rows));
    return new Result(exit, document.build(), text.toString());
  }

  private static String word(int exit) {
    return exit == Exit.YES ? "verified" : exit == Exit.NO ? "rejected" : "undetermined";
  }

  /** One rejected rejects; else one undetermined leaves it open. */
  private static int exit(List<Verification> verifications) {
    int exit = Exit.YES;
    for (Verification v : verifications) {
      exit = worse(exit, v.match(yes -> Exit.YES, no -> Exit.NO, unknown -> Exit.UNKNOWN));
    }
    return exit;
  }

  private static int worse(int one, int other) {
    if (one == Exit.NO || other == Exit.NO) {
      return Exit.NO;
    }
    return one == Exit.UNKNOWN ? one : other;
  }
}

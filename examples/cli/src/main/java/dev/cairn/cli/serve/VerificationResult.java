package dev.cairn.cli.serve;

import dev.cairn.cli.verification.VerificationDocument;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.verification.Check;
import dev.cairn.core.verification.Verification;
import dev.cairn.signing.verify.VerificationReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The VC-API's VerificationResult. {@code verified} is true for what is verified alone: what cannot
 * be told is not verified, and {@code problemDetails} says what is missing.
 */
final class VerificationResult {
  private VerificationResult() {}

  static JsonObject credential(
      VerificationReport report, Optional<JsonValue> returned, boolean results) {
    JsonObject.Builder out = begin(report);
    returned.ifPresent(c -> out.put("verifiableCredential", c));
    if (results) {
      out.put("results", VerificationDocument.json(report.verification()).build());
    }
    return out.build();
  }

  static JsonObject presentation(
      VerificationReport report,
      JsonValue given,
      Optional<JsonValue> returned,
      Optional<String> challenge,
      Optional<String> domain) {
    JsonObject.Builder out = begin(report);
    returned.ifPresent(p -> out.put("verifiablePresentation", p));
    JsonObject.Builder results = JsonObject.builder();
    challenge.ifPresent(c -> results.put("challenge", result(!has(report, "challenge"), c)));
    domain.ifPresent(d -> results.put("domain", result(!has(report, "domain"), d)));
    if (given instanceof JsonObject presentation) {
      OneOrMany.id(presentation, "holder")
          .ifPresent(h -> results.put("holder", result(passed(report, Check.Kind.CONTROLLER), h)));
      List<JsonValue> proofs = new ArrayList<>();
      for (JsonObject proof : OneOrMany.objects(presentation, "proof")) {
        proofs.add(
            JsonObject.builder()
                .put("valid", passed(report, Check.Kind.PROOF))
                .put("input", proof)
                .build());
      }
      results.put("proof", new JsonArray(proofs));
    }
    return out.put("results", results.build()).build();
  }

  private static JsonObject result(boolean valid, String input) {
    return JsonObject.builder().put("valid", valid).put("input", input).build();
  }

  private static boolean has(VerificationReport report, String what) {
    return report.verification().findings().stream()
        .anyMatch(f -> f.code().equals("presentation." + what));
  }

  private static boolean passed(VerificationReport report, Check.Kind kind) {
    return report.verification().checks().stream()
        .filter(c -> c.kind() == kind)
        .allMatch(c -> c.outcome() == Check.Outcome.PASSED);
  }

  private static JsonObject.Builder begin(VerificationReport report) {
    Verification verification = report.verification();
    List<JsonValue> problems = new ArrayList<>();
    for (Check check : verification.checks()) {
      if (check.outcome() == Check.Outcome.FAILED || check.outcome() == Check.Outcome.UNKNOWN) {
        check
            .findings()
            .forEach(f -> problems.add(ProblemType.of(check.kind(), f).details(f).build()));
      }
    }
    return JsonObject.builder()
        .put("verified", VerificationDocument.isValid(verification))
        .put("problemDetails", new JsonArray(problems));
  }
}

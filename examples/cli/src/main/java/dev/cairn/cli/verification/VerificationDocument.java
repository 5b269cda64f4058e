package dev.cairn.cli.verification;

import dev.cairn.cli.Exit;
import dev.cairn.cli.output.FindingsJson;
import dev.cairn.core.Finding;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.verification.Check;
import dev.cairn.core.verification.Verification;
import dev.cairn.signing.verify.VerificationReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A verification as JSON and as text. */
public final class VerificationDocument {
  private VerificationDocument() {}

  /** The members that every verification has in JSON; the caller adds the file's name. */
  public static JsonObject.Builder json(Verification verification) {
    JsonObject.Builder out =
        JsonObject.builder()
            .put("verdict", verification.word())
            .put("valid", isValid(verification))
            .put("trust", verification.trust().word());
    verification.issuer().ifPresent(i -> out.put("issuer", i));
    verification.credentialId().ifPresent(i -> out.put("id", i));
    List<JsonValue> checks = new ArrayList<>();
    for (Check check : verification.checks()) {
      checks.add(
          JsonObject.builder()
              .put("check", word(check.kind()))
              .put("outcome", word(check.outcome()))
              .build());
    }
    return out.put("checks", new JsonArray(checks))
        .put("findings", FindingsJson.of(verification.findings()));
  }

  /**
   * The credentials inside, each with its place, role and own verification.
   *
   * @param debug whether to tell what their proofs sign
   */
  public static JsonArray contained(VerificationReport report, boolean debug) {
    List<JsonValue> all = new ArrayList<>();
    for (VerificationReport.Contained c : report.contained()) {
      JsonObject.Builder row =
          json(c.report().verification())
              .put("pointer", c.pointer())
              .put("role", c.role().name().toLowerCase(Locale.ROOT))
              .put("contained", contained(c.report(), debug));
      if (debug) {
        row.put("proofs", ProofDocument.json(c.report()));
      }
      all.add(row.build());
    }
    return new JsonArray(all);
  }

  /** One line of result and one for each check, with why it did not pass. */
  public static String text(String name, Verification verification) {
    StringBuilder out = new StringBuilder();
    out.append(name).append(": ").append(verification.word().toUpperCase(Locale.ROOT));
    out.append("  (trust: ").append(verification.trust().word());
    verification.issuer().ifPresent(i -> out.append("; issuer ").append(i));
    out.append(")\n");
    for (Check check : verification.checks()) {
      out.append("  ").append(String.format(Locale.ROOT, "%-11s", word(check.kind())));
      out.append(word(check.outcome())).append('\n');
      for (Finding f : check.findings()) {
        out.append("    ").append(f.message()).append(" [").append(f.code());
        out.append(f.pointer().isEmpty() ? "" : " at " + f.pointer()).append("]\n");
      }
    }
    return out.toString();
  }

  /** Whether it is verified. */
  public static boolean isValid(Verification verification) {
    return verification instanceof Verification.Verified;
  }

  /** The exit of one verification: yes, no, or cannot be told. */
  public static int exit(Verification verification) {
    return verification.match(v -> Exit.YES, r -> Exit.NO, u -> Exit.UNKNOWN);
  }

  private static String word(Check.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static String word(Check.Outcome outcome) {
    return switch (outcome) {
      case PASSED -> "passed";
      case FAILED -> "failed";
      case UNKNOWN -> "unknown";
      case NOT_CHECKED -> "notChecked";
    };
  }
}

package dev.cairn.cli.verification;

import dev.cairn.cli.output.FindingsJson;
import dev.cairn.core.Finding;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.verification.Verification;
import dev.cairn.signing.trust.TrustDecision;
import dev.cairn.signing.trust.TrustLine;
import dev.cairn.signing.trust.TrustLink;
import dev.cairn.signing.trust.TrustPolicy;
import dev.cairn.signing.trust.TrustQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Why a policy trusts an issuer, or does not, as JSON and as text.
 *
 * @param policy the policy asked
 * @param question what the credential says
 * @param decision what the policy says
 * @param verification whether the credential holds at all
 * @param lines what each line says
 */
public record TrustExplanationDocument(
    TrustPolicy policy,
    TrustQuestion question,
    TrustDecision decision,
    Verification verification,
    List<TrustLine> lines) {

  /** The JSON document. */
  public JsonObject json() {
    List<Finding> findings = new ArrayList<>();
    findings.add(decision.why());
    if (!(verification instanceof Verification.Verified)) {
      verification.findings().stream()
          .filter(f -> f.severity() != Finding.Severity.INFO && !f.equals(decision.why()))
          .forEach(findings::add);
    }
    JsonArray entries = JsonArray.ofStrings(decision.entries());
    return JsonObject.builder()
        .put("verdict", word(decision.standing()))
        .put(
            "valid",
            decision.standing() == TrustDecision.Standing.TRUSTED
                && verification instanceof Verification.Verified)
        .put("policy", policy.name())
        .put("issuer", question.issuer())
        .put("verification", verification.word())
        .put("trust", decision.trust().word())
        .put("entries", entries)
        .put("chain", chain(decision.chain()))
        .put("lines", linesJson())
        .put("findings", FindingsJson.of(findings))
        .build();
  }

  private JsonArray linesJson() {
    List<JsonValue> all = new ArrayList<>();
    for (TrustLine line : lines) {
      JsonObject.Builder out =
          JsonObject.builder().put("line", line.pointer()).put("outcome", line.outcome().word());
      line.reason().ifPresent(r -> out.put("reason", r));
      out.put("chain", chain(line.chain()));
      all.add(out.build());
    }
    return new JsonArray(all);
  }

  private static JsonArray chain(List<TrustLink> chain) {
    List<JsonValue> all = new ArrayList<>();
    for (TrustLink link : chain) {
      all.add(
          JsonObject.builder()
              .put("kind", link.kind().word())
              .put("from", link.from())
              .put("to", link.to())
              .put("document", link.document())
              .build());
    }
    return new JsonArray(all);
  }

  /** For a person: the decision, the chain, and every line that means the issuer. */
  public String text(String file) {
    StringBuilder out = new StringBuilder();
    out.append(file).append(": ").append(word(decision.standing()).toUpperCase(Locale.ROOT));
    out.append("  (the credential is ").append(verification.word()).append(")\n");
    out.append("  ").append(decision.why().message()).append('\n');
    for (TrustLink link : decision.chain()) {
      out.append("  chain  ").append(link).append('\n');
    }
    for (TrustLine line : lines) {
      out.append(String.format(Locale.ROOT, "  %-11s%s", line.pointer(), said(line)));
      line.reason().ifPresent(r -> out.append(": ").append(r));
      out.append('\n');
    }
    return out.toString();
  }

  /** For a person, where there is no credential to judge. */
  public static String unread(String file, Verification verification) {
    return VerificationDocument.text(file, verification)
        + "  Whom it is from cannot be told, so nobody can be trusted for it.\n";
  }

  private static String said(TrustLine line) {
    boolean accepting = line.pointer().startsWith("/accept");
    return switch (line.outcome()) {
      case APPLIES -> accepting ? "accepts this" : "bars this";
      case UNTOLD ->
          accepting
              ? "names the issuer, but the credential does not state all that is asked"
              : "bars it, since the credential does not state all that is asked";
      case OTHER_MATTER -> "names the issuer for something else";
      case OTHER_ISSUER -> "is about other issuers";
    };
  }

  private static String word(TrustDecision.Standing standing) {
    return switch (standing) {
      case TRUSTED -> "trusted";
      case NOT_COVERED -> "notCovered";
      case UNKNOWN -> "unknown";
      case BARRED -> "barred";
    };
  }
}

package dev.cairn.signing.trust;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.CanonicalJson;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.verification.Trust;
import dev.cairn.signing.verify.TrustJudge;
import dev.cairn.signing.verify.TrustJudgement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whom a reader of credentials accepts for what. The JSON form, version {@code "1"}, is closed:
 *
 * <pre>{@code
 * {"trustPolicy": "1",
 *  "name": "Partners 2026",
 *  "accept": [{"issuer": "did:web:uni.example",
 *              "achievements": ["https://uni.example/modules/*", "CS-101"],
 *              "levels": ["EQF 6"], "countries": ["AT"],
 *              "from": "2024-10-01", "to": "2027-09-30", "reason": "Bilateral agreement 12"}],
 *  "bar": [{"issuer": ["did:web:mill.example", "did:web:mill.example:*"], "reason": "…"}]}
 * }</pre>
 *
 * <p>Every line needs {@code issuer}, one or a list, where {@code *} stands for any characters; the
 * rest narrows it. What no line accepts is not accepted, and a line under {@code bar} outweighs
 * every line under {@code accept}. Where a credential does not state what a line asks about (its
 * level in that framework, the issuer's country, a day), an accepting line does not accept and a
 * barring line bars; where it states several, all must fit for accepting and one for barring.
 * {@code from} and {@code to} are the first and the last UTC day, for {@code awardedDate} and
 * {@code validFrom} alike: an issuer whose accreditation ended cannot date an award back. Of
 * several achievements each must be accepted.
 *
 * <p>Immutable and thread-safe. A judgement takes lines × achievements steps.
 */
public final class TrustPolicy implements TrustJudge {
  private final String name;
  private final List<TrustEntry> accept;
  private final List<TrustEntry> bar;
  private final JsonObject json;

  TrustPolicy(String name, List<TrustEntry> accept, List<TrustEntry> bar, JsonObject json) {
    this.name = name;
    this.accept = List.copyOf(accept);
    this.bar = List.copyOf(bar);
    this.json = json;
  }

  /** Reads a policy from UTF-8 JSON text. */
  public static Reading<TrustPolicy> read(byte[] utf8) {
    return JsonReader.strict().readObject(utf8).then(TrustPolicy::read);
  }

  /**
   * Reads a policy. Refusals have codes {@code trust.*} and a pointer; a line that lets in more
   * than it seems to is accepted with the warning {@code trust.loose-pattern}.
   */
  public static Reading<TrustPolicy> read(JsonObject policy) {
    return new TrustPolicyReader(policy).read();
  }

  /** What the policy is called. */
  public String name() {
    return name;
  }

  /** The accepting lines in order. */
  public List<TrustEntry> accept() {
    return accept;
  }

  /** The barring lines in order. */
  public List<TrustEntry> bar() {
    return bar;
  }

  /** The document it was read from. */
  public JsonObject json() {
    return json;
  }

  /** SHA-256 of the canonical JSON (RFC 8785) of {@link #json()}, in lower-case hexadecimal. */
  public String digest() {
    return CanonicalJson.sha256(json);
  }

  /** As {@link #judge(TrustQuestion, Instant)}, for a verifier; it leaves the overall result. */
  @Override
  public TrustJudgement judge(JsonObject credential, Instant asOf) {
    return TrustQuestion.of(credential)
        .map(question -> judge(question, asOf))
        .map(d -> new TrustJudgement(d.trust(), false, List.of(d.why())))
        .orElseGet(
            () ->
                TrustJudgement.barred(
                    Finding.warning(
                        "trust.unknown-issuer",
                        "/issuer",
                        "The credential names no issuer; ask for one that does.")));
  }

  /**
   * Whether the issuer may award what it says it awarded. It does not ask whether the credential is
   * genuine: verify it first.
   *
   * @param question what the credential says
   * @param asOf the moment the question is about; a credential dated after it is not accepted
   */
  public TrustDecision judge(TrustQuestion question, Instant asOf) {
    LocalDate today = asOf.atZone(ZoneOffset.UTC).toLocalDate();
    for (LocalDate day : question.days()) {
      if (day.isAfter(today)) {
        return refused(
            List.of(),
            Finding.warning(
                "trust.not-covered",
                "",
                "The credential of "
                    + question.issuer()
                    + " is dated "
                    + day
                    + ", after the day asked about, "
                    + today
                    + "; ask again then."));
      }
    }
    List<TrustQuestion.Awarded> all =
        question.achievements().isEmpty()
            ? List.of(new TrustQuestion.Awarded(Set.of(), Set.of()))
            : question.achievements();
    for (TrustQuestion.Awarded awarded : all) {
      for (int i = 0; i < bar.size(); i++) {
        TrustEntry.Match match = bar.get(i).touches(question, awarded);
        if (match != TrustEntry.Match.NO) {
          return barred(question, i, match);
        }
      }
    }
    Set<String> entries = new LinkedHashSet<>();
    for (TrustQuestion.Awarded awarded : all) {
      int line = covering(question, awarded);
      if (line < 0) {
        return notAccepted(question, awarded);
      }
      entries.add("/accept/" + line);
    }
    return accepted(question, new ArrayList<>(entries));
  }

  private int covering(TrustQuestion question, TrustQuestion.Awarded awarded) {
    for (int i = 0; i < accept.size(); i++) {
      if (accept.get(i).covers(question, awarded) == TrustEntry.Match.YES) {
        return i;
      }
    }
    return -1;
  }

  private TrustDecision accepted(TrustQuestion question, List<String> entries) {
    int first = Integer.parseInt(entries.get(0).substring("/accept/".length()));
    return new TrustDecision(
        Trust.ACCEPTED,
        entries,
        Finding.info(
            "trust.accepted",
            "",
            "The policy \""
                + name
                + "\" accepts "
                + question.issuer()
                + " for this by "
                + String.join(", ", entries)
                + reason(accept.get(first))
                + "."));
  }

  private TrustDecision barred(TrustQuestion question, int line, TrustEntry.Match match) {
    String unsure =
        match == TrustEntry.Match.UNTOLD
            ? " (the credential does not state all that this line asks about)"
            : "";
    return refused(
        List.of("/bar/" + line),
        Finding.error(
            "trust.barred",
            "",
            "The policy \""
                + name
                + "\" bars "
                + question.issuer()
                + " by /bar/"
                + line
                + unsure
                + reason(bar.get(line))
                + "; ask whoever keeps the policy."));
  }

  private TrustDecision notAccepted(TrustQuestion question, TrustQuestion.Awarded awarded) {
    List<String> near = new ArrayList<>();
    for (int i = 0; i < accept.size(); i++) {
      if (accept.get(i).names(question.issuer())) {
        near.add("/accept/" + i);
      }
    }
    if (near.isEmpty()) {
      return refused(
          List.of(),
          Finding.warning(
              "trust.unknown-issuer",
              "",
              "The policy \""
                  + name
                  + "\" does not name "
                  + question.issuer()
                  + "; add it there if its awards shall count."));
    }
    String what =
        awarded.names().isEmpty()
            ? "this"
            : awarded.names().stream().sorted().collect(Collectors.joining(", "));
    return refused(
        near,
        Finding.warning(
            "trust.not-covered",
            "",
            "The policy \""
                + name
                + "\" names "
                + question.issuer()
                + " in "
                + String.join(", ", near)
                + ", but not for "
                + what
                + " of that level, country and day; widen the line if it shall count."));
  }

  private static TrustDecision refused(List<String> entries, Finding why) {
    return new TrustDecision(Trust.BARRED, entries, why);
  }

  private static String reason(TrustEntry entry) {
    return entry.reason().map(r -> " (" + r + ")").orElse("");
  }
}

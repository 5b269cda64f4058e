package dev.cairn.signing.trust;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.CanonicalJson;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.signing.verify.TrustJudge;
import dev.cairn.signing.verify.TrustJudgement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
 * rest narrows it. An accepting line may name an anchor instead, and then every issuer counts to
 * which a chain of {@link TrustSources} leads from it: {@code "through": {"registry": "did:…"}}
 * (who signed the register, or {@code sha256:…} of one nobody signed), {@code {"accreditation":
 * "did:…"}}, {@code {"endorsement": "did:…"}} or {@code {"federation": "https://…", "keys": [JWK,
 * …]}} with the trust anchor's own keys. What no line accepts is not accepted, and a line under
 * {@code bar} outweighs every line under {@code accept}. Where a credential does not state what a
 * line asks about (its level in that framework, the issuer's country, a day), an accepting line
 * does not accept and a barring line bars; where it states several, all must fit for accepting and
 * one for barring. {@code from} and {@code to} are the first and the last UTC day, for {@code
 * awardedDate} and {@code validFrom} alike: an issuer whose accreditation ended cannot date an
 * award back. Of several achievements each must be accepted.
 *
 * <p>Immutable and thread-safe. A judgement takes lines × achievements steps.
 */
public final class TrustPolicy implements TrustJudge {
  private final String name;
  private final List<TrustEntry> accept;
  private final List<TrustEntry> bar;
  private final JsonObject json;
  private final Optional<TrustSources> sources;

  TrustPolicy(
      String name,
      List<TrustEntry> accept,
      List<TrustEntry> bar,
      JsonObject json,
      Optional<TrustSources> sources) {
    this.sources = sources;
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

  /** The same policy, judging its anchors by these documents. */
  public TrustPolicy with(TrustSources documents) {
    return new TrustPolicy(name, accept, bar, json, Optional.of(documents));
  }

  /** The documents its anchors are judged by; empty if none were given. */
  public Optional<TrustSources> sources() {
    return sources;
  }

  /**
   * SHA-256 in lower-case hexadecimal of the canonical JSON (RFC 8785) of {@link #json()}; with
   * {@link #sources()}, of an object of that digest and theirs, so that other documents give
   * another digest.
   */
  public String digest() {
    String own = CanonicalJson.sha256(json);
    return sources
        .filter(s -> !s.digests().isEmpty())
        .map(
            s ->
                CanonicalJson.sha256(
                    JsonObject.builder()
                        .put("policy", own)
                        .put("sources", JsonArray.ofStrings(s.digests()))
                        .build()))
        .orElse(own);
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
    TrustExplanation says = new TrustExplanation(this, question);
    LocalDate today = asOf.atZone(ZoneOffset.UTC).toLocalDate();
    for (LocalDate day : question.days()) {
      if (day.isAfter(today)) {
        return says.datedLater(day, today);
      }
    }
    List<TrustQuestion.Awarded> all = awarded(question);
    for (TrustQuestion.Awarded awarded : all) {
      for (int i = 0; i < bar.size(); i++) {
        TrustEntry.Match match = bar.get(i).touches(question, awarded);
        if (match != TrustEntry.Match.NO) {
          return says.barred(i, match);
        }
      }
    }
    List<List<TrustLink>> chains = chains(question);
    Set<String> entries = new LinkedHashSet<>();
    Set<TrustLink> chain = new LinkedHashSet<>();
    for (TrustQuestion.Awarded awarded : all) {
      int line = covering(question, awarded, chains);
      if (line < 0) {
        return says.notAccepted(awarded, near(question, chains));
      }
      entries.add("/accept/" + line);
      chain.addAll(chains.get(line));
    }
    return says.accepted(List.copyOf(entries), List.copyOf(chain));
  }

  /**
   * What each line says of a credential, accepting lines first; for explaining a decision. A line
   * speaks of a credential as soon as it speaks of one of its achievements.
   */
  public List<TrustLine> lines(TrustQuestion question) {
    List<TrustQuestion.Awarded> all = awarded(question);
    List<List<TrustLink>> chains = chains(question);
    List<TrustLine> lines = new ArrayList<>();
    for (int i = 0; i < accept.size(); i++) {
      TrustEntry line = accept.get(i);
      boolean meant = line.names(question.issuer()) || !chains.get(i).isEmpty();
      lines.add(
          new TrustLine(
              "/accept/" + i,
              TrustLine.Outcome.of(meant, all.stream().map(a -> line.covers(question, a)).toList()),
              chains.get(i),
              line.reason()));
    }
    for (int i = 0; i < bar.size(); i++) {
      TrustEntry line = bar.get(i);
      lines.add(
          new TrustLine(
              "/bar/" + i,
              TrustLine.Outcome.of(
                  line.names(question.issuer()),
                  all.stream().map(a -> line.touches(question, a)).toList()),
              List.of(),
              line.reason()));
    }
    return lines;
  }

  /** What is awarded; of a credential that awards nothing, one thing without a name. */
  private static List<TrustQuestion.Awarded> awarded(TrustQuestion question) {
    return question.achievements().isEmpty()
        ? List.of(new TrustQuestion.Awarded(Set.of(), Set.of()))
        : question.achievements();
  }

  private int covering(
      TrustQuestion question, TrustQuestion.Awarded awarded, List<List<TrustLink>> chains) {
    for (int i = 0; i < accept.size(); i++) {
      TrustEntry line = accept.get(i);
      if (line.covers(question, awarded) == TrustEntry.Match.YES
          && (line.through().isEmpty() || !chains.get(i).isEmpty())) {
        return i;
      }
    }
    return -1;
  }

  /** How the anchor of each accepting line vouches for the issuer; empty where none does. */
  private List<List<TrustLink>> chains(TrustQuestion question) {
    return accept.stream()
        .map(
            line ->
                line.through()
                    .flatMap(anchor -> sources.flatMap(s -> s.chain(anchor, question)))
                    .orElse(List.of()))
        .toList();
  }

  /** The accepting lines that mean the issuer, if not for this. */
  private List<String> near(TrustQuestion question, List<List<TrustLink>> chains) {
    List<String> near = new ArrayList<>();
    for (int i = 0; i < accept.size(); i++) {
      if (accept.get(i).names(question.issuer()) || !chains.get(i).isEmpty()) {
        near.add("/accept/" + i);
      }
    }
    return near;
  }
}

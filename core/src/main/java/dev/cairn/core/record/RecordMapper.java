package dev.cairn.core.record;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.document.CredentialFormat;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.format.openbadges.AchievementCredential;
import dev.cairn.core.json.CanonicalJson;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Achieved;
import dev.cairn.core.model.Learner;
import dev.cairn.core.verification.Check;
import dev.cairn.core.verification.Trust;
import dev.cairn.core.verification.Verification;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes records of what a verifier says of credentials.
 *
 * <ul>
 *   <li><em>Verified</em>, the issuer accepted: a record that is {@link RecordState#EARNED}; {@link
 *       RecordState#IN_PROGRESS} if a result says the learner is on the way; {@link
 *       RecordState#UNKNOWN} if it cannot be told whether a result reaches what is asked for; none
 *       if a result does not reach it ({@code mapping.not-achieved}).
 *   <li><em>Undetermined</em>, the issuer accepted: a record whose state is unknown.
 *   <li><em>Rejected</em>: none ({@code mapping.rejected}), with the reason.
 *   <li>The issuer neither accepted by the policy nor vouched for: none ({@code
 *       mapping.issuer-not-accepted}), whatever the code says.
 *   <li>Its subject not the learner, by id or by an identity that matches one of the learner's ids:
 *       none ({@code mapping.other-learner}).
 *   <li>A learner record or presentation: none ({@code mapping.container}). The credentials in it
 *       are verified and mapped each by itself.
 *   <li>A format without a mapping: none ({@code mapping.unsupported-format}).
 * </ul>
 *
 * <p>The record's id is that of the credential, else {@code urn:sha256:} and the digest of what was
 * signed. Its sources name the credential's id, the mapping and the mapping's digest, and every
 * statement that links the subject to the learner.
 *
 * <p>Immutable and thread-safe; linear in the credentials, but for the sorting.
 */
public final class RecordMapper {
  private final RecordMapping mapping;
  private final Learner learner;
  private final Acceptance acceptance;
  private final ZoneId zone;
  private final String mappingSource;

  private RecordMapper(RecordMapping mapping, Learner learner, Acceptance acceptance, ZoneId zone) {
    this.mapping = Objects.requireNonNull(mapping, "mapping");
    this.learner = Objects.requireNonNull(learner, "learner");
    this.acceptance = Objects.requireNonNull(acceptance, "acceptance");
    this.zone = Objects.requireNonNull(zone, "zone");
    this.mappingSource = mapping.id() + "#sha256=" + mapping.sha256();
  }

  /**
   * A mapper.
   *
   * @param mapping which field feeds which
   * @param learner whose records these are to be
   * @param acceptance which issuers are let through
   * @param zone where days begin, that of the award
   */
  public static RecordMapper of(
      RecordMapping mapping, Learner learner, Acceptance acceptance, ZoneId zone) {
    return new RecordMapper(mapping, learner, acceptance, zone);
  }

  /** The ids of the subjects a credential states, for whoever must ask which learner is meant. */
  public static Set<String> subjectsOf(Verification verification) {
    Set<String> ids = new TreeSet<>();
    verification
        .stated()
        .ifPresent(
            c ->
                OneOrMany.objects(c, "credentialSubject")
                    .forEach(s -> s.findString("id").ifPresent(ids::add)));
    return ids;
  }

  /**
   * Maps a wallet. Of credentials with one id and one content the first is kept and the others are
   * listed as {@code mapping.duplicate}; of one id and several contents none is kept ({@code
   * mapping.id-conflict}). Then repeats of a code mean what the mapping says: of earned records
   * that share a code one counts, and the others are listed as {@code mapping.repeat}. Where it
   * cannot be told which one, for want of a grade or a day, or because one is uncertain itself,
   * those that may be it stay and their state is unknown.
   *
   * <p>A learner record in the wallet makes no record ({@code mapping.container}); its associations
   * {@code isChildOf}, {@code isPartOf} and {@code isParentOf} say which records are parts of
   * which. It is believed only if it is verified and its issuer accepted ({@code
   * mapping.parts-not-believed} otherwise); achievements that lie within themselves are parts of
   * nothing ({@code mapping.parts-cycle}).
   */
  public MappedRecords mapAll(List<Verification> wallet) {
    return new WalletMapping(this, mapping.repeats(), acceptance).map(wallet);
  }

  /** Maps one credential, without looking at others. */
  public MappingOutcome map(Verification verification) {
    if (verification instanceof Verification.Rejected rejected) {
      return excluded(verification, "rejected", "", "It was rejected: " + why(rejected));
    }
    JsonObject credential = verification.stated().orElse(JsonObject.empty());
    if (ContainedParts.isContainer(credential)) {
      return excluded(
          verification,
          "container",
          "",
          "It holds credentials and is none that counts; verify and map those in it.");
    }
    CredentialFormat format = CredentialFormat.of(credential);
    if (format != CredentialFormat.OPEN_BADGES_3_0) {
      return excluded(
          verification,
          "unsupported-format",
          "",
          "No mapping makes records of "
              + format
              + " documents; present an Open Badges credential.");
    }
    Reading<AchievementCredential> reading = AchievementCredential.read(credential);
    if (!(reading instanceof Reading.Accepted<AchievementCredential> accepted)) {
      Finding first = reading.findings().get(0);
      return excluded(verification, "structure", first.pointer(), first.message());
    }
    return map(verification, credential, accepted.value());
  }

  private MappingOutcome map(
      Verification verification, JsonObject credential, AchievementCredential badge) {
    Optional<String> matched =
        learner.allIds().stream().filter(id -> isAbout(badge, id)).findFirst();
    if (matched.isEmpty()) {
      return excluded(
          verification,
          "other-learner",
          "/credentialSubject",
          "It is about "
              + badge.subject().id().orElse("somebody known by another identifier")
              + ", not about this learner; link the two, or leave it out.");
    }
    if (!acceptance.accepts(verification)) {
      return excluded(
          verification,
          "issuer-not-accepted",
          "/issuer",
          "The issuer "
              + badge.issuer().id()
              + (verification.trust() == Trust.BARRED
                  ? " is not accepted by the trust policy"
                  : " was judged by no trust policy")
              + "; name it in the policy if it may award this.");
    }
    Achieved achieved = badge.subject().achieved();
    if (achieved == Achieved.NO) {
      return excluded(
          verification,
          "not-achieved",
          "/credentialSubject/result",
          "A result does not reach what the achievement asks for; ask the issuer about it.");
    }
    String digest = digest(credential).orElse("");
    if (digest.isEmpty()) {
      return excluded(
          verification,
          "inexact-number",
          "",
          "It holds a number that readers see differently; ask the issuer to write it shorter.");
    }
    List<Finding> findings = new ArrayList<>();
    LearningRecord record =
        new BadgeMapper(mapping, zone, findings)
            .map(badge, credential)
            .id(badge.id())
            .state(state(verification, achieved, findings))
            .sources(sources(badge.id(), matched.get()))
            .build();
    return new MappingOutcome.Mapped(record, digest, findings);
  }

  private static boolean isAbout(AchievementCredential badge, String id) {
    return badge.subject().isAbout(id)
        || (id.startsWith("mailto:") && badge.subject().isAbout(id.substring(7)));
  }

  private static RecordState state(
      Verification verification, Achieved achieved, List<Finding> findings) {
    if (verification instanceof Verification.Undetermined undetermined) {
      findings.add(
          Finding.warning(
              "mapping.undetermined", "", "Whether it holds is unknown: " + why(undetermined)));
      return RecordState.UNKNOWN;
    }
    if (achieved == Achieved.UNKNOWN) {
      findings.add(
          Finding.warning(
              "mapping.achieved-unknown",
              "/credentialSubject/result",
              "Whether a result reaches what is asked for cannot be told; ask the issuer."));
      return RecordState.UNKNOWN;
    }
    return achieved == Achieved.NOT_YET ? RecordState.IN_PROGRESS : RecordState.EARNED;
  }

  private List<String> sources(String credentialId, String matchedId) {
    List<String> sources = new ArrayList<>(List.of(credentialId, mappingSource));
    if (!learner.ids().contains(matchedId)) {
      learner.links().stream()
          .filter(l -> l.one().equals(matchedId) || l.other().equals(matchedId))
          .forEach(l -> sources.add(l.source()));
    }
    return sources;
  }

  /** The digest of what was signed: an undetermined credential still carries its proof. */
  private static Optional<String> digest(JsonObject credential) {
    JsonObject signed = credential.without("proof");
    return exact(signed) ? Optional.of(CanonicalJson.sha256(signed)) : Optional.empty();
  }

  private static boolean exact(JsonValue value) {
    if (value instanceof JsonNumber n) {
      return n.isExactDouble();
    }
    if (value instanceof JsonArray array) {
      return array.items().stream().allMatch(RecordMapper::exact);
    }
    if (value instanceof JsonObject object) {
      for (int i = 0; i < object.size(); i++) {
        if (!exact(object.valueAt(i))) {
          return false;
        }
      }
    }
    return true;
  }

  private static String why(Verification verification) {
    for (Check check : verification.checks()) {
      if (check.kind().decides()
          && (check.outcome() == Check.Outcome.FAILED || check.outcome() == Check.Outcome.UNKNOWN)
          && !check.findings().isEmpty()) {
        return check.findings().get(0).message();
      }
    }
    return "the verifier gave no reason; ask for its report.";
  }

  private static MappingOutcome.Excluded excluded(
      Verification verification, String code, String pointer, String message) {
    return new MappingOutcome.Excluded(
        verification.credentialId(),
        verification.issuer(),
        Finding.error("mapping." + code, pointer, message));
  }
}

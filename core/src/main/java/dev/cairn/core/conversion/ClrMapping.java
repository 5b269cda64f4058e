package dev.cairn.core.conversion;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.document.CredentialFormat;
import dev.cairn.core.format.clr.Association;
import dev.cairn.core.format.clr.AssociationType;
import dev.cairn.core.format.clr.ClrCredential;
import dev.cairn.core.format.clr.Contained;
import dev.cairn.core.format.openbadges.AchievementCredential;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Award;
import dev.cairn.core.model.LocalizedText;
import dev.cairn.core.model.PartOf;
import dev.cairn.core.model.Recipient;
import dev.cairn.core.model.Transcript;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Comprehensive Learner Records 2.0 in the terms of the domain, and back. A record carries badges:
 * those that are no badges of Open Badges 3.0 are left out and reported. Of associations, {@code
 * isChildOf}, {@code isParentOf} and {@code isPartOf} are whole and part. Stateless; linear.
 */
public final class ClrMapping {
  static final String CONTEXT = "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json";
  static final String BADGE_CONTEXT = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

  private ClrMapping() {}

  /** A record in the terms of the domain. */
  public static Transcript transcript(ClrCredential clr) {
    Transcript.Builder out =
        Transcript.builder()
            .id(clr.id())
            .name(LocalizedText.of(clr.name()))
            .issuer(BadgeOrganisations.read(clr.issuer()))
            .recipient(new Recipient(clr.subjectId(), clr.identities(), java.util.Optional.empty()))
            .validFrom(clr.validFrom())
            .validUntil(clr.validUntil())
            .partial(clr.partial());
    for (Contained c : clr.contained()) {
      if (c.document().format() == CredentialFormat.OPEN_BADGES_3_0) {
        AchievementCredential.read(c.document().root())
            .match(a -> out.addAwards(OpenBadgesMapping.award(a.value())), r -> out);
      }
    }
    clr.achievements().values().forEach(a -> out.addDescribed(OpenBadgesMapping.achievement(a)));
    structure(clr.associations()).forEach(out::addStructure);
    return out.build();
  }

  /**
   * What a record says around the credentials it carries: its own name, issuer and dates, the
   * learner, the achievements it only describes, and how they relate.
   */
  public static List<Loss> aroundCredentials(ClrCredential clr, JsonObject source) {
    return Carrying.lost(clr, source).stream()
        .filter(
            l ->
                clr.contained().stream()
                    .noneMatch(
                        c ->
                            l.pointer().equals(c.pointer())
                                || l.pointer().startsWith(c.pointer() + "/")))
        .toList();
  }

  private static Set<PartOf> structure(List<Association> associations) {
    Set<PartOf> parts = new LinkedHashSet<>();
    for (Association a : associations) {
      if (a.type() == AssociationType.IS_CHILD_OF || a.type() == AssociationType.IS_PART_OF) {
        parts.add(new PartOf(a.source(), a.target()));
      } else if (a.type() == AssociationType.IS_PARENT_OF) {
        parts.add(new PartOf(a.target(), a.source()));
      }
    }
    return parts;
  }

  /**
   * A transcript as an unsigned learner record; each award becomes a badge in it, unsigned too.
   *
   * @return refused where an award lacks what a badge needs, or the record an id, an issuer or a
   *     moment it holds from
   */
  public static Reading<JsonObject> credential(Transcript t) {
    List<JsonValue> badges = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (Award award : t.awards()) {
      Reading<AchievementCredential> badge = OpenBadgesMapping.badge(award);
      findings.addAll(badge.findings());
      badge.match(a -> badges.add(a.value().toJson()), r -> false);
    }
    if (t.id().isEmpty() || t.issuer().flatMap(i -> i.id()).isEmpty() || t.validFrom().isEmpty()) {
      findings.add(
          Finding.error(
              "conversion.missing",
              "",
              "A learner record needs an id, an issuer's URL and a moment it holds from; add what"
                  + " the source does not state."));
    }
    return findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR)
        ? Reading.refused(findings)
        : Reading.of(record(t, badges), findings);
  }

  private static JsonObject record(Transcript t, List<JsonValue> badges) {
    JsonObject.Builder subject = JsonObject.builder();
    t.recipient().id().ifPresent(id -> subject.put("id", id));
    subject.put("type", JsonArray.ofStrings(List.of("ClrSubject")));
    List<JsonValue> identities = new ArrayList<>();
    t.recipient().identities().forEach(i -> identities.add(BadgeJson.identity(i)));
    put(subject, "identifier", identities);
    List<JsonValue> described = new ArrayList<>();
    t.described().forEach(a -> BadgeJson.achievement(a).ifPresent(described::add));
    put(subject, "achievement", described);
    subject.put("verifiableCredential", new JsonArray(badges));
    List<JsonValue> associations = new ArrayList<>();
    for (PartOf p : t.structure()) {
      associations.add(
          JsonObject.builder()
              .put("type", "Association")
              .put("associationType", AssociationType.IS_CHILD_OF.word())
              .put("sourceId", p.part())
              .put("targetId", p.whole())
              .build());
    }
    put(subject, "association", associations);
    JsonObject.Builder out =
        JsonObject.builder()
            .put(
                "@context",
                JsonArray.ofStrings(List.of(CredentialFormat.CONTEXT_2_0, CONTEXT, BADGE_CONTEXT)))
            .put("id", t.id().orElseThrow())
            .put("type", JsonArray.ofStrings(List.of("VerifiableCredential", "ClrCredential")))
            .put(
                "name",
                t.name()
                    .map(LocalizedText::any)
                    .orElseGet(
                        () ->
                            t.awards().isEmpty()
                                ? "Learner record"
                                : t.awards().get(0).achievement().title().any()))
            .put("issuer", BadgeJson.profile(t.issuer().orElseThrow()))
            .put("validFrom", t.validFrom().orElseThrow().text());
    t.validUntil().ifPresent(d -> out.put("validUntil", d.text()));
    t.partial().ifPresent(p -> out.put("partial", p));
    return out.put("credentialSubject", subject.build()).build();
  }

  private static void put(JsonObject.Builder out, String name, List<JsonValue> values) {
    if (!values.isEmpty()) {
      out.put(name, new JsonArray(values));
    }
  }
}

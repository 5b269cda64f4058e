package dev.cairn.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.model.Learner;
import dev.cairn.core.verification.Trust;
import dev.cairn.core.verification.Verification;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a learner record says of the credentials in it. */
class ContainedPartsTest {
  private static final RecordMapper MAPPER =
      RecordMapper.of(
          RecordMapping.builtIn(),
          Learner.of("did:example:ana"),
          Acceptance.byPolicy(),
          ZoneOffset.UTC);

  private static final String WITHIN =
      "{'type':'Association','associationType':'isPartOf','sourceId':'urn:a:1','targetId':'urn:a:3'},"
          + "{'type':'Association','associationType':'isChildOf','sourceId':'urn:a:2',"
          + "'targetId':'urn:a:3'},"
          + "{'type':'Association','associationType':'isParentOf','sourceId':'urn:a:3',"
          + "'targetId':'urn:a:4'},"
          + "{'type':'Association','associationType':'precedes','sourceId':'urn:a:1',"
          + "'targetId':'urn:a:2'}";

  @Test
  @DisplayName("Children and parts of an achievement become parts of its record")
  void partsFollowTheAssociations() {
    MappedRecords mapped = map(clr(WITHIN, Trust.ACCEPTED));
    assertThat(mapped.records()).hasSize(4);
    assertThat(mapped.excluded())
        .extracting(x -> x.reason().code())
        .containsExactly("mapping.container");
    assertThat(mapped.findings()).isEmpty();
    assertThat(parts(mapped, "urn:c:3")).isEqualTo("urn:c:1 urn:c:2 urn:c:4");
    assertThat(parts(mapped, "urn:c:1")).isEmpty();
  }

  @Test
  void aLearnerRecordThatIsNotAcceptedOrNotVerifiedSaysNothing() {
    Verification undetermined =
        new Verification.Undetermined(Optional.of(document(WITHIN)), List.of(), Trust.ACCEPTED);
    for (Verification clr : List.of(clr(WITHIN, Trust.BARRED), undetermined)) {
      MappedRecords mapped = map(clr);
      assertThat(parts(mapped, "urn:c:3")).isEmpty();
      assertThat(mapped.findings())
          .extracting(Finding::code)
          .containsExactly("mapping.parts-not-believed");
    }
  }

  @Test
  void achievementsWithinThemselvesArePartsOfNothing() {
    String circle =
        WITHIN
            + ",{'type':'Association','associationType':'isPartOf','sourceId':'urn:a:3',"
            + "'targetId':'urn:a:1'}";
    MappedRecords mapped = map(clr(circle, Trust.ACCEPTED));
    assertThat(mapped.findings()).extracting(Finding::code).containsExactly("mapping.parts-cycle");
    assertThat(parts(mapped, "urn:c:3")).isEqualTo("urn:c:2 urn:c:4");
    assertThat(parts(mapped, "urn:c:1")).isEmpty();
  }

  @Test
  void mappedAloneItMakesNoRecord() {
    MappingOutcome outcome = MAPPER.map(clr(WITHIN, Trust.ACCEPTED));
    String code = outcome.match(m -> "record", x -> x.reason().code());
    assertThat(code).isEqualTo("mapping.container");
  }

  private static MappedRecords map(Verification clr) {
    return MAPPER.mapAll(List.of(badge(1), badge(2), clr, badge(3), badge(4)));
  }

  private static String parts(MappedRecords mapped, String id) {
    return mapped.records().stream()
        .filter(r -> r.id().equals(id))
        .flatMap(r -> r.parts().stream())
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static Verification badge(int i) {
    return new Verification.Verified(json(badgeJson(i)), List.of(), Trust.ACCEPTED);
  }

  private static String badgeJson(int i) {
    return String.format(
        "{'@context':['https://www.w3.org/ns/credentials/v2',"
            + "'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],'id':'urn:c:%1$d',"
            + "'type':['VerifiableCredential','AchievementCredential'],'issuer':'did:example:uni',"
            + "'validFrom':'2026-01-01T00:00:00Z','credentialSubject':{'id':'did:example:ana',"
            + "'type':'AchievementSubject','achievement':{'id':'urn:a:%1$d','type':'Achievement',"
            + "'name':'A','description':'A','criteria':{'narrative':'A'}}}}",
        i);
  }

  private static Verification clr(String associations, Trust trust) {
    return new Verification.Verified(document(associations), List.of(), trust);
  }

  private static JsonObject document(String associations) {
    return json(
        "{'@context':['https://www.w3.org/ns/credentials/v2',"
            + "'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',"
            + "'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],'id':'urn:clr',"
            + "'type':['VerifiableCredential','ClrCredential'],'name':'Transcript',"
            + "'issuer':'did:example:uni','validFrom':'2026-01-01T00:00:00Z',"
            + "'credentialSubject':{'id':'did:example:ana','type':'ClrSubject','association':["
            + associations
            + "],'verifiableCredential':["
            + badgeJson(3)
            + "]}}");
  }

  private static JsonObject json(String text) {
    return JsonReader.strict()
        .readObject(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
        .orThrow();
  }
}

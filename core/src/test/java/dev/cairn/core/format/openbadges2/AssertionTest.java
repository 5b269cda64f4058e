package dev.cairn.core.format.openbadges2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.document.CredentialDocument;
import dev.cairn.core.document.CredentialFormat;
import dev.cairn.core.format.Structure;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.model.Evidence;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssertionTest {
  private static final String ISSUER =
      "{'type':'Profile','id':'https://x.test/issuer','name':'The School','url':'https://x.test/',"
          + "'email':'badges@x.test','publicKey':'https://x.test/key',"
          + "'revocationList':'https://x.test/revoked'}";
  private static final String BADGE =
      "{'type':['BadgeClass','Achievement'],'id':'https://x.test/badge','name':'Welding',"
          + "'description':'Can weld.','image':'data:image/png;base64,AA==',"
          + "'criteria':{'id':'https://x.test/criteria','narrative':'Weld.'},'tags':['metal','arc'],"
          + "'alignment':{'targetName':'Weld steel','targetUrl':'https://x.test/steel',"
          + "'targetCode':'W1'},'issuer':%s}";

  /** Of the address and the salt "deadsea", made with sha256sum. */
  private static final String HASH =
      "sha256$0f006552ccf9470b44ba0fe62fb46d85cac79a66edbd3b2bb56653f345db55df";

  private static final String ASSERTION =
      "{'@context':'https://w3id.org/openbadges/v2','type':'Assertion','id':'https://x.test/a',"
          + "'recipient':{'type':'email','hashed':false,'identity':'mary@example.org'},"
          + "'badge':%s,'verification':{'type':'HostedBadge','startsWith':'https://x.test/',"
          + "'allowedOrigins':['x.test']},'issuedOn':'2026-02-28T09:00:00Z',"
          + "'x:unknown':[1.50,{'a':null}]%s}";

  private static final String SOUND = String.format(ASSERTION, String.format(BADGE, ISSUER), "");

  @Test
  void anEmbeddedAssertionIsReadWholeAndKeptToTheByte() {
    byte[] bytes = json(SOUND).toString().getBytes(StandardCharsets.UTF_8);
    CredentialDocument document = CredentialDocument.read(bytes).orThrow();
    assertThat(document.format()).isEqualTo(CredentialFormat.OPEN_BADGES_2);
    assertThat(document.bytes()).isEqualTo(bytes);
    assertThat(document.root().toString()).isEqualTo(document.text());
    Reading<Assertion> reading = Assertion.read(document.root());
    assertThat(reading.findings())
        .extracting(f -> f.severity() + " " + f.code())
        .containsExactly("INFO ob2.verification");
    assertThat(Structure.check(document.root())).isEqualTo(reading.findings());
    Assertion a = reading.orThrow();
    BadgeClass badge = a.badge().orElseThrow();
    assertThat(badge.name()).isEqualTo("Welding");
    assertThat(badge.tags()).containsExactly("metal", "arc");
    assertThat(badge.alignments().get(0).targetCode()).contains("W1");
    assertThat(badge.criteriaNarrative()).contains("Weld.");
    assertThat(badge.issuer().publicKeys()).containsExactly("https://x.test/key");
    assertThat(badge.issuer().revocationList()).contains("https://x.test/revoked");
    assertThat(a.verification().kind()).isEqualTo(VerificationObject.Kind.HOSTED);
    assertThat(a.verification().startsWith()).containsExactly("https://x.test/");
    assertThat(a.recipient().matches("mary@example.org")).isTrue();
    assertThat(a.describe(ZoneOffset.UTC).issued()).contains(LocalDate.of(2026, 2, 28));
    assertThat(a.describe(ZoneOffset.UTC).title().orElseThrow().any()).isEqualTo("Welding");
  }

  @Test
  void aHashedRecipientIsMatchedWithItsSalt() {
    JsonObject hashed =
        json(
            SOUND.replace(
                "'hashed':false,'identity':'mary@example.org'",
                "'hashed':true,'salt':'deadsea','identity':'" + HASH + "'"));
    Assertion a = Assertion.read(hashed).orThrow();
    assertThat(a.recipient().matches("mary@example.org")).isTrue();
    assertThat(a.recipient().matches("john@example.org")).isFalse();
    assertThat(a.recipient().matches(HASH)).isFalse();
  }

  @Test
  void aBadgeThatStandsElsewhereIsTakenFromTheCallerOnly() {
    JsonObject assertion = json(String.format(ASSERTION, "'https://x.test/badge'", ""));
    Reading<Assertion> alone = Assertion.read(assertion);
    assertThat(alone.findings()).extracting(Finding::code).contains("ob2.linked");
    assertThat(alone.orThrow().badge()).isEmpty();
    assertThat(alone.orThrow().badgeId()).isEqualTo("https://x.test/badge");
    Map<String, JsonObject> known =
        Map.of(
            "https://x.test/badge",
            json(String.format(BADGE, "'https://x.test/issuer'")),
            "https://x.test/issuer",
            json(ISSUER));
    Assertion a = Assertion.read(assertion, url -> Optional.ofNullable(known.get(url))).orThrow();
    assertThat(a.badge().orElseThrow().issuer().name()).contains("The School");
    Reading<Assertion> other = Assertion.read(assertion, url -> Optional.of(json(ISSUER)));
    assertThat(other.findings()).extracting(Finding::code).contains("ob2.linked-id");
    assertThat(other.isAccepted()).isFalse();
    Reading<Assertion> broken =
        Assertion.read(assertion, url -> Optional.of(json(String.format(BADGE, "7"))));
    assertThat(broken.isAccepted()).isFalse();
    assertThat(broken.findings()).anyMatch(f -> f.pointer().equals("/badge"));
  }

  @Test
  void oneOrManyAndBothFormsOfEvidenceAreReadAlike() {
    String badge = String.format(BADGE, ISSUER);
    JsonObject many =
        json(
            String.format(
                ASSERTION,
                "[" + badge + "]",
                ",'evidence':['https://x.test/e1',{'id':'https://x.test/e2','name':'Video',"
                    + "'narrative':'How.'}],'revoked':true,'revocationReason':'In error.',"
                    + "'image':{'id':'https://x.test/i.png'},'expires':'2027-01-01'"));
    Reading<Assertion> reading = Assertion.read(many);
    Assertion a = reading.orThrow();
    assertThat(a.badge().orElseThrow().name()).isEqualTo("Welding");
    assertThat(a.evidence())
        .extracting(Evidence::id)
        .containsExactly(Optional.of("https://x.test/e1"), Optional.of("https://x.test/e2"));
    assertThat(a.evidence().get(1).narrative()).contains("How.");
    assertThat(a.revoked()).isTrue();
    assertThat(a.image()).contains("https://x.test/i.png");
    assertThat(reading.findings()).extracting(Finding::code).contains("ob2.date-without-time");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'hashed':false, | 'hashed':'false', | ob2.flag /recipient/hashed",
        "'hashed':false, | `` | ob2.missing /recipient",
        "'type':'HostedBadge' | 'type':'Trusted' | ob2.verification /verification/type",
        "'type':'Assertion' | 'type':'Badge' | ob2.class-type /type",
        "'issuedOn':'2026-02-28T09:00:00Z' | 'issuedOn':1456650000 | ob2.date /issuedOn",
        "'email':'badges@x.test', | `` | ob2.missing /badge/issuer",
        "'@context':'https://w3id.org/openbadges/v2' | '@context':'https://w3id.org/openbadges/v1'"
            + " | ob2.context-missing /@context",
        "'targetUrl':'https://x.test/steel' | 'targetUrl':'steel'"
            + " | ob2.url /badge/alignment/targetUrl",
        "'https://x.test/a' | 'a' | ob2.url /id",
      })
  void whatIsWrongIsRefusedWhereItStands(String from, String to, String expected) {
    assertThat(SOUND).contains(from);
    Reading<Assertion> reading = Assertion.read(json(SOUND.replace(from, to)));
    assertThat(reading.isAccepted()).isFalse();
    List<Finding> errors =
        reading.findings().stream().filter(f -> f.severity() == Finding.Severity.ERROR).toList();
    assertThat(errors).extracting(f -> f.code() + " " + f.pointer()).containsExactly(expected);
    assertThat(errors).allMatch(f -> f.message().endsWith("."));
  }

  @Test
  void aHashThatIsNoneMatchesNobodyAndIsTold() {
    JsonObject odd = json(SOUND.replace("'hashed':false", "'hashed':true"));
    assertThat(OpenBadges2.check(odd))
        .extracting(f -> f.severity() + " " + f.code() + " " + f.pointer())
        .contains("WARNING ob2.identity-hash /recipient/identity");
    assertThat(Assertion.read(odd).orThrow().recipient().matches("mary@example.org")).isFalse();
  }

  @Test
  void badgeClassesAndIssuersStandAlone() {
    assertThat(BadgeClass.read(json(String.format(BADGE, ISSUER))).orThrow().issuer().email())
        .contains("badges@x.test");
    assertThat(Issuer.read(json(ISSUER)).orThrow().url()).contains("https://x.test/");
    assertThat(Issuer.read(json("{'type':'Profile'}")).isAccepted()).isFalse();
    JsonObject alone =
        json(ISSUER)
            .with(
                "@context", json("{'c':'https://w3id.org/openbadges/v2'}").find("c").orElseThrow());
    assertThat(OpenBadges2.check(alone)).isEmpty();
  }

  private static JsonObject json(String text) {
    return JsonReader.strict()
        .readObject(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
        .orThrow();
  }
}

package dev.cairn.signing.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.verification.Check;
import dev.cairn.core.verification.Trust;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustPolicyTest {
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
  private static final String UNI = "did:web:uni.example";

  private final TrustPolicy policy =
      policy(
          "{'trustPolicy':'1','name':'Partners','accept':["
              + "{'issuer':'did:web:uni.example','achievements':['https://uni.example/m/*','CS-101'],"
              + "'from':'2024-10-01','to':'2026-09-30','reason':'Agreement 12'},"
              + "{'issuer':['did:web:poly.example','https://poly.example/*'],'levels':['EQF 6'],"
              + "'countries':['AT']}],"
              + "'bar':[{'issuer':'did:web:uni.example','achievements':'https://uni.example/m/fake'},"
              + "{'issuer':'did:web:poly.example','levels':'EQF 1'}]}");

  @Test
  @DisplayName("SETTLED 1: a self-issued credential with the right code is not accepted")
  void selfIssuedCredentialWithTheRightCode() {
    String learner = "did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";
    TrustDecision decision = policy.judge(about(learner, "CS-101", "2025-01-01"), NOW);
    assertThat(decision.trust()).isEqualTo(Trust.BARRED);
    assertThat(decision.why().code()).isEqualTo("trust.unknown-issuer");
    assertThat(decision.check().outcome()).isEqualTo(Check.Outcome.FAILED);
    assertThat(Check.Kind.TRUST.decides()).isFalse();
    assertThat(policy.judge(credential(learner, "CS-101", "2025-01-01"), NOW).trust())
        .isEqualTo(Trust.BARRED);
    assertThat(policy.judge(credential(UNI, "CS-101", "2025-01-01"), NOW).trust())
        .isEqualTo(Trust.ACCEPTED);
    assertThat(policy.judge(JsonObject.empty(), NOW).trust()).isEqualTo(Trust.BARRED);
  }

  @Test
  void acceptsTheIssuerInItsFieldAndSaysByWhichLine() {
    TrustDecision decision = policy.judge(about(UNI, "CS-101", "2025-01-01"), NOW);
    assertThat(decision.trust()).isEqualTo(Trust.ACCEPTED);
    assertThat(decision.entries()).containsExactly("/accept/0");
    assertThat(decision.why().message()).contains("Agreement 12").contains("Partners");
  }

  @Test
  void issuerOutsideItsField() {
    TrustDecision decision = policy.judge(about(UNI, "MED-1", "2025-01-01"), NOW);
    assertThat(decision.trust()).isEqualTo(Trust.BARRED);
    assertThat(decision.why().code()).isEqualTo("trust.not-covered");
    assertThat(decision.entries()).containsExactly("/accept/0");
  }

  @Test
  void barOutweighsAccept() {
    TrustDecision decision =
        policy.judge(about(UNI, "https://uni.example/m/fake", "2025-01-01"), NOW);
    assertThat(decision.why().code()).isEqualTo("trust.barred");
    assertThat(decision.entries()).containsExactly("/bar/0");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-09-30,BARRED",
    "2024-10-01,ACCEPTED",
    "2026-05-31,ACCEPTED",
    "2026-06-02,BARRED"
  })
  void daysAreInclusive(String day, Trust expected) {
    assertThat(policy.judge(about(UNI, "CS-101", day), NOW).trust()).isEqualTo(expected);
  }

  @Test
  void theLastDayIsInclusive() {
    Instant later = Instant.parse("2027-01-01T00:00:00Z");
    assertThat(policy.judge(about(UNI, "CS-101", "2026-09-30"), later).trust())
        .isEqualTo(Trust.ACCEPTED);
    assertThat(policy.judge(about(UNI, "CS-101", "2026-10-01"), later).trust())
        .isEqualTo(Trust.BARRED);
  }

  @Test
  void backdatedAward() {
    JsonObject credential =
        credential(UNI, "CS-101", "2026-12-01")
            .with("awardedDate", new dev.cairn.core.json.JsonString("2025-01-01T00:00:00Z"));
    TrustQuestion question = TrustQuestion.of(credential).orElseThrow();
    Instant later = Instant.parse("2027-01-01T00:00:00Z");
    assertThat(policy.judge(question, later).trust()).isEqualTo(Trust.BARRED);
  }

  @Test
  void whatTheCredentialDoesNotStateIsNeitherAcceptedNorLetPastABar() {
    String poly = "https://poly.example/issuer";
    String stated = polyCredential(poly, "EQF", "6", "AT");
    assertThat(judge(stated).trust()).isEqualTo(Trust.ACCEPTED);
    assertThat(judge(stated.replace("\"addressCountryCode\":\"AT\"", "")).trust())
        .isEqualTo(Trust.BARRED);
    assertThat(judge(polyCredential(poly, "EQF", "5", "AT")).trust()).isEqualTo(Trust.BARRED);
    String silent =
        polyCredential("did:web:poly.example", "EQF", "6", "AT").replace("targetCode", "other");
    assertThat(judge(silent).why().code()).isEqualTo("trust.barred");
    assertThat(judge(silent).why().message()).contains("does not state");
  }

  @Test
  void ofSeveralLevelsAllMustFitForAcceptingAndOtherFrameworksSayNothing() {
    String one = polyCredential("https://poly.example/i", "EQF", "6", "AT");
    String end = "\"targetCode\":\"6\"}";
    String more = ",{\"targetFramework\":\"%s\",\"targetCode\":\"5\"}";
    assertThat(judge(one.replace(end, end + more.formatted("ESCO"))).trust())
        .isEqualTo(Trust.ACCEPTED);
    assertThat(judge(one.replace(end, end + more.formatted("EQF"))).trust())
        .isEqualTo(Trust.BARRED);
    String unrelated = polyCredential("did:web:poly.example", "ESCO", "6", "AT");
    assertThat(judge(unrelated).why().code()).isEqualTo("trust.barred");
    String spelledOut =
        polyCredential(
            "https://poly.example/i", "European Qualifications Framework", "Level 6", "AT");
    assertThat(judge(spelledOut).trust()).isEqualTo(Trust.ACCEPTED);
  }

  @Test
  void everyAchievementMustBeAccepted() {
    String one = "{\"achievement\":{\"id\":\"https://uni.example/m/1\"}}";
    String other = "{\"achievement\":{\"id\":\"https://other.example/m/1\"}}";
    String frame = "{\"issuer\":\"" + UNI + "\",\"validFrom\":\"2025-01-01T00:00:00Z\",";
    assertThat(judge(frame + "\"credentialSubject\":[" + one + "]}").trust())
        .isEqualTo(Trust.ACCEPTED);
    assertThat(judge(frame + "\"credentialSubject\":[" + one + "," + other + "]}").trust())
        .isEqualTo(Trust.BARRED);
    assertThat(judge(frame + "\"credentialSubject\":{}}").trust()).isEqualTo(Trust.BARRED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'name':'n'};trust.missing;",
        "{'trustPolicy':'2','name':'n'};trust.version;/trustPolicy",
        "{'trustPolicy':1,'name':'n'};trust.type;/trustPolicy",
        "{'trustPolicy':'1','name':'n','acept':[]};trust.unknown-key;/acept",
        "{'trustPolicy':'1','name':'n','accept':{}};trust.type;/accept",
        "{'trustPolicy':'1','name':'n','accept':['x']};trust.type;/accept/0",
        "{'trustPolicy':'1','name':'n','accept':[{}]};trust.missing;/accept/0",
        "{'trustPolicy':'1','name':'n','accept':[{'issuer':[]}]};trust.empty;/accept/0/issuer",
        "{'trustPolicy':'1','name':'n','bar':[{'issuer':'x','achievements':[]}]};trust.empty;/bar/0/achievements",
        "{'trustPolicy':'1','name':'n','bar':[{'issuer':'x','level':'EQF 6'}]};trust.unknown-key;/bar/0/level",
        "{'trustPolicy':'1','name':'n','bar':[{'issuer':'x','levels':'EQF'}]};trust.level;/bar/0/levels",
        "{'trustPolicy':'1','name':'n','bar':[{'issuer':'x','to':'31.1.26'}]};trust.date;/bar/0/to",
        "{'trustPolicy':'1','name':'n','bar':[{'issuer':'x','from':'2026-02-01','to':'2026-01-01'}]};trust.days;/bar/0/to"
      })
  void unknownKeyAndOtherMistakes(String row) {
    String[] parts = row.split(";", -1);
    Reading<TrustPolicy> reading = read(parts[0]);
    assertThat(reading.isAccepted()).isFalse();
    assertThat(reading.findings().get(0).code()).isEqualTo(parts[1]);
    assertThat(reading.findings().get(0).pointer()).isEqualTo(parts[2]);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "did:web:*.example|true",
        "https://uni.example*|true",
        "https://*.uni.example/x|true",
        "*|true",
        "did:key:*|true",
        "did:web:uni.example:*|false",
        "https://uni.example/*|false",
        "did:web:uni.example|false"
      })
  void hostNameThatALoosePatternLetsIn(String pattern, boolean loose) {
    Reading<TrustPolicy> reading =
        read("{'trustPolicy':'1','name':'n','accept':[{'issuer':'" + pattern + "'}]}");
    assertThat(reading.isAccepted()).isTrue();
    assertThat(reading.findings().stream().map(Finding::code))
        .isEqualTo(loose ? java.util.List.of("trust.loose-pattern") : java.util.List.of());
  }

  @Test
  void digestIsOfTheContentNotTheLayout() {
    String a = "{'trustPolicy':'1','name':'n'}";
    assertThat(policy(a).digest()).isEqualTo(policy("{ 'name':'n',\n'trustPolicy':'1'}").digest());
    assertThat(policy(a).digest()).isNotEqualTo(policy(a.replace("'n'", "'m'")).digest());
  }

  @Property(tries = 500)
  void wildcardsMatchAsRegularExpressionsDo(
      @ForAll @StringLength(min = 1, max = 6) @CharRange(from = 'a', to = 'c') String pattern,
      @ForAll @StringLength(max = 8) @CharRange(from = 'a', to = 'b') String value) {
    String wildcard = pattern.replace('c', '*');
    assertThat(new Wildcard(wildcard).matches(value))
        .isEqualTo(value.matches(wildcard.replace("*", ".*")));
  }

  private TrustDecision judge(String credential) {
    return policy.judge(TrustQuestion.of(object(credential)).orElseThrow(), NOW);
  }

  private static String polyCredential(
      String issuer, String framework, String code, String country) {
    return "{\"issuer\":{\"id\":\""
        + issuer
        + "\",\"address\":{\"addressCountryCode\":\""
        + country
        + "\"}},\"credentialSubject\":{\"achievement\":{\"alignment\":[{\"targetFramework\":\""
        + framework
        + "\",\"targetCode\":\""
        + code
        + "\"}]}}}";
  }

  private static TrustQuestion about(String issuer, String achievement, String day) {
    return TrustQuestion.of(credential(issuer, achievement, day)).orElseThrow();
  }

  private static JsonObject credential(String issuer, String achievement, String day) {
    String key = achievement.startsWith("https:") ? "id" : "humanCode";
    return object(
        "{\"issuer\":\""
            + issuer
            + "\",\"validFrom\":\""
            + day
            + "T08:00:00Z\",\"credentialSubject\":{\"achievement\":{\""
            + key
            + "\":\""
            + achievement
            + "\"}}}");
  }

  private static TrustPolicy policy(String json) {
    return read(json).orThrow();
  }

  private static Reading<TrustPolicy> read(String json) {
    return TrustPolicy.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  private static JsonObject object(String json) {
    return JsonReader.strict().readObject(json.getBytes(StandardCharsets.UTF_8)).orThrow();
  }
}

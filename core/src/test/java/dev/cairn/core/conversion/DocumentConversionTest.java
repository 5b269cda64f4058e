package dev.cairn.core.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.SharedData;
import dev.cairn.core.document.CredentialDocument;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.format.Structure;
import dev.cairn.core.format.ctdl.CtdlGraph;
import dev.cairn.core.format.elm.ElmCredential;
import dev.cairn.core.format.openbadges.AchievementCredential;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Award;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Level;
import dev.cairn.core.model.Transcript;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentConversionTest {
  private static final String OB = "vectors/1edtech-validator/ob30/";
  private static final String ANNEX = "vectors/elm/Sample-MC-Annex1-unsigned.jsonld";
  private static final String CARRIED = "/credentialSubject/verifiableCredential/0";
  private static final String CLR = "vectors/1edtech-validator/clr20/simple.json";

  @ParameterizedTest
  @CsvSource({
    OB + "simple.json, ELM",
    OB + "simple.json, CLR",
    OB + "complete.json, ELM",
    OB + "complete.json, CLR",
    OB + "simple_v1.json, ELM",
    OB + "credential-status-revoked.json, ELM",
    "vectors/ob3-spec-examples/alignment_case.json, ELM",
    "vectors/ob3-spec-examples/skill_assertion_case.json, ELM",
    "vectors/ob3-spec-examples/alignment_credential_engine.json, ELM",
    "vectors/ob3-spec-examples/basic_achievement_credential.json, CLR",
    ANNEX + ", OPEN_BADGES",
    ANNEX + ", CLR",
    CLR + ", OPEN_BADGES",
    CLR + ", ELM",
    "vectors/1edtech-validator/clr20/complex.json, OPEN_BADGES",
    "vectors/1edtech-validator/clr20/complex.json, ELM",
  })
  void whatTheReportDoesNotListSurvivesTheRoundTrip(String file, ExchangeFormat target)
      throws IOException {
    CredentialDocument source = document(file);
    ExchangeFormat home = ExchangeFormat.of(source.format()).orElseThrow();
    Converted there = convert(source, target).orThrow();
    Set<String> lost = there.losses().stream().map(Loss::pointer).collect(Collectors.toSet());
    List<JsonObject> back = new ArrayList<>();
    for (JsonObject made : there.documents()) {
      assertThat(Structure.check(made))
          .filteredOn(f -> f.severity() == Finding.Severity.ERROR)
          .isEmpty();
      assertThat(made.has("proof")).as("signed").isFalse();
      CredentialDocument document = CredentialDocument.of(made);
      assertThat(ExchangeFormat.of(document.format())).contains(target);
      Converted again = convert(document, home).orThrow();
      // A record carries a badge as it is; what it loses, it loses on the way out, and tells there.
      again.losses().stream()
          .map(Loss::pointer)
          .filter(p -> p.startsWith(CARRIED) && target == ExchangeFormat.CLR)
          .forEach(p -> lost.add(p.substring(CARRIED.length())));
      back.addAll(again.documents());
    }
    // Whatever is said anywhere in what came back, as path and value.
    Set<String> said =
        back.stream()
            .flatMap(d -> leaves(d, "", "").stream())
            .map(Leaf::key)
            .collect(Collectors.toSet());
    for (Leaf leaf : leaves(source.root(), "", "")) {
      boolean reported =
          lost.stream()
              .anyMatch(p -> leaf.pointer().equals(p) || leaf.pointer().startsWith(p + "/"));
      if (!reported && !FormatMarks.isMark(leaf.name(), leaf.value())) {
        assertThat(said.contains(leaf.key())).as(leaf.toString()).isTrue();
      }
    }
    for (Loss loss : there.losses()) {
      String pointer = loss.pointer();
      assertThat(JsonPointer.resolve(source.root(), pointer)).as(pointer).isPresent();
    }
    assertThat(there.losses()).allSatisfy(l -> assertThat(l.why()).endsWith("."));
  }

  @Test
  void whatIsSaidOfAProofIsTrueOfTheTarget() throws IOException {
    CredentialDocument source = document(OB + "simple.json");
    for (ExchangeFormat target : List.of(ExchangeFormat.ELM, ExchangeFormat.CTDL)) {
      Converted made = convert(source, target).orThrow();
      boolean along = made.documents().get(0).has("evidence");
      assertThat(made.losses())
          .filteredOn(l -> l.pointer().equals("/proof"))
          .singleElement()
          .satisfies(l -> assertThat(l.why().contains("goes along as evidence")).isEqualTo(along));
    }
  }

  @Test
  void aProofIsNeverCarriedAndTheOriginalGoesAlongWhole() throws IOException {
    CredentialDocument source = document(OB + "simple.json");
    Converted elm = convert(source, ExchangeFormat.ELM).orThrow();
    assertThat(elm.losses()).extracting(Loss::pointer).contains("/proof");
    JsonObject evidence = OneOrMany.objects(elm.documents().get(0), "evidence").get(0);
    JsonObject media = OneOrMany.objects(evidence, "embeddedEvidence").get(0);
    assertThat(Base64.getDecoder().decode(media.findString("content").orElseThrow()))
        .isEqualTo(source.bytes());
    Converted byDigest =
        Conversion.convert(
                source,
                ExchangeFormat.ELM,
                new Original(source.bytes(), "application/vc", Original.Kept.BY_DIGEST))
            .orThrow();
    JsonObject named = OneOrMany.objects(byDigest.documents().get(0), "evidence").get(0);
    assertThat(named.has("embeddedEvidence")).isFalse();
    assertThat(named.findString("id").orElseThrow()).startsWith("ni:///sha-256;");
    JsonObject badge =
        convert(document(ANNEX), ExchangeFormat.OPEN_BADGES).orThrow().documents().get(0);
    assertThat(OneOrMany.objects(badge, "evidence").get(0).findString("id").orElseThrow())
        .startsWith("data:application/vc;base64,");
  }

  @Test
  void aRecordCarriesTheSignedBadgeItselfAndIsUnsigned() throws IOException {
    CredentialDocument source = document(OB + "simple.json");
    Converted clr = convert(source, ExchangeFormat.CLR).orThrow();
    assertThat(clr.isWhole()).isTrue();
    JsonObject record = clr.documents().get(0);
    assertThat(record.has("proof")).isFalse();
    JsonObject subject = OneOrMany.objects(record, "credentialSubject").get(0);
    assertThat(OneOrMany.objects(subject, "verifiableCredential")).containsExactly(source.root());
  }

  @Test
  void aMicroCredentialReachesABadgeWithItsLevelAndOutcomes() throws IOException {
    Converted made = convert(document(ANNEX), ExchangeFormat.OPEN_BADGES).orThrow();
    Award award =
        OpenBadgesMapping.award(AchievementCredential.read(made.documents().get(0)).orThrow());
    assertThat(award.achievement().title().any()).isEqualTo("Digital micro-credential creation");
    assertThat(award.achievement().levels()).contains(Level.of("EQF", "6"));
    assertThat(award.achievement().credits())
        .singleElement()
        .satisfies(c -> assertThat(c.unit()).isEqualTo(CreditUnit.UNSTATED));
    assertThat(award.results()).hasSize(1);
    assertThat(award.achievement().outcomes())
        .extracting(o -> o.title().any() + " " + o.competencies().size())
        .containsExactly(
            "Communication, collaboration and creativity 3", "Developing digital content 3");
    assertThat(made.losses())
        .extracting(Loss::pointer)
        .contains(
            "/credentialSubject/hasClaim/specifiedBy/creditPoint/framework",
            "/credentialSubject/hasClaim/specifiedBy/volumeOfLearning",
            "/credentialSubject/hasClaim/provenBy/idVerification");
  }

  @Test
  void whatIsWrittenForElmLoadsBackEqual() throws IOException {
    Transcript sample = ElmCredential.read(document(ANNEX).root()).orThrow().transcript();
    JsonObject written = ElmCredential.write(sample).orThrow();
    ElmCredential again = ElmCredential.read(written).orThrow();
    assertThat(again.transcript()).isEqualTo(sample);
    assertThat(again.achievements())
        .isEqualTo(ElmCredential.read(document(ANNEX).root()).orThrow().achievements());
  }

  @ParameterizedTest
  @ValueSource(strings = {OB + "complete.json", ANNEX, CLR})
  void aGraphSaysWhatIsOnOfferAndTheReportSaysAllTheRest(String file) throws IOException {
    CredentialDocument source = document(file);
    Converted made = convert(source, ExchangeFormat.CTDL).orThrow();
    JsonObject graph = made.documents().get(0);
    assertThat(CtdlGraph.isCtdl(graph)).isTrue();
    assertThat(CtdlGraph.read(graph).findings())
        .filteredOn(f -> f.severity() == Finding.Severity.ERROR)
        .isEmpty();
    String text = graph.toString();
    List<String> lost = made.losses().stream().map(Loss::pointer).toList();
    for (Leaf leaf : leaves(source.root(), "", "")) {
      boolean reported =
          lost.stream()
              .anyMatch(p -> leaf.pointer().equals(p) || leaf.pointer().startsWith(p + "/"));
      if (!reported
          && leaf.value() instanceof JsonString s
          && !leaf.name().equals("type")
          // told by the term itself, by a tag, and by the name of the unit
          && !leaf.pointer().contains("/inScheme/")
          && !leaf.pointer().endsWith("/language/id")
          && !leaf.pointer().contains("/creditPoint/framework/")
          && !FormatMarks.isMark(leaf.name(), leaf.value())) {
        assertThat(text.contains(inner(s))).as(leaf.toString()).isTrue();
      }
    }
    assertThat(lost).noneMatch(String::isEmpty);
    assertThat(text).doesNotContain("did:example:ebfeb1f712ebc6f1c276e12ec21");
  }

  @Test
  void whatIsOnOfferBecomesAchievementsAndNeverAnAward() throws IOException {
    CredentialDocument source =
        document("vectors/ctdl/Credential_PublishDetailedRecord_API_output.json");
    Converted made = convert(source, ExchangeFormat.OPEN_BADGES).orThrow();
    assertThat(made.documents())
        .isNotEmpty()
        .allSatisfy(
            d -> {
              assertThat(d.has("credentialSubject")).isFalse();
              assertThat(
                      dev.cairn.core.format.openbadges.Achievement.read(d.without("@context"))
                          .isAccepted())
                  .isTrue();
            });
    assertThat(made.losses()).isNotEmpty();
    assertThat(convert(source, ExchangeFormat.ELM).findings())
        .extracting(Finding::code)
        .containsExactly("conversion.no-award");
  }

  @Test
  void refusesWhatItCannotDo() throws IOException {
    assertThat(convert(document(OB + "simple.json"), ExchangeFormat.OPEN_BADGES).findings())
        .extracting(Finding::code)
        .containsExactly("conversion.same");
    assertThat(
            convert(
                    document("vectors/w3c-vcdm2-test-suite/input/credential-ok.json"),
                    ExchangeFormat.ELM)
                .findings())
        .extracting(Finding::code)
        .containsExactly("conversion.unsupported");
    Reading<Converted> noOffset =
        convert(document("vectors/elm/credential-sample.jsonld"), ExchangeFormat.OPEN_BADGES);
    assertThat(noOffset.findings()).extracting(Finding::code).contains("conversion.missing");
  }

  private static String inner(JsonString s) {
    String quoted = s.toString();
    return quoted.substring(1, quoted.length() - 1);
  }

  private record Leaf(String pointer, String path, String name, JsonValue value) {
    String key() {
      JsonValue said = value;
      return path + " = " + (said instanceof JsonString s ? s.value() : said.toString());
    }
  }

  private static List<Leaf> leaves(JsonValue value, String pointer, String path) {
    List<Leaf> all = new ArrayList<>();
    if (value instanceof JsonObject o) {
      o.forEach(
          (name, member) ->
              all.addAll(leaves(member, JsonPointer.child(pointer, name), path + "/" + name)));
      // A URL and an object with that id say the same.
      o.findString("id")
          .ifPresent(id -> all.add(new Leaf(pointer + "/id", path, "id", new JsonString(id))));
    } else if (value instanceof JsonArray a) {
      for (int i = 0; i < a.size(); i++) {
        all.addAll(leaves(a.get(i), JsonPointer.child(pointer, i), path));
      }
    } else {
      all.add(new Leaf(pointer, path, path.substring(path.lastIndexOf('/') + 1), value));
    }
    return all;
  }

  private static Reading<Converted> convert(CredentialDocument source, ExchangeFormat target) {
    return Conversion.convert(
        source, target, new Original(source.bytes(), "application/vc", Original.Kept.EMBEDDED));
  }

  private static CredentialDocument document(String file) throws IOException {
    byte[] bytes = Files.readAllBytes(SharedData.require(file));
    assertThat(new String(bytes, StandardCharsets.UTF_8)).isNotBlank();
    return CredentialDocument.read(bytes).orThrow();
  }
}

package dev.cairn.signing.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Learner;
import dev.cairn.core.record.Acceptance;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.MappingOutcome;
import dev.cairn.core.record.RecordMapper;
import dev.cairn.core.record.RecordMapping;
import dev.cairn.core.verification.Trust;
import dev.cairn.core.verification.Verification;
import dev.cairn.core.verification.VerificationRequest;
import dev.cairn.signing.StandardVerifier;
import dev.cairn.signing.context.Canonicalizer;
import dev.cairn.signing.context.ContextSource;
import dev.cairn.signing.did.ControllerSource;
import dev.cairn.signing.did.DidKey;
import dev.cairn.signing.jose.SdJwtIssuer;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.SecretKey;
import dev.cairn.signing.suite.BbsSuite;
import dev.cairn.signing.suite.Cryptosuite;
import dev.cairn.signing.suite.Cryptosuites;
import dev.cairn.signing.suite.EcdsaSdSuite;
import dev.cairn.signing.verify.CredentialIssuer;
import dev.cairn.signing.verify.ProofVerifier;
import dev.cairn.signing.verify.StructureRules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisclosureByIntentTest {
  private static final Canonicalizer CANONICALIZER = Canonicalizer.over(ContextSource.builtIn());
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Instant SIGNED = Instant.parse("2026-03-01T09:00:00Z");
  private static final VerificationRequest NOW =
      VerificationRequest.at(Instant.parse("2026-11-24T12:00:00Z"));
  private static final Cryptosuites SUITES = Cryptosuites.standard(CANONICALIZER);
  private static final ProofVerifier VERIFIER =
      StandardVerifier.builder(SUITES, ControllerSource.didKey()).build();
  private static final SelectiveDisclosure DISCLOSURE =
      SelectiveDisclosure.with(Cryptosuites.deriving(CANONICALIZER, RANDOM));
  private static final Set<String> ALWAYS = Set.of("@context", "id", "type");

  @ParameterizedTest
  @CsvSource({
    "ecdsa-sd-2023,record.credits",
    "ecdsa-sd-2023,record.grade",
    "ecdsa-sd-2023,record.level",
    "ecdsa-sd-2023,achievement.name",
    "ecdsa-sd-2023,record.competencies",
    "ecdsa-sd-2023,/evidence/1",
    "ecdsa-sd-2023,record.state",
    "ecdsa-sd-2023,record.codes",
    "bbs-2023,record.credits",
    "sd-jwt,record.credits",
    "sd-jwt,record.grade",
    "sd-jwt,/evidence/1",
    "sd-jwt,achievement.name"
  })
  void noSingleStatementCanGoWithoutLosingWhatIsWantedOrTheForm(String suite, String word) {
    byte[] issued = issue(suite);
    Wanted wanted = Wanted.of(word).orThrow();

    JsonObject shown = shown(DISCLOSURE.disclose(issued, wanted).orThrow().credential());

    assertThat(holds(shown, wanted)).as("%s", shown).isTrue();
    for (String pointer : parts(shown)) {
      if (suite.equals("sd-jwt") && pointer.startsWith("/issuer")) {
        continue; // Not selective as issued.
      }
      assertThat(holds(without(shown, pointer), wanted))
          .as("%s without %s would do", shown, pointer)
          .isFalse();
    }
  }

  @Test
  void ofCreditsEarnedAndAvailableOnlyTheFirstIsShown() {
    Disclosed disclosed =
        DISCLOSURE
            .disclose(issue("ecdsa-sd-2023"), Wanted.of("record.credits").orThrow())
            .orThrow();

    assertThat(disclosed.credential().toString())
        .contains("\"creditsEarned\":2.5")
        .doesNotContain("creditsAvailable", "evidence", "Crafts");
    assertThat(disclosed.hidden()).contains("/evidence", "/credentialSubject/result");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ecdsa-sd-2023", "sd-jwt"})
  void aWantedPartIsShownWhole(String suite) {
    Wanted wanted = Wanted.of("/credentialSubject/achievement").orThrow();

    JsonObject shown = shown(DISCLOSURE.disclose(issue(suite), wanted).orThrow().credential());

    assertThat(JsonPointer.resolve(shown, "/credentialSubject/achievement"))
        .isEqualTo(JsonPointer.resolve(badge(), "/credentialSubject/achievement"));
    assertThat(shown.has("evidence")).isFalse();
  }

  @Test
  void anOrderedListIsShownWholeWhereOneOfItsItemsIsWanted() {
    JsonObject document =
        read(
            """
            {"@context": ["https://www.w3.org/ns/credentials/v2",
              {"steps": {"@id": "https://test.example/steps", "@container": "@list"}}],
             "type": ["VerifiableCredential"], "issuer": "did:example:issuer",
             "credentialSubject": {"id": "did:example:a", "steps": ["a", "b", "a"]}}
            """);
    SecretKey key = SecretKey.generate(KeyAlgorithm.P256, RANDOM);
    JsonObject signed =
        CredentialIssuer.of(
                EcdsaSdSuite.issuing(CANONICALIZER, List.of(), RANDOM),
                key,
                DidKey.methodOf(key.verificationKey()))
            .issue(
                document.with("issuer", new JsonString(DidKey.of(key.verificationKey()))), SIGNED)
            .orThrow();

    Disclosed none = DISCLOSURE.disclose(bytes(signed), Wanted.of("/issuer").orThrow()).orThrow();
    Disclosed whole =
        DISCLOSURE
            .disclose(bytes(signed), Wanted.of("/credentialSubject/steps").orThrow())
            .orThrow();

    assertThat(none.credential().toString()).doesNotContain("\"steps\":[");
    assertThat(whole.credential().toString()).contains("[\"a\",\"b\",\"a\"]");
    Disclosed one =
        DISCLOSURE
            .disclose(bytes(signed), Wanted.of("/credentialSubject/steps/1").orThrow())
            .orThrow();
    assertThat(one.credential().toString()).contains("[\"a\",\"b\",\"a\"]");
  }

  @Test
  void whatCannotBeShownIsRefusedByName() {
    byte[] issued = issue("ecdsa-sd-2023");
    JsonObject whole = read(new String(issued, StandardCharsets.UTF_8));

    assertThat(Wanted.of("record.color").findings())
        .extracting("code")
        .containsExactly("disclosure.word");
    assertCode(issued, Wanted.of("/nothing/here").orThrow(), "disclosure.pointer");
    assertCode(bytes(whole.without("proof")), Wanted.of("/issuer").orThrow(), "disclosure.proof");
    JsonObject anonymous =
        whole.with(
            "credentialSubject",
            ((JsonObject) whole.find("credentialSubject").orElseThrow()).without("id"));
    assertCode(bytes(anonymous), Wanted.of("record.credits").orThrow(), "disclosure.record");
    assertCode(
        "no token~".getBytes(StandardCharsets.UTF_8), new Wanted(Set.of(), Set.of()), "jose.form");
    JsonObject derived =
        (JsonObject)
            DISCLOSURE.disclose(issued, Wanted.of("/issuer").orThrow()).orThrow().credential();
    assertCode(bytes(derived), Wanted.of("/issuer").orThrow(), "sd.derived");
  }

  private static void assertCode(byte[] credential, Wanted wanted, String code) {
    assertThat(DISCLOSURE.disclose(credential, wanted).findings())
        .extracting("code")
        .containsExactly(code);
  }

  /** As a verifier sees it: verified, and with what is wanted. */
  private static boolean holds(JsonObject shown, Wanted wanted) {
    boolean formed =
        StructureRules.check(shown).stream().noneMatch(f -> f.severity() == Finding.Severity.ERROR);
    boolean pointers =
        wanted.pointers().stream()
            .allMatch(
                p -> {
                  JsonValue value = JsonPointer.resolve(badge(), p).orElseThrow();
                  return everything(shown).contains(value);
                });
    return formed
        && pointers
        && wanted.fields().stream()
            .allMatch(f -> f.of(record(badge())).equals(recordOrNothing(shown, f)));
  }

  private static Object recordOrNothing(JsonObject shown, RecordField field) {
    return outcome(shown).match(m -> field.of(m.record()), e -> "no record");
  }

  private static LearningRecord record(JsonObject credential) {
    return outcome(credential)
        .match(
            MappingOutcome.Mapped::record,
            e -> {
              throw new AssertionError(e.reason());
            });
  }

  private static MappingOutcome outcome(JsonObject credential) {
    return RecordMapper.of(
            RecordMapping.builtIn(),
            Learner.of("did:example:learner"),
            Acceptance.anyIssuer(),
            ZoneOffset.UTC)
        .map(new Verification.Verified(credential, List.of(), Trust.NOT_JUDGED));
  }

  private static JsonObject shown(JsonValue derived) {
    byte[] bytes =
        (derived instanceof JsonString token ? token.value() : derived.toString())
            .getBytes(StandardCharsets.UTF_8);
    Verification verification = VERIFIER.verify(bytes, NOW);
    assertThat(verification.word()).as("%s", verification.findings()).isEqualTo("verified");
    return ((Verification.Verified) verification).credential();
  }

  private static byte[] issue(String suite) {
    if (suite.equals("sd-jwt")) {
      SecretKey key = SecretKey.generate(KeyAlgorithm.ED25519, RANDOM);
      Set<String> never =
          Set.of("/@context", "/type", "/issuer", "/validFrom", "/validUntil", "/id");
      Set<String> selective = new HashSet<>(parts(badge()));
      selective.removeIf(p -> never.stream().anyMatch(n -> p.equals(n) || p.startsWith(n + "/")));
      JsonObject badge = withIssuer(badge(), DidKey.of(key.verificationKey()));
      return SdJwtIssuer.with(key, DidKey.methodOf(key.verificationKey()), RANDOM)
          .signVerifiable(badge, selective, 0)
          .orThrow()
          .getBytes(StandardCharsets.US_ASCII);
    }
    boolean bbs = suite.equals("bbs-2023");
    SecretKey key = SecretKey.generate(bbs ? KeyAlgorithm.BLS12_381_G2 : KeyAlgorithm.P256, RANDOM);
    List<String> mandatory = List.of("/issuer/id", "/validFrom", "/validUntil");
    Cryptosuite issuing =
        bbs
            ? BbsSuite.issuing(CANONICALIZER, mandatory, RANDOM)
            : EcdsaSdSuite.issuing(CANONICALIZER, mandatory, RANDOM);
    return bytes(
        CredentialIssuer.of(issuing, key, DidKey.methodOf(key.verificationKey()))
            .issue(withIssuer(badge(), DidKey.of(key.verificationKey())), SIGNED)
            .orThrow());
  }

  private static JsonObject withIssuer(JsonObject badge, String id) {
    JsonObject issuer = (JsonObject) badge.find("issuer").orElseThrow();
    return badge.with("issuer", issuer.with("id", new JsonString(id)));
  }

  /** What can be left out of a document: members that are no ids or types, and items. */
  private static List<String> parts(JsonObject document) {
    List<String> parts = new ArrayList<>();
    walk(document, "", (pointer, value) -> parts.add(pointer));
    parts.removeIf(
        p -> {
          String last = p.substring(p.lastIndexOf('/') + 1);
          return ALWAYS.contains(last)
              || p.contains("/type/")
              || p.startsWith("/@context")
              || Set.of("/validFrom", "/validUntil").contains(p);
        });
    return parts;
  }

  private static Set<JsonValue> everything(JsonObject document) {
    Set<JsonValue> values = new HashSet<>();
    walk(document, "", (pointer, value) -> values.add(value));
    return values;
  }

  private static void walk(JsonValue value, String pointer, BiConsumer<String, JsonValue> visitor) {
    if (!pointer.isEmpty()) {
      visitor.accept(pointer, value);
    }
    if (value instanceof JsonObject object) {
      object.forEach((n, v) -> walk(v, JsonPointer.child(pointer, n), visitor));
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        walk(array.get(i), JsonPointer.child(pointer, i), visitor);
      }
    }
  }

  private static JsonObject without(JsonObject document, String gone) {
    return (JsonObject) cut(document, "", gone);
  }

  private static JsonValue cut(JsonValue value, String pointer, String gone) {
    if (value instanceof JsonObject object) {
      JsonObject.Builder out = JsonObject.builder();
      object.forEach(
          (n, v) -> {
            String at = JsonPointer.child(pointer, n);
            if (!at.equals(gone)) {
              out.put(n, cut(v, at, gone));
            }
          });
      return out.build();
    }
    if (value instanceof JsonArray array) {
      List<JsonValue> items = new ArrayList<>();
      for (int i = 0; i < array.size(); i++) {
        String at = JsonPointer.child(pointer, i);
        if (!at.equals(gone)) {
          items.add(cut(array.get(i), at, gone));
        }
      }
      return new JsonArray(items);
    }
    return value;
  }

  private static JsonObject badge() {
    try (InputStream in =
        Objects.requireNonNull(
            DisclosureByIntentTest.class.getResourceAsStream(
                "/interop/credentials/badge-full.json"))) {
      JsonObject file = JsonReader.strict().readObject(in.readAllBytes()).orThrow();
      return withIssuer((JsonObject) file.find("credential").orElseThrow(), "did:example:issuer");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static JsonObject read(String json) {
    return (JsonObject) JsonReader.strict().read(json).orThrow();
  }

  private static byte[] bytes(JsonObject json) {
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }
}

package dev.cairn.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.cli.Badges;
import dev.cairn.cli.Exit;
import dev.cairn.cli.Run;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssueVerifyTest {
  private static final String LEARNER = "did:example:learner";

  @TempDir Path dir;
  private String did = "";

  @BeforeEach
  void key() {
    did = Badges.key(dir, "key.json");
  }

  @ParameterizedTest
  @CsvSource({
    "ed25519,eddsa-rdfc-2022", "ed25519,eddsa-jcs-2022", "p256,ecdsa-rdfc-2019",
    "p384,ecdsa-jcs-2019", "ed25519,vc-jose", "p256,vc-jose"
  })
  void whatIsIssuedVerifiesAndAChangedByteDoesNot(String type, String suite) throws IOException {
    Run keys = Run.in(dir, "keys", "new", "--type", type, "--out", "k.json");
    Badges.sign(dir, Badges.unsigned(keys.out().strip(), LEARNER, "A1"), "k.json", suite, "badge");
    Run good = Run.in(dir, "verify", "badge");
    assertThat(good.exit()).as(good.out() + good.err()).isZero();
    assertThat(good.out()).startsWith("badge: VERIFIED  (trust: notJudged; issuer did:key:");
    String text = Files.readString(dir.resolve("badge"));
    String changed = text.startsWith("{") ? text.replace("Badge A1", "Badge B1") : flipped(text);
    Files.writeString(dir.resolve("badge"), changed);
    Run bad = Run.in(dir, "verify", "badge", "--json");
    assertThat(bad.exit()).as(bad.out()).isEqualTo(Exit.NO);
    assertThat(bad.json().findString("verdict")).contains("rejected");
    assertThat(bad.json().find("valid").orElseThrow()).hasToString("false");
  }

  @ParameterizedTest
  @CsvSource({
    "p256,ecdsa-sd-2023,--mandatory,/issuer",
    "bls12-381,bbs-2023,--mandatory,/issuer",
    "ed25519,sd-jwt,--selective,/name"
  })
  void settled18WhatIsDerivedVerifiesAndShowsWhatWasAskedFor(
      String type, String suite, String option, String pointer) throws IOException {
    Run keys = Run.in(dir, "keys", "new", "--type", type, "--out", "k.json");
    Badges.write(
        dir.resolve("u.json"), Badges.unsigned(keys.out().strip(), LEARNER, "A1").toString());
    Run issued =
        Run.in(
            dir, "issue", "u.json", "--key", "k.json", "--suite", suite, option, pointer, "--out",
            "base");
    assertThat(issued.exit()).as(issued.err()).isZero();
    Run derived =
        Run.in(
            dir,
            "derive",
            "base",
            "--reveal=/credentialSubject/achievement/criteria/narrative",
            "--reveal=/credentialSubject/achievement/description",
            "--reveal=/credentialSubject/achievement/name",
            "--reveal=/validFrom",
            "--out=shown");
    assertThat(derived.exit()).as(derived.err()).isZero();
    Run verified = Run.in(dir, "verify", "shown");
    assertThat(verified.out()).startsWith("shown: VERIFIED");
    String shown = Files.readString(dir.resolve("shown")).strip();
    assertThat(shown.startsWith("{") ? shown.contains("creditsEarned") : !shown.endsWith("~"))
        .as("what was not asked for stays hidden: " + shown)
        .isFalse();
    assertThat(shown.chars().filter(c -> c == '~').count()).isLessThanOrEqualTo(1);
    Run nothing = Run.in(dir, "derive", "base", "--reveal", "/nothing/here");
    assertThat(nothing.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(nothing.err().strip().lines()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"p256,ecdsa-sd-2023,--mandatory,/issuer", "ed25519,sd-jwt,--selective,/name"})
  void aFieldOfTheRecordIsShownWithTheFewestStatements(
      String type, String suite, String option, String pointer) throws IOException {
    Run keys = Run.in(dir, "keys", "new", "--type", type, "--out", "k.json");
    Badges.write(
        dir.resolve("u.json"), Badges.unsigned(keys.out().strip(), LEARNER, "A1").toString());
    Run.in(
        dir, "issue", "u.json", "--key", "k.json", "--suite", suite, option, pointer, "--out",
        "base");
    Run derived =
        Run.in(dir, "derive", "base", "--disclose", "record.credits", "--out", "shown", "--json");
    assertThat(derived.exit()).as(derived.err()).isZero();
    assertThat(derived.json().find("hidden").orElseThrow().toString()).contains("/name");
    assertThat(Run.in(dir, "verify", "shown").out()).startsWith("shown: VERIFIED");
    Run unknown = Run.in(dir, "derive", "base", "--reveal", "record.colour");
    assertThat(unknown.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(unknown.err()).contains("record.colour").hasLineCount(1);
  }

  @Test
  void aSchemaInTheFolderOfResourcesIsChecked() throws IOException {
    Files.createDirectory(dir.resolve("resources"));
    Files.writeString(
        dir.resolve("resources/schema.json"),
        "{\"$id\": \"https://schemas.example/s\", \"required\": [\"neverThere\"]}");
    JsonObject badge =
        Badges.unsigned(did, LEARNER, "A1")
            .with(
                "credentialSchema",
                JsonReader.strict()
                    .read(
                        "[{\"id\": \"https://schemas.example/s\","
                            + " \"type\": \"1EdTechJsonSchemaValidator2019\"}]")
                    .orThrow());
    Badges.sign(dir, badge, "key.json", "eddsa-jcs-2022", "a.json");
    Run without = Run.in(dir, "verify", "a.json", "--json");
    assertThat(without.json().toString())
        .contains("{\"check\":\"schema\",\"outcome\":\"notChecked\"}");
    Run with = Run.in(dir, "verify", "a.json", "--resources", "resources", "--json");
    assertThat(with.json().findString("verdict")).contains("verified");
    assertThat(with.json().toString())
        .contains("{\"check\":\"schema\",\"outcome\":\"failed\"}", "schema.mismatch");
    assertThat(with.err()).isEmpty();
  }

  private static String flipped(String jwt) {
    int at = jwt.lastIndexOf('.') + 10;
    char c = jwt.charAt(at) == 'A' ? 'B' : 'A';
    return jwt.substring(0, at) + c + jwt.substring(at + 1);
  }

  @Test
  void theJsonShapeIsStableForOneFileAndForMany() {
    Badges.sign(dir, Badges.unsigned(did, LEARNER, "A1"), "key.json", "eddsa-jcs-2022", "a.json");
    JsonObject one = Run.in(dir, "verify", "a.json", "--json").json();
    assertThat(one.names())
        .containsExactly(
            "verdict", "valid", "trust", "issuer", "id", "checks", "findings", "files");
    assertThat(one.find("checks").orElseThrow().toString())
        .startsWith("[{\"check\":\"structure\",\"outcome\":\"passed\"}");
    Badges.write(dir.resolve("b.json"), "{");
    Run both = Run.in(dir, "verify", "a.json", "b.json", "--json");
    assertThat(both.exit()).isEqualTo(Exit.NO);
    assertThat(both.json().names()).containsExactly("verdict", "valid", "findings", "files");
    assertThat((JsonArray) both.json().find("files").orElseThrow()).hasSize(2);
  }

  @Test
  void settled18OfSeveralFilesOneRejectedGivesOneElseOneUndeterminedGivesThree() {
    Badges.sign(dir, Badges.unsigned(did, LEARNER, "A1"), "key.json", "eddsa-jcs-2022", "a.json");
    JsonObject elsewhere = Badges.unsigned("did:web:elsewhere.example", LEARNER, "B1");
    Badges.sign(dir, elsewhere, "key.json", "eddsa-jcs-2022", "c.json");
    Badges.write(dir.resolve("unsigned.json"), Badges.unsigned(did, LEARNER, "C1").toString());
    assertThat(Run.in(dir, "verify", "a.json", "a.json").exit()).isZero();
    assertThat(Run.in(dir, "verify", "a.json", "unsigned.json").exit()).isEqualTo(Exit.UNKNOWN);
    Badges.write(dir.resolve("broken.json"), "nothing");
    assertThat(Run.in(dir, "verify", "unsigned.json", "broken.json", "a.json").exit())
        .isEqualTo(Exit.NO);
  }

  @Test
  void settled1VerifiedAndAcceptedAreTwoThings() {
    Badges.sign(dir, Badges.unsigned(did, LEARNER, "A1"), "key.json", "eddsa-jcs-2022", "a.json");
    policy("did:web:somebody-else.example");
    Run barred = Run.in(dir, "verify", "a.json", "--trust", "trust.json", "--json");
    assertThat(barred.exit()).as(barred.out()).isZero();
    assertThat(barred.json().findString("trust")).contains("barred");
    policy(did);
    assertThat(
            Run.in(dir, "verify", "a.json", "--trust", "trust.json", "--json")
                .json()
                .findString("trust"))
        .contains("accepted");
    assertThat(Run.in(dir, "verify", "a.json", "--json").json().findString("trust"))
        .contains("notJudged");
  }

  @Test
  void settled18APresentationNeedsChallengeAndDomainTogether() {
    Badges.write(dir.resolve("a.json"), "{}");
    Run run = Run.in(dir, "verify", "a.json", "--challenge", "x");
    assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(run.err()).contains("--challenge and --domain belong together").hasLineCount(1);
  }

  @Test
  void stdinIsRead() {
    Badges.sign(dir, Badges.unsigned(did, LEARNER, "A1"), "key.json", "eddsa-jcs-2022", "a.json");
    byte[] signed = bytes("a.json");
    assertThat(Run.in(dir, signed, Map.of(), "verify", "-").exit()).isZero();
    Run issued =
        Run.in(
            dir,
            Badges.unsigned(did, LEARNER, "A1").toString().getBytes(StandardCharsets.UTF_8),
            Map.of(),
            "issue",
            "-",
            "--key",
            "key.json",
            "--suite",
            "eddsa-jcs-2022");
    assertThat(issued.exit()).isZero();
    assertThat(issued.json().has("proof")).isTrue();
    assertThat(issued.err()).isEmpty();
  }

  @Test
  void anUnknownSuiteOrAKeyThatDoesNotFitIsRefusedAndNothingIsWritten() {
    Badges.write(dir.resolve("u.json"), Badges.unsigned(did, LEARNER, "A1").toString());
    Run suite = issue("u.json", "rot13");
    assertThat(suite.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(suite.err())
        .contains("no suite \"rot13\"")
        .contains("eddsa-rdfc-2022")
        .hasLineCount(1);
    Run key = issue("u.json", "ecdsa-jcs-2019");
    assertThat(key.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(key.err()).contains("does not sign with Ed25519").hasLineCount(1);
    Badges.write(
        dir.resolve("v.json"), Badges.unsigned(did, LEARNER, "A1").without("issuer").toString());
    Run issuer = issue("v.json", "eddsa-jcs-2022");
    assertThat(issuer.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(issuer.err()).contains("issuer").hasLineCount(1);
    JsonObject more = Badges.unsigned(did, LEARNER, "A1").with("undefinedTerm", JsonObject.empty());
    Badges.write(dir.resolve("w.json"), more.toString());
    Run term = issue("w.json", "eddsa-rdfc-2022");
    assertThat(term.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(term.err()).contains("undefinedTerm").hasLineCount(1);
    assertThat(dir.resolve("out.json")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"missing.json", "."})
  void aFileThatIsNotThereIsExitTwo(String name) {
    Run run = Run.in(dir, "verify", name);
    assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(run.errLines()).isEqualTo(1);
  }

  private Run issue(String file, String suite) {
    return Run.in(dir, "issue", file, "--key", "key.json", "--suite", suite, "--out", "out.json");
  }

  private void policy(String issuer) {
    Badges.write(
        dir.resolve("trust.json"),
        "{\"trustPolicy\":\"1\",\"name\":\"Test\",\"accept\":[{\"issuer\":\"" + issuer + "\"}]}");
  }

  private byte[] bytes(String name) {
    try {
      return Files.readAllBytes(dir.resolve(name));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void debugTellsWhatEachProofSigns() {
    Badges.sign(dir, Badges.unsigned(did, LEARNER, "A1"), "key.json", "eddsa-rdfc-2022", "badge");
    JsonObject plain = Run.in(dir, "verify", "badge", "--json").json();
    Run json = Run.in(dir, "verify", "badge", "--json", "--debug");
    Run text = Run.in(dir, "verify", "badge", "--debug");
    JsonObject file = (JsonObject) ((JsonArray) json.json().find("files").orElseThrow()).get(0);
    JsonObject proof = (JsonObject) ((JsonArray) file.find("proofs").orElseThrow()).get(0);

    assertThat(plain.toString()).doesNotContain("canonicalDocument");
    assertThat(json.exit()).isZero();
    assertThat(proof.names())
        .containsExactly(
            "pointer",
            "suite",
            "keyNamed",
            "algorithm",
            "publicKeyMultibase",
            "provider",
            "canonicalDocument",
            "documentHash",
            "canonicalProof",
            "proofHash",
            "signed");
    assertThat(proof.findString("provider")).contains("built in");
    assertThat(proof.findString("publicKeyMultibase")).contains(did.substring("did:key:".length()));
    assertThat(proof.findString("signed"))
        .contains(
            proof.findString("proofHash").orElseThrow()
                + proof.findString("documentHash").orElseThrow());
    assertThat(text.out())
        .contains("proof /proof: eddsa-rdfc-2022", "signed bytes: ", "\"Badge A1\" .");
  }
}

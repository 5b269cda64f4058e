package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job, and the other commands on what it wrote. Runs without published credentials. */
class DemoTest {
  private static final String AS_OF = "2026-11-24T12:00:00Z";

  @TempDir static Path dir;
  private static Run demo = new Run(-1, "", "");
  private static String learner = "";

  @BeforeAll
  static void run() {
    demo = Run.in(dir, "demo", "--out", "demo", "--as-of", AS_OF, "--json");
    learner = demo.json().findString("learner").orElse("");
  }

  @Test
  void theMainJobEndsAsItMustAndSaysThatNoRealCredentialsAreThere() {
    assertThat(demo.exit()).as(demo.out() + demo.err()).isZero();
    assertThat(demo.err()).contains("No real credentials are at hand");
    JsonObject json = demo.json();
    assertThat(json.findString("verdict")).contains("done");
    JsonArray trials = (JsonArray) json.find("trials").orElseThrow();
    assertThat(trials).hasSize(5);
    List<String> outcomes = new ArrayList<>();
    trials.forEach(t -> outcomes.add(((JsonObject) t).findString("outcome").orElse("")));
    assertThat(outcomes).containsExactly("accepted", "refused", "refused", "refused", "refused");
  }

  @Test
  void theGreedyWrongCaseIsDecidedRightly() {
    assertThat(demo.json().find("greedyFilled").orElseThrow()).hasToString("false");
    JsonObject evaluation = (JsonObject) demo.json().find("evaluation").orElseThrow();
    assertThat(evaluation.findString("verdict")).contains("SATISFIED");
    assertThat(evaluation.find("certificateChecked").orElseThrow()).hasToString("true");
  }

  @Test
  void settled1WhatIsNotAcceptedCountsNowhereAndIsListedWithItsReason() {
    Map<String, String> uses = new java.util.TreeMap<>();
    Map<String, String> verdicts = new java.util.TreeMap<>();
    JsonObject evaluation = (JsonObject) demo.json().find("evaluation").orElseThrow();
    for (JsonValue value : (JsonArray) evaluation.find("credentials").orElseThrow()) {
      JsonObject row = (JsonObject) value;
      String source = row.findString("source").orElse("").substring(0, 2);
      uses.put(source, row.findString("use").orElse("") + " " + reason(row));
      verdicts.put(source, row.findString("verdict").orElse(""));
    }
    assertThat(uses.get("10")).isEqualTo("excluded mapping.issuer-not-accepted");
    assertThat(uses.get("11")).isEqualTo("excluded mapping.rejected");
    assertThat(uses.get("12")).isEqualTo("excluded mapping.rejected");
    assertThat(uses.get("13")).isEqualTo("excluded mapping.issuer-not-accepted");
    assertThat(verdicts.get("13")).as("self-issued with the right code").isEqualTo("verified");
    assertThat(uses.get("01")).startsWith("used");
  }

  @Test
  void verifyOnTheFilesSaysTheSame() {
    JsonObject evaluation = (JsonObject) demo.json().find("evaluation").orElseThrow();
    for (JsonValue value : (JsonArray) evaluation.find("credentials").orElseThrow()) {
      JsonObject row = (JsonObject) value;
      Run run =
          in(
              "verify",
              "wallet/" + row.findString("source").orElseThrow(),
              "--did",
              "did",
              "--trust",
              "trust.json",
              "--as-of",
              AS_OF,
              "--json");
      assertThat(run.json().findString("verdict")).isEqualTo(row.findString("verdict"));
      assertThat(run.json().findString("trust")).isEqualTo(row.findString("trust"));
    }
  }

  @Test
  void evaluateOnTheFilesSaysTheSameAndWritesTheSameCertificate() throws IOException {
    Run run =
        in(
            "evaluate",
            "--award",
            "rules.json",
            "--wallet",
            "wallet",
            "--learner",
            learner,
            "--trust",
            "trust.json",
            "--mapping",
            "mapping.json",
            "--did",
            "did",
            "--as-of",
            AS_OF,
            "--certificate",
            "again.json",
            "--html",
            "again.html",
            "--json");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.json()).isEqualTo(demo.json().find("evaluation").orElseThrow());
    assertThat(object("again.json")).isEqualTo(object("certificate.json"));
    assertThat(Files.readString(folder().resolve("again.html"))).startsWith("<!doctype html>");
  }

  @Test
  void settled7CheckAcceptsTheAwardAndRefusesAChangedByte() throws IOException {
    assertThat(in("check", "award.json", "--did", "did", "--as-of", AS_OF).exit()).isZero();
    Run changed = in("check", "award-one-byte-changed.json", "--did", "did", "--as-of", AS_OF);
    assertThat(changed.exit()).isEqualTo(Exit.NO);
    assertThat(changed.out()).startsWith("REFUSED").contains("proof.signature");
    Run alone = in("check", "award.json", "--as-of", AS_OF);
    assertThat(alone.exit()).as("anybody can check it: " + alone.out()).isZero();
    assertThat(in("check", "award.json", "--trust", "trust.json", "--as-of", AS_OF).exit())
        .isZero();
    Files.writeString(
        dir.resolve("nobody.json"),
        "{\"trustPolicy\":\"1\",\"name\":\"nobody\",\"accept\":[],\"bar\":[]}");
    Run barred =
        Run.in(dir, "check", "demo/award.json", "--trust", "nobody.json", "--as-of", AS_OF);
    assertThat(barred.exit()).as(barred.out()).isEqualTo(Exit.NO);
    assertThat(barred.out()).contains("award.issuer-not-accepted");
  }

  @Test
  void settled7CheckOfACertificateNeedsItsOwnWalletLearnerAndRules() throws IOException {
    String[] check = {
      "check",
      "--award",
      "rules.json",
      "--wallet",
      "wallet",
      "--certificate",
      "certificate.json",
      "--trust",
      "trust.json",
      "--mapping",
      "mapping.json",
      "--did",
      "did",
      "--as-of",
      AS_OF
    };
    assertThat(in(check).exit()).isZero();
    List<String> other = new ArrayList<>(List.of(check));
    other.addAll(List.of("--learner", "did:example:somebody-else"));
    Run another = in(other.toArray(String[]::new));
    assertThat(another.exit()).isEqualTo(Exit.NO);
    assertThat(another.out()).contains("certificate.binding");
    List<String> any = new ArrayList<>(List.of(check));
    any.removeAll(List.of("--trust", "trust.json"));
    any.add("--trust-any");
    assertThat(in(any.toArray(String[]::new)).exit()).isEqualTo(Exit.NO);
    Files.writeString(
        folder().resolve("looser.json"),
        Files.readString(folder().resolve("rules.json")).replace("\"min\": 30", "\"min\": 3"));
    List<String> looser = new ArrayList<>(List.of(check));
    looser.set(2, "looser.json");
    assertThat(in(looser.toArray(String[]::new)).exit()).isEqualTo(Exit.NO);
  }

  @Test
  void settled7AnAwardWithoutItsConstituentsIsUndetermined() throws IOException {
    Badges.key(dir, "k.json");
    JsonObject plain = Badges.unsigned(keyOf("k.json"), learner, "A1");
    Badges.sign(dir, plain, "k.json", "eddsa-jcs-2022", "plain.json");
    Run run = Run.in(dir, "check", "plain.json");
    assertThat(run.exit()).as(run.out()).isEqualTo(Exit.UNKNOWN);
    assertThat(run.out()).contains("award.constituents-absent");
  }

  @Test
  void settled18AWalletAboutSeveralPeopleNeedsALearner() {
    String did = Badges.key(dir, "several.key");
    for (String who : List.of("one", "two")) {
      Badges.sign(
          dir,
          Badges.unsigned(did, "did:example:" + who, who),
          "several.key",
          "eddsa-jcs-2022",
          "several/" + who + ".json");
      dir.resolve("several/" + who + ".json.unsigned").toFile().delete();
    }
    Badges.write(dir.resolve("any.json"), "{\"require\":{\"id\":\"r\",\"pick\":{\"count\":[1]}}}");
    Run run = Run.in(dir, "evaluate", "--award", "any.json", "--wallet", "several", "--trust-any");
    assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(run.err()).contains("about 2 people").contains("--learner").hasLineCount(1);
    Run named =
        Run.in(
            dir,
            "evaluate",
            "--award",
            "any.json",
            "--wallet",
            "several",
            "--trust-any",
            "--learner",
            "did:example:one",
            "--json");
    assertThat(named.exit()).as(named.out()).isZero();
    assertThat(named.json().findString("trust")).contains("any");
    assertThat(named.json().find("certificate").orElseThrow().toString()).contains("trust-any");
    Run nobody = Run.in(dir, "evaluate", "--award", "any.json", "--wallet", "several");
    assertThat(nobody.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(nobody.err()).contains("--trust POLICY").contains("--trust-any").hasLineCount(1);
  }

  @Test
  void aFolderOfSomebodyElseIsNotOverwritten() throws IOException {
    Files.createDirectories(dir.resolve("mine"));
    Files.writeString(dir.resolve("mine/letter.txt"), "keep me");
    Run run = Run.in(dir, "demo", "--out", "mine", "--as-of", AS_OF);
    assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(Files.readString(dir.resolve("mine/letter.txt"))).isEqualTo("keep me");
  }

  private static String reason(JsonObject row) {
    return row.find("reason").map(r -> ((JsonObject) r).findString("code").orElse("")).orElse("");
  }

  private static String keyOf(String file) throws IOException {
    JsonObject key =
        JsonReader.strict().readObject(Files.readAllBytes(dir.resolve(file))).orThrow();
    return key.findString("controller").orElseThrow();
  }

  private static JsonObject object(String name) throws IOException {
    return JsonReader.strict()
        .readObject(Files.readString(folder().resolve(name)).getBytes(StandardCharsets.UTF_8))
        .orThrow();
  }

  private static Run in(String... args) {
    return Run.in(folder(), args);
  }

  private static Path folder() {
    return dir.resolve("demo");
  }
}

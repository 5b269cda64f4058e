package dev.cairn.signing.status;

import static dev.cairn.signing.status.Lists.check;
import static dev.cairn.signing.status.Lists.codes;
import static dev.cairn.signing.status.Lists.credential;
import static dev.cairn.signing.status.Lists.entry;
import static dev.cairn.signing.status.Lists.json;
import static dev.cairn.signing.status.Lists.list;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.SharedData;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonWriter;
import dev.cairn.core.verification.Check;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusListCheckerTest {

  @Test
  void credentialWithoutStatusIsNotChecked() {
    Check check = check(json("{'issuer':'x'}"), list(StatusPurpose.REVOCATION));
    assertThat(check.outcome()).isEqualTo(Check.Outcome.NOT_CHECKED);
  }

  @Test
  void clearBitPassesAndSetBitIsRevoked() {
    JsonObject credential = credential(entry("revocation", "'94567'"));
    assertThat(check(credential, list(StatusPurpose.REVOCATION, 94566)).outcome())
        .isEqualTo(Check.Outcome.PASSED);
    Check revoked = check(credential, list(StatusPurpose.REVOCATION, 94567));
    assertThat(revoked.outcome()).isEqualTo(Check.Outcome.FAILED);
    assertThat(codes(revoked)).containsExactly("status.revoked");
  }

  @Test
  void thePublishedRevokedSampleIsRevokedThoughItsListHasAnotherId(@TempDir Path dir)
      throws Exception {
    Path folder = SharedData.require("vectors/1edtech-validator/ob30/bit-string-list");
    Files.copy(folder.resolve("testlist"), dir.resolve("testlist"));
    JsonObject credential =
        JsonReader.strict()
            .readObject(Files.readAllBytes(folder.resolve("credential-status-revoked.json")))
            .orThrow();
    String url =
        ((JsonObject) credential.find("credentialStatus").orElseThrow())
            .findString("statusListCredential")
            .orElseThrow();
    Files.write(
        dir.resolve("index.json"),
        JsonWriter.prettyBytes(JsonObject.builder().put(url, "testlist").build()));
    StatusSource source = StatusDirectory.open(dir).orThrow();
    Check check = StatusListChecker.of(source).check(credential, Lists.NOW, Lists.BELIEVER);
    assertThat(check.outcome()).isEqualTo(Check.Outcome.FAILED);
    assertThat(codes(check))
        .containsExactly("status.index-number", "status.list-id", "status.revoked");
  }

  @Test
  void thePublishedExampleIsNotRevoked() throws Exception {
    Path folder = SharedData.require("vectors/w3c-vc-bitstring-status-list");
    byte[] published = Files.readAllBytes(folder.resolve("example-04.json"));
    JsonObject credential =
        JsonReader.strict()
            .readObject(Files.readAllBytes(folder.resolve("example-03.json")))
            .orThrow();
    StatusListChecker checker =
        StatusListChecker.of(
            url ->
                url.equals("https://example.com/credentials/status/3")
                    ? Optional.of(published)
                    : Optional.empty());
    assertThat(checker.check(credential, Lists.NOW, Lists.BELIEVER).outcome())
        .isEqualTo(Check.Outcome.PASSED);
    JsonObject two =
        JsonReader.strict()
            .readObject(Files.readAllBytes(folder.resolve("example-01.json")))
            .orThrow();
    Check second = checker.check(two, Lists.NOW, Lists.BELIEVER);
    assertThat(second.outcome()).isEqualTo(Check.Outcome.UNKNOWN);
    assertThat(codes(second)).containsExactly("status.unreachable");
    assertThat(second.findings().get(0).pointer()).isEqualTo("/credentialStatus/1");
  }

  @Test
  void oneOfSeveralEntriesSufficesToFail() {
    String other = entry("suspension", "'7'").replace(Lists.URL, "https://away.example/1");
    JsonObject credential = credential("[" + other + "," + entry("revocation", "'7'") + "]");
    Check check = check(credential, list(StatusPurpose.REVOCATION, 7));
    assertThat(check.outcome()).isEqualTo(Check.Outcome.FAILED);
    assertThat(codes(check)).containsExactly("status.unreachable", "status.revoked");
  }

  @Test
  void messagesAndRefreshDoNotInvalidate() {
    String message =
        entry("message", "'7'")
            .replace(
                "}",
                ",'statusSize':2,'statusMessage':[{'status':'0x0','message':'none'},"
                    + "{'status':'0x1','message':'see the new syllabus'},{'status':'0x2','message':'b'},"
                    + "{'status':'0x3','message':'c'}]}");
    JsonObject list =
        BitstringStatusList.ofEntries(131_072, 2)
            .with(Map.of(7L, 1))
            .credential(Lists.URL, Lists.ISSUER, StatusPurpose.MESSAGE, Instant.EPOCH);
    Check check = check(credential(message), list);
    assertThat(check.outcome()).isEqualTo(Check.Outcome.PASSED);
    assertThat(check.findings().get(0).message()).contains("see the new syllabus");
    Check refresh = check(credential(entry("refresh", "'7'")), list(StatusPurpose.REFRESH, 7));
    assertThat(refresh.outcome()).isEqualTo(Check.Outcome.PASSED);
    assertThat(codes(refresh)).containsExactly("status.refresh");
    Check away =
        StatusListChecker.of(StatusSource.none())
            .check(credential(entry("refresh", "'7'")), Lists.NOW, Lists.BELIEVER);
    assertThat(away.outcome()).isEqualTo(Check.Outcome.PASSED);
    assertThat(codes(away)).containsExactly("status.unreachable");
  }

  @Test
  void numericIndexIsReadWithAWarning() {
    Check check = check(credential(entry("revocation", "23")), list(StatusPurpose.REVOCATION, 22));
    assertThat(check.outcome()).isEqualTo(Check.Outcome.PASSED);
    assertThat(codes(check)).containsExactly("status.index-number");
  }

  @Test
  void readsStatusList2021() {
    String entry =
        entry("revocation", "'9'").replace("BitstringStatusListEntry", "StatusList2021Entry");
    JsonObject list = list2021(list(StatusPurpose.REVOCATION, 9));
    Check revoked = check(credential(entry), list);
    assertThat(codes(revoked)).containsExactly("status.revoked");
    assertThat(check(credential(entry.replace("'9'", "'8'")), list).outcome())
        .isEqualTo(Check.Outcome.PASSED);
    assertThat(codes(check(credential(entry), list(StatusPurpose.REVOCATION))))
        .containsExactly("status.malformed-value-error");
  }

  @Test
  void readsThe1EdTechRevocationList() {
    String status = "{'type':'1EdTechRevocationList','id':'" + Lists.URL + "'}";
    String frame = "{'id':'" + Lists.URL + "','issuer':'" + Lists.ISSUER + "','revokedCredential':";
    Check clear = check(credential(status), json(frame + "[{'id':'urn:c:2'}]}"));
    assertThat(clear.outcome()).isEqualTo(Check.Outcome.PASSED);
    assertThat(codes(clear)).containsExactly("status.list-unsigned");
    Check revoked =
        check(credential(status), json(frame + "[{'id':'urn:c:1','revocationReason':'error'}]}"));
    assertThat(codes(revoked)).containsExactly("status.revoked");
    assertThat(revoked.findings().get(0).message()).contains("error");
    assertThat(
            check(credential(status), json(frame + "[{'id':'urn:c:1','revoked':false}]}"))
                .outcome())
        .isEqualTo(Check.Outcome.PASSED);
    JsonObject otherIssuer = json(frame.replace(Lists.ISSUER, "did:web:other") + "[]}");
    assertThat(codes(check(credential(status), otherIssuer))).containsExactly("status.list-issuer");
    assertThat(codes(check(credential(status), json(frame + "['urn:c:1']}"))))
        .containsExactly("status.malformed-value-error");
  }

  @Test
  void anIssuedEntryIsReadBack() {
    BitstringStatusList bits = BitstringStatusList.ofEntries(200_000, 1);
    JsonObject entry = bits.entry(Lists.URL, StatusPurpose.SUSPENSION, 199_999);
    JsonObject list =
        bits.with(199_999, 1)
            .credential(Lists.URL, Lists.ISSUER, StatusPurpose.SUSPENSION, Instant.EPOCH);
    Check check = check(credential(entry.toString()), list);
    assertThat(codes(check)).containsExactly("status.suspended");
  }

  @Test
  void directoryFindsListsByTheIdTheyState(@TempDir Path dir) throws Exception {
    JsonObject list = list(StatusPurpose.REVOCATION, 1);
    Files.write(dir.resolve("a.json"), JsonWriter.prettyBytes(list));
    Files.writeString(dir.resolve("note.txt"), "not a list");
    var reading = StatusDirectory.open(dir);
    assertThat(reading.findings().get(0).code()).isEqualTo("status.file-id");
    assertThat(reading.orThrow().find(Lists.URL)).isPresent();
    assertThat(reading.orThrow().find("https://uni.example/status/4")).isEmpty();
    assertThat(reading.orThrow().find("https://uni.example/lists/a#7")).isPresent();
    Files.write(dir.resolve("b.json"), JsonWriter.prettyBytes(list));
    assertThat(StatusDirectory.open(dir).findings().get(0).code()).isEqualTo("status.file-twice");
    Files.writeString(dir.resolve("index.json"), "{\"https://x.example\":\"gone.json\"}");
    assertThat(StatusDirectory.open(dir).findings().get(0).code()).isEqualTo("status.index");
  }

  private static JsonObject list2021(JsonObject bitstring) {
    JsonObject subject = (JsonObject) bitstring.find("credentialSubject").orElseThrow();
    String encoded = subject.findString("encodedList").orElseThrow().substring(1);
    return json(
        bitstring
            .with("credentialSubject", subject.toBuilder().put("encodedList", encoded).build())
            .toString()
            .replace("BitstringStatusListCredential", "StatusList2021Credential")
            .replace("BitstringStatusList", "StatusList2021"));
  }
}

package dev.cairn.signing.status;

import static dev.cairn.signing.status.Lists.check;
import static dev.cairn.signing.status.Lists.codes;
import static dev.cairn.signing.status.Lists.credential;
import static dev.cairn.signing.status.Lists.entry;
import static dev.cairn.signing.status.Lists.json;
import static dev.cairn.signing.status.Lists.list;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.verification.Check;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists and entries made to mislead: none of them may come out as good. */
class StatusHostileTest {

  @Test
  void listThatSwellsWithoutEnd() throws Exception {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 512; i++) {
        gzip.write(zeros);
      }
    }
    String encoded =
        "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(bomb.toByteArray());
    Check check =
        check(
            credential(entry("revocation", "'7'")), with(list(StatusPurpose.REVOCATION), encoded));
    assertThat(check.outcome()).isEqualTo(Check.Outcome.UNKNOWN);
    assertThat(codes(check)).containsExactly("status.list-size");
  }

  @Test
  void listForAnotherPurpose() {
    Check check = check(credential(entry("revocation", "'7'")), list(StatusPurpose.SUSPENSION));
    assertThat(check.outcome()).isEqualTo(Check.Outcome.UNKNOWN);
    assertThat(codes(check)).containsExactly("status.purpose");
  }

  @Test
  void listOfAnotherIssuer() {
    JsonObject foreign =
        list(StatusPurpose.REVOCATION).with("issuer", new JsonString("did:key:z6MkEvil"));
    JsonObject credential = credential(entry("revocation", "'7'"));
    Check check = check(credential, foreign);
    assertThat(check.outcome()).isEqualTo(Check.Outcome.UNKNOWN);
    assertThat(codes(check)).containsExactly("status.list-issuer");
    Check believed =
        StatusListChecker.of(Lists.source(foreign))
            .believing(Set.of("did:key:z6MkEvil"))
            .check(credential, Lists.NOW, Lists.BELIEVER);
    assertThat(believed.outcome()).isEqualTo(Check.Outcome.PASSED);
  }

  @Test
  void listWithAnotherId() {
    JsonObject other = list(StatusPurpose.REVOCATION).with("id", new JsonString("urn:other"));
    Check check = check(credential(entry("revocation", "'7'")), other);
    assertThat(check.outcome()).isEqualTo(Check.Outcome.UNKNOWN);
    assertThat(codes(check)).containsExactly("status.list-id");
  }

  @Test
  void unsignedOrExpiredList() {
    Check check =
        StatusListChecker.of(Lists.source(list(StatusPurpose.REVOCATION)))
            .check(credential(entry("revocation", "'7'")), Lists.NOW, Lists.REJECTER);
    assertThat(check.outcome()).isEqualTo(Check.Outcome.UNKNOWN);
    assertThat(codes(check)).containsExactly("status.list-unverified");
    assertThat(check.findings().get(0).message()).contains("It ended");
  }

  @Test
  void indexOutOfRange() {
    Check check =
        check(credential(entry("revocation", "'131072'")), list(StatusPurpose.REVOCATION));
    assertThat(check.outcome()).isEqualTo(Check.Outcome.UNKNOWN);
    assertThat(codes(check)).containsExactly("status.range-error");
    assertThat(check.findings().get(0).message()).startsWith("RANGE_ERROR");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.5",
        "'1.5'",
        "-1",
        "'-1'",
        "'+1'",
        "'0x10'",
        "' 7'",
        "'007'",
        "''",
        "1e3",
        "null",
        "[7]",
        "'99999999999999999999'"
      })
  void indexWithAFractionOrOtherwiseMalformed(String index) {
    Check check = check(credential(entry("revocation", index)), list(StatusPurpose.REVOCATION));
    assertThat(check.outcome()).isEqualTo(Check.Outcome.UNKNOWN);
    assertThat(codes(check)).containsExactly("status.malformed-value-error");
    assertThat(check.findings().get(0).pointer()).isEqualTo("/credentialStatus/statusListIndex");
  }

  @Test
  void unknownTypeOrPurpose() {
    Check type = check(credential("{'type':'MyStatus2030'}"), list(StatusPurpose.REVOCATION));
    assertThat(type.outcome()).isEqualTo(Check.Outcome.UNKNOWN);
    assertThat(codes(type)).containsExactly("status.unknown-type");
    Check purpose = check(credential(entry("happiness", "'7'")), list(StatusPurpose.REVOCATION));
    assertThat(purpose.outcome()).isEqualTo(Check.Outcome.UNKNOWN);
    assertThat(codes(purpose)).containsExactly("status.unknown-purpose");
    assertThat(check(credential("'good'"), list(StatusPurpose.REVOCATION)).outcome())
        .isEqualTo(Check.Outcome.UNKNOWN);
  }

  @Test
  void suspensionTakenForARevocation() {
    Check check = check(credential(entry("suspension", "'7'")), list(StatusPurpose.SUSPENSION, 7));
    assertThat(check.outcome()).isEqualTo(Check.Outcome.FAILED);
    assertThat(codes(check)).containsExactly("status.suspended");
    assertThat(check.findings().get(0).message()).contains("for now").doesNotContain("revoked");
  }

  @Test
  void listWhoseOwnStatusIsAskedFor() {
    JsonObject list =
        list(StatusPurpose.REVOCATION).with("credentialStatus", json(entry("revocation", "'7'")));
    assertThat(check(credential(entry("revocation", "'7'")), list).outcome())
        .isEqualTo(Check.Outcome.PASSED);
  }

  @Test
  void malformedSizesMessagesAndLists() {
    String entry = entry("message", "'7'");
    for (String more :
        new String[] {
          "'statusSize':0",
          "'statusSize':1.5",
          "'statusSize':'1'",
          "'statusSize':64",
          "'statusSize':2",
          "'statusMessage':'x'",
          "'statusMessage':[{'status':1}]"
        }) {
      Check check =
          check(credential(entry.replace("}", "," + more + "}")), list(StatusPurpose.MESSAGE));
      assertThat(check.outcome()).as(more).isEqualTo(Check.Outcome.UNKNOWN);
      assertThat(codes(check)).as(more).contains("status.malformed-value-error");
    }
    JsonObject credential = credential(entry("revocation", "'7'"));
    assertThat(codes(check(credential, json("{'issuer':'" + Lists.ISSUER + "'}"))))
        .containsExactly("status.malformed-value-error");
    assertThat(codes(check(credential, with(list(StatusPurpose.REVOCATION), "uH4sI"))))
        .containsExactly("status.malformed-value-error");
    String entries = "[" + (entry + ",").repeat(64) + entry + "]";
    assertThat(codes(check(credential(entries), list(StatusPurpose.MESSAGE))))
        .containsExactly("status.entries");
  }

  private static JsonObject with(JsonObject list, String encoded) {
    JsonObject subject = (JsonObject) list.find("credentialSubject").orElseThrow();
    return list.with("credentialSubject", subject.with("encodedList", new JsonString(encoded)));
  }
}

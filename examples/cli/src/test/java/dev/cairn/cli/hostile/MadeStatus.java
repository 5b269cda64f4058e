package dev.cairn.cli.hostile;

import static dev.cairn.cli.hostile.HostileKind.CREDENTIAL;
import static dev.cairn.cli.hostile.HostileKind.STATUS_LIST;

import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.signing.key.SecretKey;
import dev.cairn.signing.status.BitstringStatusList;
import dev.cairn.signing.status.StatusPurpose;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/** Status entries and lists made to mislead: none may come out as good. */
final class MadeStatus {
  private static final String URL = "https://school.example/status/3";

  private final CaseWriter out = new CaseWriter();

  static String file() {
    MadeStatus made = new MadeStatus();
    made.entries();
    made.lists();
    return made.out.file();
  }

  private void entries() {
    JsonObject sound = signed(list(StatusPurpose.REVOCATION));
    String[] indexes = {
      "'1.5'",
      "'-1'",
      "'+1'",
      "'0x10'",
      "' 7'",
      "'007'",
      "'99999999999999999999'",
      "'7 '",
      "'seven'",
      "'1e3'"
    };
    for (int i = 0; i < indexes.length; i++) {
      entry(
          "index-" + (i + 1),
          "The index is " + indexes[i].replace('\'', '"') + ".",
          entry("revocation", indexes[i]),
          sound,
          "status.malformed-value-error");
    }
    entry(
        "index-out-of-range",
        "The index lies behind the end of the list.",
        entry("revocation", "'131072'"),
        sound,
        "status.range-error");
    entry(
        "index-far-out-of-range",
        "The index lies far behind the end of the list.",
        entry("revocation", "'4294967296'"),
        sound,
        "status.range-error");
    entry("revoked", "It was revoked.", entry("revocation", "'11'"), sound, "status.revoked");
    entry(
        "suspended",
        "It is suspended.",
        entry("suspension", "'11'"),
        signed(list(StatusPurpose.SUSPENSION)),
        "status.suspended");
    entry(
        "purpose-of-the-list",
        "The list is for another purpose than the entry says.",
        entry("revocation", "'7'"),
        signed(list(StatusPurpose.SUSPENSION)),
        "status.purpose");
    entry(
        "several-one-revoked",
        "The last of two entries is revoked.",
        "[" + entry("revocation", "'7'") + "," + entry("revocation", "'11'") + "]",
        sound,
        "status.revoked");
    entry(
        "flood",
        "So many entries that looking them all up would take long.",
        "[" + (entry("revocation", "'7'") + ",").repeat(64) + entry("revocation", "'7'") + "]",
        sound,
        "status.entries");
    String message = entry("message", "'7'");
    JsonObject messages = signed(list(StatusPurpose.MESSAGE));
    String[] sizes = {"'statusSize':0", "'statusSize':64", "'statusSize':2"};
    for (int i = 0; i < sizes.length; i++) {
      entry(
          "size-" + (i + 1),
          "The entry says " + sizes[i].replace('\'', ' ') + ".",
          message.replace("}", "," + sizes[i] + "}"),
          messages,
          "status.malformed-value-error");
    }
    out.document(
        "status-list-absent",
        CREDENTIAL,
        "The list is not at hand.",
        badge(entry("revocation", "'7'")),
        "status.unreachable");
    out.document(
        "status-list-of-the-inner-net",
        CREDENTIAL,
        "The list's address is inside the verifier's net.",
        badge(entry("revocation", "'7'").replace(URL, "http://169.254.169.254/latest")),
        "status.unreachable");
    out.document(
        "status-list-file",
        CREDENTIAL,
        "The list's address is a file of the verifier.",
        badge(entry("revocation", "'7'").replace(URL, "file:///etc/passwd")),
        "status.unreachable");
    out.document(
        "status-removed",
        CREDENTIAL,
        "The status is taken out after signing.",
        badge(entry("revocation", "'11'")).without("credentialStatus"),
        "proof.signature");
    out.document(
        "status-index-changed",
        CREDENTIAL,
        "The index is changed after signing.",
        Made.set(badge(entry("revocation", "'11'")), "/credentialStatus/statusListIndex", "'7'"),
        "proof.signature",
        lists(sound));
    for (String type : new String[] {"MyStatus2030", "RevocationList2020Status"}) {
      out.document(
          "status-unknown-type-" + type,
          CREDENTIAL,
          "The status is of a type that nobody knows.",
          Made.forced(
              Made.JCS,
              Made.ISSUER,
              Made.badge()
                  .with(
                      "credentialStatus",
                      Made.read("{'id':'" + URL + "#7','type':'" + type + "'}"))),
          "status.unknown-type");
    }
    entry(
        "unknown-purpose",
        "The purpose is one that nobody knows.",
        entry("happiness", "'7'"),
        sound,
        "status.unknown-purpose");
  }

  private void lists() {
    JsonObject list = list(StatusPurpose.REVOCATION);
    JsonObject sound = signed(list);
    list("unsigned", "The list has no proof.", list, "status.list-unverified");
    list(
        "by-a-stranger",
        "A stranger signs a list in which nothing is set.",
        Made.forced(Made.JCS, Made.OTHER, Made.set(list, "/issuer", "'" + Made.OTHER_ID + "'")),
        "status.list-issuer");
    list(
        "forged",
        "A stranger signs a list in the issuer's name.",
        Made.forced(Made.JCS, Made.OTHER, list),
        "status.list-unverified");
    list(
        "other-id",
        "The issuer's list for something else is put in its place.",
        signed(Made.set(list, "/id", "'https://school.example/status/4'")),
        "status.list-id");
    list(
        "changed",
        "A bit is cleared after signing.",
        Made.set(
            sound,
            "/credentialSubject/encodedList",
            "'" + BitstringStatusList.ofEntries(131_072, 1).encode() + "'"),
        "status.list-unverified");
    list("bomb", "The list swells without end.", encoded(list, bomb(17 << 20)), "status.list-size");
    list(
        "short",
        "The list is shorter than privacy allows.",
        encoded(list, bomb(16)),
        "status.list-length");
    list(
        "no-gzip",
        "The list is not compressed.",
        encoded(list, "uAAAA"),
        "status.malformed-value-error");
    list(
        "cut",
        "The compressed list is cut off.",
        encoded(list, "uH4sI"),
        "status.malformed-value-error");
    list(
        "no-multibase",
        "The list lacks its prefix.",
        encoded(list, "H4sI"),
        "status.malformed-value-error");
    list("empty", "The list is empty.", encoded(list, ""), "status.malformed-value-error");
    list(
        "ended",
        "The list's time is over.",
        signed(list.with("validUntil", Made.string("2026-02-01T00:00:00Z"))),
        "status.list-unverified");
    list(
        "not-begun",
        "The list's time has not begun.",
        signed(Made.set(list, "/validFrom", "'2027-02-01T00:00:00Z'")),
        "status.list-unverified");
    list(
        "credential",
        "A badge of the issuer stands where the list should.",
        Made.signed(Made.JCS),
        "status.malformed-value-error");
    with("no-json", "The list is no JSON.", "hello", "status.list-unverified");
    with("nothing", "The list is nothing.", "", "status.list-unverified");
    with(
        "html",
        "A web page stands where the list should.",
        "<html></html>",
        "status.list-unverified");
    with(
        "keys-twice",
        "The list says two things at once.",
        sound.toString().replaceFirst("\\{", "{\"id\":\"urn:x\","),
        "status.list-unverified");
  }

  private void entry(String id, String threat, String status, JsonObject list, String expect) {
    out.document("status-" + id, CREDENTIAL, threat, badge(status), expect, lists(list));
  }

  private void list(String id, String threat, JsonObject list, String expect) {
    out.document("list-" + id, STATUS_LIST, threat, list, expect, beside());
  }

  private void with(String id, String threat, String text, String expect) {
    out.text("list-" + id, STATUS_LIST, threat, text, expect, beside());
  }

  private static JsonObject beside() {
    return JsonObject.builder().put("credential", badge(entry("revocation", "'7'"))).build();
  }

  private static JsonObject lists(JsonObject list) {
    return JsonObject.builder()
        .put("statusLists", JsonObject.builder().put(URL, list).build())
        .build();
  }

  private static JsonObject badge(String status) {
    JsonValue entry = Made.value(status);
    return Made.forced(Made.JCS, Made.ISSUER, Made.badge().with("credentialStatus", entry));
  }

  private static String entry(String purpose, String index) {
    return "{'id':'"
        + URL
        + "#7','type':'BitstringStatusListEntry','statusPurpose':'"
        + purpose
        + "','statusListIndex':"
        + index
        + ",'statusListCredential':'"
        + URL
        + "'}";
  }

  private static JsonObject list(StatusPurpose purpose) {
    return BitstringStatusList.ofEntries(131_072, 1)
        .with(11, 1)
        .credential(URL, Made.ISSUER_ID, purpose, Instant.parse("2026-01-01T00:00:00Z"));
  }

  private static JsonObject signed(JsonObject list) {
    SecretKey key = Made.ISSUER;
    return Made.forced(Made.JCS, key, list);
  }

  private static JsonObject encoded(JsonObject list, String encoded) {
    return signed(Made.set(list, "/credentialSubject/encodedList", "'" + encoded + "'"));
  }

  private static String bomb(int bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(new byte[bytes]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
  }
}

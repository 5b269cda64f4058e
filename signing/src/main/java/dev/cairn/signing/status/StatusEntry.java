package dev.cairn.signing.status;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One {@code credentialStatus} of a credential that points into a bit list. Immutable and
 * thread-safe.
 *
 * @param pointer where it stands in the credential
 * @param list2021 whether it is a StatusList2021 entry, else a Bitstring one
 * @param purpose the purpose as written
 * @param index the position in the list, 0 or more
 * @param listUrl where the list is published
 * @param size bits an entry, 1 to 8
 * @param messages what the issuer says each value means
 */
record StatusEntry(
    String pointer,
    boolean list2021,
    String purpose,
    long index,
    String listUrl,
    int size,
    Map<Integer, String> messages) {
  private static final String INDEX = "0|[1-9][0-9]{0,17}";

  StatusEntry {
    Objects.requireNonNull(listUrl, "listUrl");
    messages = Map.copyOf(messages);
  }

  /** Reads one entry of either type; refused as {@code status.malformed-value-error}. */
  static Reading<StatusEntry> read(JsonObject entry, String pointer, boolean list2021) {
    List<Finding> findings = new ArrayList<>();
    Optional<String> purpose = entry.findString("statusPurpose").filter(p -> !p.isBlank());
    if (purpose.isEmpty()) {
      findings.add(malformed(entry, "statusPurpose", pointer, "write its purpose as a text"));
    }
    Optional<String> url = entry.findString("statusListCredential").filter(StatusEntry::isUrl);
    if (url.isEmpty()) {
      findings.add(malformed(entry, "statusListCredential", pointer, "write the list's URL"));
    }
    JsonValue stated = entry.find("statusListIndex").orElse(JsonArray.of());
    String index =
        stated instanceof JsonString s ? s.value() : stated instanceof JsonNumber n ? n.text() : "";
    if (!index.matches(INDEX)) {
      findings.add(
          malformed(
              entry, "statusListIndex", pointer, "write a whole number as a text: \"94567\""));
    } else if (stated instanceof JsonNumber) {
      findings.add(
          Finding.warning(
              "status.index-number",
              JsonPointer.child(pointer, "statusListIndex"),
              "The statusListIndex " + index + " is a number; issuers must write it as a text."));
    }
    int size = size(entry, pointer, list2021, findings);
    Map<Integer, String> messages = messages(entry, pointer, size, findings);
    if (findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR)) {
      return Reading.refused(findings);
    }
    return Reading.of(
        new StatusEntry(
            pointer,
            list2021,
            purpose.orElseThrow(),
            Long.parseLong(index),
            url.orElseThrow(),
            size,
            messages),
        findings);
  }

  private static int size(
      JsonObject entry, String pointer, boolean list2021, List<Finding> findings) {
    JsonValue size = entry.find("statusSize").orElse(JsonNumber.of(1));
    if (list2021 || !(size instanceof JsonNumber n) || !n.text().matches("[1-8]")) {
      if (entry.has("statusSize")) {
        findings.add(malformed(entry, "statusSize", pointer, "write a number from 1 to 8"));
      }
      return 1;
    }
    return Integer.parseInt(n.text());
  }

  private static Map<Integer, String> messages(
      JsonObject entry, String pointer, int size, List<Finding> findings) {
    Map<Integer, String> messages = new LinkedHashMap<>();
    JsonValue stated = entry.find("statusMessage").orElse(JsonArray.of());
    boolean sound = stated instanceof JsonArray;
    if (stated instanceof JsonArray list) {
      for (JsonValue item : list) {
        JsonObject o = item instanceof JsonObject object ? object : JsonObject.empty();
        String status = o.findString("status").orElse("");
        Optional<String> message = o.findString("message");
        if (status.matches("0x[0-9a-fA-F]{1,4}") && message.isPresent()) {
          messages.put(Integer.parseInt(status.substring(2), 16), message.get());
        } else {
          sound = false;
        }
      }
    }
    if (!sound || (size > 1 && messages.size() != 1 << size)) {
      findings.add(
          malformed(
              entry,
              "statusMessage",
              pointer,
              "list a status such as \"0x0\" and a message for each of the " + (1 << size)));
    }
    return messages;
  }

  private static boolean isUrl(String text) {
    return text.matches("[A-Za-z][A-Za-z0-9+.-]*:\\S+");
  }

  private static Finding malformed(JsonObject entry, String member, String pointer, String what) {
    String stated = entry.find(member).map(v -> "is " + v).orElse("is missing");
    return Finding.error(
        "status.malformed-value-error",
        JsonPointer.child(pointer, member),
        "MALFORMED_VALUE_ERROR: " + member + " " + shortened(stated) + "; " + what + ".");
  }

  private static String shortened(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }
}

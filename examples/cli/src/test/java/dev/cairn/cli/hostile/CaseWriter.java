package dev.cairn.cli.hostile;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Writes hostile cases of one file; one line a case. */
final class CaseWriter {
  private final List<JsonObject> cases = new ArrayList<>();

  /** A document given as JSON. */
  void document(
      String id,
      HostileKind kind,
      String threat,
      JsonValue document,
      String expect,
      JsonObject with) {
    add(id, kind, threat, "document", document, expect, with);
  }

  /** A document given as JSON, with nothing beside it. */
  void document(String id, HostileKind kind, String threat, JsonValue document, String expect) {
    document(id, kind, threat, document, expect, JsonObject.empty());
  }

  /** A document given as text. */
  void text(String id, HostileKind kind, String threat, String text, String expect) {
    add(id, kind, threat, "text", new JsonString(text), expect, JsonObject.empty());
  }

  /** A document given as text, with something beside it. */
  void text(
      String id, HostileKind kind, String threat, String text, String expect, JsonObject with) {
    add(id, kind, threat, "text", new JsonString(text), expect, with);
  }

  /** A document given as bytes. */
  void bytes(String id, HostileKind kind, String threat, byte[] bytes, String expect) {
    String base64 = Base64.getEncoder().encodeToString(bytes);
    add(id, kind, threat, "base64", new JsonString(base64), expect, JsonObject.empty());
  }

  /** A long text: text and number of times in turn. */
  void parts(String id, HostileKind kind, String threat, String expect, Object... parts) {
    List<JsonValue> list = new ArrayList<>();
    for (int i = 0; i < parts.length; i += 2) {
      list.add(
          JsonObject.builder()
              .put("text", (String) parts[i])
              .put("times", (Integer) parts[i + 1])
              .build());
    }
    add(id, kind, threat, "parts", new JsonArray(list), expect, JsonObject.empty());
  }

  /** The expectation is a code, then perhaps a pointer after a blank; "!" in front: a warning. */
  private void add(
      String id,
      HostileKind kind,
      String threat,
      String form,
      JsonValue input,
      String expect,
      JsonObject with) {
    String[] parts = expect.replace("!", "").split(" ", 2);
    JsonObject.Builder expected = JsonObject.builder().put("code", parts[0]);
    if (parts.length > 1) {
      expected.put("pointer", parts[1]);
    }
    if (expect.startsWith("!")) {
      expected.put("severity", "warning");
    }
    JsonObject.Builder one =
        JsonObject.builder()
            .put("id", id)
            .put("kind", kind.word())
            .put("threat", threat)
            .put("expect", expected.build())
            .put(form, input);
    if (!with.isEmpty()) {
      one.put("with", with);
    }
    cases.add(one.build());
  }

  /** The file. */
  String file() {
    StringBuilder out =
        new StringBuilder("{\"hostile\": \"1\", \"asOf\": \"2026-11-24T12:00:00Z\",");
    out.append("\n \"cases\": [");
    String comma = "\n";
    for (JsonObject one : cases) {
      out.append(comma).append("  ").append(one);
      comma = ",\n";
    }
    return out.append("\n]}\n").toString();
  }
}

package dev.cairn.signing.verify;

import dev.cairn.core.Reading;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Credentials and presentations wrapped in a {@code data:} URL (VCDM 2.0 sections 4.13, 4.14). */
final class Envelope {
  private Envelope() {}

  static boolean is(JsonObject document) {
    return OneOrMany.contains(document, "type", "EnvelopedVerifiableCredential")
        || OneOrMany.contains(document, "type", "EnvelopedVerifiablePresentation");
  }

  /** The wrapped document: RFC 2397, with or without base64. */
  static Reading<byte[]> open(JsonObject envelope) {
    String url = envelope.findString("id").orElse("");
    int comma = url.indexOf(',');
    if (!url.startsWith("data:") || comma < 0) {
      return refused("The envelope's id is no data: URL; it must hold the secured document.");
    }
    String body = url.substring(comma + 1);
    if (!url.substring(0, comma).endsWith(";base64")) {
      return body.indexOf('%') < 0
          ? Reading.of(body.getBytes(StandardCharsets.UTF_8))
          : refused("The envelope's data: URL has % escapes; write the token as it is.");
    }
    try {
      return Reading.of(Base64.getDecoder().decode(body));
    } catch (IllegalArgumentException e) {
      return refused("The envelope's data: URL is not base64; copy it whole and unchanged.");
    }
  }

  private static Reading<byte[]> refused(String message) {
    return Reading.refused("envelope.data", "/id", message);
  }
}

package dev.cairn.pathways.catalogue;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.pathways.certificate.CertificateWriter;
import java.util.List;
import java.util.TreeMap;

/**
 * Writes what {@link ConferralCertificateReader} reads; it reads back equal.
 *
 * <p>Stateless and thread-safe. Linear in the certificates.
 */
public final class ConferralCertificateWriter {
  /** What the member {@code format} says. */
  static final String FORMAT = "cairn-conferral-certificate";

  private ConferralCertificateWriter() {}

  /** The certificates of a conferral. */
  public static JsonObject write(ConferralCertificate certificate) {
    List<JsonValue> claims =
        certificate.claims().stream()
            .<JsonValue>map(
                c ->
                    JsonObject.builder()
                        .put("awards", JsonArray.ofStrings(c.awards()))
                        .put("verdict", c.verdict().name())
                        .put(
                            "certificates",
                            new JsonArray(
                                c.certificates().stream()
                                    .<JsonValue>map(CertificateWriter::write)
                                    .toList()))
                        .build())
            .toList();
    JsonObject.Builder exits = JsonObject.builder();
    new TreeMap<>(certificate.exits()).forEach(exits::put);
    return JsonObject.builder()
        .put("format", FORMAT)
        .put("version", 1)
        .put("claims", new JsonArray(claims))
        .put("conferred", JsonArray.ofStrings(certificate.conferred()))
        .put("exits", exits.build())
        .build();
  }
}

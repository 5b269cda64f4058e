package dev.cairn.core.conversion;

import dev.cairn.core.CairnException;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * The credential a conversion started from, as it was received. It goes with what was made of it as
 * evidence, because its signature covers it and nothing else.
 *
 * <p>Immutable and thread-safe.
 */
public final class Original {
  /** How the original goes with the converted credential. */
  public enum Kept {
    /** Whole, as a {@code data:} URL or in base64. */
    EMBEDDED,
    /** As its SHA-256, a {@code ni:} URI of RFC 6920; the file must be kept beside it. */
    BY_DIGEST
  }

  private static final String STATEMENT =
      "The original credential. Its signature covers the original alone and says nothing of this"
          + " document, which is unsigned.";
  private static final String BASE64 = "http://data.europa.eu/snb/encoding/6146cde7dd";

  private final byte[] bytes;
  private final String mediaType;
  private final Kept kept;

  /**
   * An original.
   *
   * @param bytes as received; copied
   * @param mediaType what they are: {@code application/vc}, {@code application/vc+jwt}
   * @param kept how it is to be kept
   */
  public Original(byte[] bytes, String mediaType, Kept kept) {
    this.bytes = bytes.clone();
    this.mediaType = Objects.requireNonNull(mediaType, "mediaType");
    this.kept = Objects.requireNonNull(kept, "kept");
  }

  /** The SHA-256 of the bytes as a {@code ni:} URI. */
  public String digestUri() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "ni:///sha-256;" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new CairnException(
          CairnException.Code.PLATFORM, "This Java has no SHA-256; use a complete one.", e);
    }
  }

  private String url() {
    return kept == Kept.EMBEDDED
        ? "data:" + mediaType + ";base64," + Base64.getEncoder().encodeToString(bytes)
        : digestUri();
  }

  /** The document with the original as evidence, in the terms of its format. */
  JsonObject addedTo(JsonObject document, ExchangeFormat format) {
    JsonObject evidence = format == ExchangeFormat.ELM ? elm() : badge();
    List<JsonValue> all = new ArrayList<>();
    document
        .find("evidence")
        .ifPresent(
            e -> {
              if (e instanceof JsonArray a) {
                all.addAll(a.items());
              } else {
                all.add(e);
              }
            });
    all.add(evidence);
    return document.with("evidence", new JsonArray(all));
  }

  private JsonObject badge() {
    return JsonObject.builder()
        .put("id", url())
        .put("type", JsonArray.ofStrings(List.of("Evidence")))
        .put("name", "Original credential")
        .put("description", STATEMENT + " " + digestUri())
        .put("genre", "original-credential")
        .build();
  }

  private JsonObject elm() {
    JsonObject.Builder out =
        JsonObject.builder()
            .put("id", digestUri())
            .put("type", "Evidence")
            .put("evidenceStatement", STATEMENT);
    if (kept == Kept.EMBEDDED) {
      out.put(
          "embeddedEvidence",
          JsonObject.builder()
              .put("id", "urn:epass:mediaObject:original")
              .put("type", "MediaObject")
              .put("content", Base64.getEncoder().encodeToString(bytes))
              .put(
                  "contentEncoding",
                  JsonObject.builder().put("id", BASE64).put("type", "Concept").build())
              .build());
    }
    return out.build();
  }
}

package dev.cairn.signing.wallet;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.document.CredentialDocument;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonValue;
import dev.cairn.signing.baking.Baking;
import dev.cairn.signing.baking.DocumentForm;
import dev.cairn.signing.baking.Unbaked;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a wallet gives out, to anybody's tools. A zip holds every original to the byte. A
 * presentation and a learner record hold the credentials in them, unsigned: whoever presents them
 * signs. In those, JSON keeps its members and numbers as they stood, a token its every byte; a
 * credential baked into a picture is taken out of it. What does not fit is left out and said.
 */
public final class WalletExport {
  private static final String V2 = "https://www.w3.org/ns/credentials/v2";
  private static final String BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
  private static final String CLR = "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json";

  private WalletExport() {}

  /** A zip archive of the originals under their names; the same originals give the same bytes. */
  public static byte[] zip(List<WalletEntry> entries) {
    return Archive.write(entries);
  }

  /**
   * A Verifiable Presentation (VCDM 2.0, section 4.13), unsigned; tokens are enveloped.
   *
   * @param holder who presents; may be empty
   * @return accepted, with a warning {@code wallet.left-out} for each entry that is no credential
   */
  public static Reading<JsonObject> presentation(
      List<WalletEntry> entries, Optional<String> holder) {
    List<Finding> findings = new ArrayList<>();
    List<JsonValue> credentials = new ArrayList<>();
    for (WalletEntry entry : entries) {
      Optional<Content> content = content(entry, findings);
      content.map(Content::presented).ifPresent(credentials::add);
    }
    JsonObject.Builder out =
        JsonObject.builder()
            .put("@context", JsonArray.ofStrings(List.of(V2)))
            .put("type", JsonArray.ofStrings(List.of("VerifiablePresentation")));
    holder.ifPresent(h -> out.put("holder", h));
    out.put("verifiableCredential", new JsonArray(credentials));
    return Reading.of(out.build(), findings);
  }

  /**
   * A Comprehensive Learner Record 2.0, unsigned. It has no place for tokens, which are left out.
   *
   * @param id the record's own id, a URL or URN
   * @param issuer who is to sign it
   * @param learner whom it is about
   * @param name what it is called
   * @param validFrom from when it speaks
   * @return accepted, with a warning {@code wallet.left-out} for each entry left out; refused as
   *     {@code wallet.nothing-inside} if nothing is left
   */
  public static Reading<JsonObject> learnerRecord(
      List<WalletEntry> entries,
      String id,
      String issuer,
      String learner,
      String name,
      Instant validFrom) {
    List<Finding> findings = new ArrayList<>();
    List<JsonValue> credentials = new ArrayList<>();
    for (WalletEntry entry : entries) {
      Optional<Content> content = content(entry, findings);
      if (content.isPresent() && content.get().json().isEmpty()) {
        findings.add(leftOut(entry, "is a token, which a learner record has no place for"));
      }
      content.flatMap(Content::json).ifPresent(credentials::add);
    }
    if (credentials.isEmpty()) {
      return Reading.refused(
          "wallet.nothing-inside",
          "",
          "No credential of the wallet can be in a learner record; export a zip or a"
              + " presentation.");
    }
    JsonObject record =
        JsonObject.builder()
            .put("@context", JsonArray.ofStrings(List.of(V2, CLR, BADGES)))
            .put("id", id)
            .put("type", JsonArray.ofStrings(List.of("VerifiableCredential", "ClrCredential")))
            .put(
                "issuer",
                JsonObject.builder()
                    .put("id", issuer)
                    .put("type", JsonArray.ofStrings(List.of("Profile")))
                    .build())
            .put("name", name)
            .put("validFrom", validFrom.toString())
            .put(
                "credentialSubject",
                JsonObject.builder()
                    .put("id", learner)
                    .put("type", JsonArray.ofStrings(List.of("ClrSubject")))
                    .put("verifiableCredential", new JsonArray(credentials))
                    .build())
            .build();
    return Reading.of(record, findings);
  }

  /** A credential in one of its two forms. */
  private record Content(Optional<JsonObject> json, String token) {
    JsonObject presented() {
      String type = token.indexOf('~') < 0 ? "application/vc+jwt" : "application/dc+sd-jwt";
      return json.orElseGet(
          () ->
              JsonObject.builder()
                  .put("@context", V2)
                  .put("id", "data:" + type + "," + token)
                  .put("type", "EnvelopedVerifiableCredential")
                  .build());
    }
  }

  private static Optional<Content> content(WalletEntry entry, List<Finding> findings) {
    byte[] bytes = entry.bytes();
    Optional<DocumentForm> form = DocumentForm.detect(bytes);
    if (form.equals(Optional.of(DocumentForm.PNG)) || form.equals(Optional.of(DocumentForm.SVG))) {
      Reading<Unbaked> unbaked = Baking.standard().unbake(bytes);
      if (!unbaked.isAccepted()) {
        findings.add(leftOut(entry, "is a picture without a credential"));
        return Optional.empty();
      }
      bytes = unbaked.orThrow().bytes();
      form = Optional.of(unbaked.orThrow().form());
    }
    if (form.equals(Optional.of(DocumentForm.JWT))) {
      String token = new String(bytes, StandardCharsets.US_ASCII).strip();
      return Optional.of(new Content(Optional.empty(), token));
    }
    Reading<JsonObject> read = JsonReader.strict().readObject(bytes);
    if (read.isAccepted() && CredentialDocument.of(read.orThrow()).isType("VerifiableCredential")) {
      return Optional.of(new Content(Optional.of(read.orThrow()), ""));
    }
    findings.add(leftOut(entry, "is no credential by itself"));
    return Optional.empty();
  }

  private static Finding leftOut(WalletEntry entry, String why) {
    return Finding.warning(
        "wallet.left-out",
        "",
        entry.name() + " " + why + " and is left out; a zip of the originals holds it.");
  }
}

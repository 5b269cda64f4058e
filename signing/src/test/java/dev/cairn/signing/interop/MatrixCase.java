package dev.cairn.signing.interop;

import dev.cairn.core.SharedData;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.signing.context.ContextDocument;
import dev.cairn.signing.context.ContextSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A credential of the matrix.
 *
 * @param name its file's name
 * @param title what is special about it
 * @param credential unsigned; its issuer reads ISSUER
 * @param mandatory with selective disclosure, what is always shown
 * @param reveal with selective disclosure, what the holder shows
 * @param changedSubject another subject, which must not be taken for the one signed
 */
record MatrixCase(
    String name,
    String title,
    JsonObject credential,
    List<String> mandatory,
    List<String> reveal,
    Optional<JsonValue> changedSubject) {
  private static final Path FOLDER = Path.of("src/test/resources/interop");
  private static final String CONTEXT_URL = "https://interop.example/matrix/v1";
  private static final String BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/";

  static List<MatrixCase> all() {
    List<MatrixCase> cases = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER.resolve("credentials"))) {
      for (Path file : files.sorted().toList()) {
        JsonObject json = read(file);
        cases.add(
            new MatrixCase(
                file.getFileName().toString().replace(".json", ""),
                json.findString("title").orElseThrow(),
                (JsonObject) json.find("credential").orElseThrow(),
                OneOrMany.strings(json, "mandatory"),
                OneOrMany.strings(json, "reveal"),
                json.find("changedSubject")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cases;
  }

  /**
   * A signed credential changed afterwards: when it begins, which every derived one shows or never
   * stated, and its subject where the case has another.
   */
  List<JsonObject> changed(JsonObject signed) {
    List<JsonObject> all = new ArrayList<>();
    all.add(signed.with("validFrom", new JsonString("2025-12-31T00:00:00Z")));
    changedSubject.ifPresent(subject -> all.add(signed.with("credentialSubject", subject)));
    return all;
  }

  /** The credential issued by a controller. */
  JsonObject issuedBy(String controller) {
    JsonValue issuer = credential.find("issuer").orElseThrow();
    return credential.with(
        "issuer",
        issuer instanceof JsonObject profile
            ? profile.with("id", new JsonString(controller))
            : new JsonString(controller));
  }

  /** The contexts the matrix needs, as we pin them. */
  static ContextSource contexts() {
    return ContextSource.firstOf(
        ContextSource.of(
            List.of(ContextDocument.of(CONTEXT_URL, read(FOLDER.resolve("context.json"))))),
        ContextSource.builtIn());
  }

  /** The same for the peers, as published. */
  static JsonObject published() {
    return JsonObject.builder()
        .put("https://www.w3.org/ns/credentials/v2", shared("ns/credentials-v2.jsonld"))
        .put("https://www.w3.org/ns/did/v1", shared("1edtech-validator/did-v1.jsonld"))
        .put("https://w3id.org/security/multikey/v1", shared("security/multikey/v1.jsonld"))
        .put(
            "https://w3id.org/security/data-integrity/v2",
            shared("security/data-integrity/v2.jsonld"))
        .put(BADGES + "context-3.0.3.json", shared("1edtech-validator/ob-v3p0-3.0.3.json"))
        .put(CONTEXT_URL, read(FOLDER.resolve("context.json")))
        .build();
  }

  private static JsonObject shared(String path) {
    return read(SharedData.require("vectors/contexts/" + path));
  }

  private static JsonObject read(Path file) {
    try {
      return JsonReader.strict().readObject(Files.readAllBytes(file)).orThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

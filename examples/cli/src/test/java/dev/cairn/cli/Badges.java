package dev.cairn.cli;

import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small credentials for tests, made with the commands themselves. */
public final class Badges {
  private Badges() {}

  /** An unsigned badge. */
  public static JsonObject unsigned(String issuer, String learner, String code) {
    String text =
        """
            {"@context": ["https://www.w3.org/ns/credentials/v2",
                          "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
             "id": "urn:uuid:4d1a62f1-3b3c-4b0f-9c7e-0a7f6f0c1c0%4$s",
             "type": ["VerifiableCredential", "OpenBadgeCredential"],
             "issuer": {"id": "%1$s", "type": ["Profile"], "name": "Issuer"},
             "validFrom": "2026-01-10T00:00:00Z", "name": "Badge %3$s",
             "credentialSubject": {"id": "%2$s", "type": ["AchievementSubject"],
               "creditsEarned": 5,
               "achievement": {"id": "https://issuer.example/achievements/%3$s",
                 "type": ["Achievement"], "name": "Badge %3$s", "humanCode": "%3$s",
                 "description": "A badge.", "criteria": {"narrative": "Passed."}}}}
            """
            .formatted(issuer, learner, code, Math.floorMod(code.hashCode(), 10));
    return JsonReader.strict().readObject(text.getBytes(StandardCharsets.UTF_8)).orThrow();
  }

  /** Makes a key file and gives its did:key. */
  public static String key(Path dir, String name) {
    Run run = Run.in(dir, "keys", "new", "--out", name);
    if (run.exit() != 0) {
      throw new AssertionError(run.err());
    }
    return run.out().strip();
  }

  /** Signs a credential into a file. */
  public static void sign(Path dir, JsonObject unsigned, String key, String suite, String out) {
    write(dir.resolve(out + ".unsigned"), JsonWriter.pretty(unsigned));
    Run run =
        Run.in(
            dir,
            "issue",
            out + ".unsigned",
            "--key",
            key,
            "--suite",
            suite,
            "--out",
            out,
            "--created",
            "2026-01-10T00:00:00Z");
    if (run.exit() != 0) {
      throw new AssertionError(run.err());
    }
  }

  /** Writes a text file. */
  public static void write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

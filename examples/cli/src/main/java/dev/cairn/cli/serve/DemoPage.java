package dev.cairn.cli.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/**
 * The page on which somebody verifies a credential by hand. It holds no secret, so it is given
 * without the token, which the page then asks for; its policy lets it talk to this server alone.
 * Immutable and thread-safe.
 */
final class DemoPage {
  /** Nothing of elsewhere, no script in the markup, no frame around it. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final Map<String, Part> parts =
      Map.of(
          "/", new Part("page.html", "text/html; charset=utf-8"),
          "/page.css", new Part("page.css", "text/css; charset=utf-8"),
          "/page.js", new Part("page.js", "text/javascript; charset=utf-8"));

  /** A file of the page. */
  private record Part(String resource, String mediaType) {
    private Answer answer() {
      try (InputStream in = DemoPage.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw new IOException(resource + " is not on the class path");
        }
        return Answer.ofFile(
            mediaType,
            in.readAllBytes(),
            Map.of("Content-Security-Policy", POLICY, "Referrer-Policy", "no-referrer"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The page's part at a path. */
  Optional<Answer> find(String path) {
    return Optional.ofNullable(parts.get(path)).map(Part::answer);
  }
}

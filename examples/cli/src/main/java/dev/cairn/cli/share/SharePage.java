package dev.cairn.cli.share;

import dev.cairn.signing.log.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The page that a shared link opens: one file, to be put anywhere. It checks, in the browser alone,
 * the {@code eddsa-jcs-2022} proof of an issuer that is an Ed25519 did:key, and the dates. It does
 * not check status, trust, structure or contexts, and says so; what it does not know is unknown.
 *
 * <p>Its policy lets it load nothing and talk to nobody, and run no script but its own.
 */
public final class SharePage {
  private SharePage() {}

  /** The page, in UTF-8; always the same. */
  public static byte[] html() {
    String style = part("page.css");
    String script = part("page.js");
    return part("page.html")
        .replace("@STYLE-DIGEST@", digest(style))
        .replace("@SCRIPT-DIGEST@", digest(script))
        .replace("@STYLE@", style)
        .replace("@SCRIPT@", script)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A source of a Content-Security-Policy: the SHA-256 of what stands in the element. */
  private static String digest(String content) {
    String hex = Sha256.of(content.getBytes(StandardCharsets.UTF_8)).hex();
    return "sha256-" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
  }

  private static String part(String name) {
    try (InputStream in = SharePage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

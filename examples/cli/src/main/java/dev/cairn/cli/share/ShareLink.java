package dev.cairn.cli.share;

import dev.cairn.cli.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Base64;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * A link that carries a credential: the page's address, {@code #c=}, and the credential's bytes,
 * deflated (RFC 1951) and in base64url without padding. The same credential gives the same link.
 * Immutable and thread-safe.
 *
 * @param url the link
 */
public record ShareLink(String url) {
  /** The page opens no more than this, inflated. */
  static final int MOST_BYTES = 1 << 20;

  /** Checks that it is there. */
  public ShareLink {
    Objects.requireNonNull(url, "url");
  }

  /**
   * The link of a credential.
   *
   * @param page an https or file URL without a fragment
   * @param credential its bytes; at most 1 MiB
   * @throws Refusal as {@code share.page} or {@code share.size} if they are not so
   */
  public static ShareLink of(URI page, byte[] credential) {
    boolean isPage =
        ("https".equals(page.getScheme()) && page.getHost() != null)
            || ("file".equals(page.getScheme()) && page.getPath() != null);
    if (!isPage || page.getRawFragment() != null) {
      throw new Refusal(
          "share.page",
          "",
          "\"" + page + "\" is no address of a page; give an https URL without a fragment.");
    }
    if (credential.length > MOST_BYTES) {
      throw new Refusal(
          "share.size", "", "The credential is larger than 1 MiB; give it as a file.");
    }
    return new ShareLink(
        page
            + "#c="
            + Base64.getUrlEncoder().withoutPadding().encodeToString(deflated(credential)));
  }

  private static byte[] deflated(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflating = new DeflaterOutputStream(out, deflater)) {
      deflating.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("a byte array takes whatever is written", e);
    } finally {
      deflater.end();
    }
    return out.toByteArray();
  }

  /** The link. */
  @Override
  public String toString() {
    return url;
  }
}

/**
 * A credential as a link and a QR code, and the page that the link opens. The credential is in the
 * link's fragment, which a browser does not send: who keeps the page does not see it. {@link
 * dev.cairn.cli.share.SharePage} says what the page checks and what it cannot.
 *
 * <pre>{@code
 * ShareLink link = ShareLink.of(URI.create("https://uni.example/shared.html"), credential);
 * Optional<byte[]> png = QrCode.png(link.toString());
 * }</pre>
 *
 * <p>Whoever has the link has the credential, and messengers and browsers remember links.
 */
@NullMarked
package dev.cairn.cli.share;

import org.jspecify.annotations.NullMarked;

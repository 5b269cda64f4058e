/**
 * Credentials inside pictures, as Open Badges 3.0 section 5.3 ("baking") has them: in a PNG an
 * {@code iTXt} chunk, in an SVG an {@code openbadges:credential} element. Anyone may call it; it
 * verifies nothing and looks up nothing.
 *
 * <pre>{@code
 * Reading<Unbaked> reading = Baking.standard().unbake(pictureBytes);
 * if (reading instanceof Reading.Accepted<Unbaked> accepted) {
 *   byte[] credential = accepted.value().bytes();
 * }
 * Reading<byte[]> badge = Baking.standard().bake(emptyPicture, signedCredential);
 * }</pre>
 *
 * <p>Threats met here, each with a test of that name in {@code BakingHostileTest}: a picture with
 * two credentials, a compressed chunk that swells without end, a chunk longer than the file, a
 * truncated file, a wrong checksum, XML entities, an internal DTD subset, external references.
 */
@NullMarked
package dev.cairn.signing.baking;

import org.jspecify.annotations.NullMarked;

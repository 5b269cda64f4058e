package dev.cairn.signing.baking;

import dev.cairn.core.Reading;
import dev.cairn.signing.verify.CredentialContainer;
import java.util.Objects;

/** Lets a verifier take credentials out of PNG and SVG pictures. Immutable and thread-safe. */
public final class PictureContainer implements CredentialContainer {
  private final Baking baking;

  /** A container that reads pictures with these limits. */
  public PictureContainer(Baking baking) {
    this.baking = Objects.requireNonNull(baking, "baking");
  }

  @Override
  public boolean recognises(byte[] document) {
    return DocumentForm.detect(document)
        .filter(f -> f == DocumentForm.PNG || f == DocumentForm.SVG)
        .isPresent();
  }

  @Override
  public Reading<byte[]> open(byte[] document) {
    return baking.unbake(document).then(u -> Reading.of(u.bytes()));
  }
}

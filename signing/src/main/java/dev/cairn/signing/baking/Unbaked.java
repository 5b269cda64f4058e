package dev.cairn.signing.baking;

import dev.cairn.core.CairnException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * What was found in a picture. Nothing vouches for it yet.
 *
 * @param picture {@link DocumentForm#PNG} or {@link DocumentForm#SVG}
 * @param form {@link DocumentForm#JSON} or {@link DocumentForm#JWT}
 * @param text the credential as it stood there; white space around it is left out
 */
public record Unbaked(DocumentForm picture, DocumentForm form, String text) {
  /** Checks the two forms. */
  public Unbaked {
    Objects.requireNonNull(text, "text");
    if (picture != DocumentForm.PNG && picture != DocumentForm.SVG) {
      throw CairnException.illegalArgument(picture + " is no picture; say PNG or SVG.");
    }
    if (form != DocumentForm.JSON && form != DocumentForm.JWT) {
      throw CairnException.illegalArgument(form + " is no credential; say JSON or JWT.");
    }
  }

  /** The text as UTF-8, a new array each time. */
  public byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

package dev.cairn.core.format.case_;

import dev.cairn.core.CairnException;
import java.util.Objects;

/**
 * What the CSV form leaves out of a framework.
 *
 * @param identifier the identifier of its document, most often a UUID
 * @param title its title
 * @param creator who made it
 * @param uriBase what an item's identifier is put behind to make its address; it ends in a slash,
 *     hash or colon
 */
public record CaseCsvSource(String identifier, String title, String creator, String uriBase) {
  /** Checks that nothing is blank. */
  public CaseCsvSource {
    Objects.requireNonNull(identifier, "identifier");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(creator, "creator");
    if (identifier.isBlank() || title.isBlank() || creator.isBlank()) {
      throw CairnException.illegalArgument(
          "A framework needs an identifier, a title and its creator; give all three.");
    }
    if (!(uriBase.endsWith("/") || uriBase.endsWith("#") || uriBase.endsWith(":"))) {
      throw CairnException.illegalArgument(
          "The base \"" + uriBase + "\" joins no identifier; end it in a slash, hash or colon.");
    }
  }

  /** One whose items are named {@code urn:cairn:case:} and their identifier. */
  public static CaseCsvSource of(String identifier, String title, String creator) {
    return new CaseCsvSource(identifier, title, creator, "urn:cairn:case:");
  }
}

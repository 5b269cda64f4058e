package dev.cairn.core.format.skos;

import java.util.Optional;

/** How a concept matches one of another scheme (SKOS section 10, mapping properties). */
public enum SkosRelation {
  /** The same for almost every purpose. Symmetric. */
  EXACT_MATCH("exactMatch"),
  /** Near enough for some purposes. Symmetric, and not to be chained. */
  CLOSE_MATCH("closeMatch"),
  /** The target is broader. */
  BROAD_MATCH("broadMatch"),
  /** The target is narrower. */
  NARROW_MATCH("narrowMatch"),
  /** Related in another way. Symmetric. */
  RELATED_MATCH("relatedMatch"),
  /** Said to match nothing; no property of SKOS, but of published tables of levels. */
  NO_MATCH("NoMatch");

  private final String term;

  SkosRelation(String term) {
    this.term = term;
  }

  /** The bare name of the property. */
  public String term() {
    return term;
  }

  /** What holds the other way round (SKOS S43, S44). */
  public SkosRelation inverse() {
    return switch (this) {
      case BROAD_MATCH -> NARROW_MATCH;
      case NARROW_MATCH -> BROAD_MATCH;
      default -> this;
    };
  }

  /** The relation of a property, whatever its prefix or namespace; or empty. */
  public static Optional<SkosRelation> ofTerm(String term) {
    int at =
        Math.max(term.lastIndexOf(':'), Math.max(term.lastIndexOf('#'), term.lastIndexOf('/')));
    String local = term.substring(at + 1);
    for (SkosRelation relation : values()) {
      if (relation.term.equals(local)) {
        return Optional.of(relation);
      }
    }
    return Optional.empty();
  }
}

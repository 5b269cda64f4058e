package dev.cairn.core.format.elm;

import dev.cairn.core.model.Concept;
import dev.cairn.core.model.LocalizedText;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The controlled vocabularies of the European Learning Model, as far as they are needed here. */
final class ElmVocabulary {
  static final String ECTS = "http://data.europa.eu/snb/education-credit/6fcec5c5af";
  static final String EQF = "http://data.europa.eu/snb/eqf/";

  /** "Unsupervised without ID Verification", the one term that says it outright. */
  static final String NO_IDENTITY_CHECK =
      "http://data.europa.eu/snb/supervision-verification/c598449d64";

  /** What the achievement types and classes of Open Badges are called as terms. */
  static final String OPEN_BADGES = "https://purl.imsglobal.org/spec/vc/ob/vocab.html#";

  static final String GENERIC_PROFILE = "http://data.europa.eu/snb/credential/e34929035b";
  static final String GENERIC_SHAPES = "http://data.europa.eu/snb/model/ap/edc-generic-full";
  static final String BASE64 = "http://data.europa.eu/snb/encoding/6146cde7dd";

  /** Ids that are names within one document and mean nothing outside of it. */
  static final String LOCAL = "urn:epass:";

  private static final String SNB = "http://data.europa.eu/snb/";
  private static final String ESCO = "http://data.europa.eu/esco/";
  private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
  private static final String LANGUAGE = AUTHORITY + "language/";

  private ElmVocabulary() {}

  /** The scheme that a term of a known authority stands in. */
  static Optional<String> scheme(String uri) {
    if (uri.startsWith(AUTHORITY) && uri.indexOf('/', AUTHORITY.length()) > 0) {
      return Optional.of(uri.substring(0, uri.indexOf('/', AUTHORITY.length())));
    }
    if (uri.startsWith(ESCO + "skill/")) {
      return Optional.of(ESCO + "concept-scheme/skills");
    }
    if (uri.startsWith(SNB) && uri.indexOf('/', SNB.length()) > 0) {
      return Optional.of(uri.substring(0, uri.indexOf('/', SNB.length())) + "/25831c2");
    }
    return Optional.empty();
  }

  /** The tag of BCP 47 of a language's term. */
  static Optional<String> languageTag(String uri) {
    return uri.startsWith(LANGUAGE)
        ? Optional.ofNullable(languages().get(uri.substring(LANGUAGE.length())))
        : Optional.empty();
  }

  /** The term of a language known by its tag; of a tag with more subtags, that of the first. */
  static Optional<String> languageUri(String tag) {
    String primary = tag.contains("-") ? tag.substring(0, tag.indexOf('-')) : tag;
    return languages().entrySet().stream()
        .filter(e -> e.getValue().equals(primary.toLowerCase(Locale.ROOT)))
        .map(e -> LANGUAGE + e.getKey())
        .findFirst();
  }

  /** A term with a label in English. */
  static Concept term(String uri, String label) {
    return new Concept(Optional.of(uri), new LocalizedText(Map.of("en", label)));
  }

  private static Map<String, String> languages() {
    Map<String, String> byAlpha3 = new HashMap<>();
    for (String alpha2 : Locale.getISOLanguages()) {
      byAlpha3.put(new Locale(alpha2).getISO3Language().toUpperCase(Locale.ROOT), alpha2);
    }
    return byAlpha3;
  }
}

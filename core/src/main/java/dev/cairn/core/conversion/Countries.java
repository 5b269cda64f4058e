package dev.cairn.core.conversion;

import dev.cairn.core.model.Concept;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Countries as two letters of ISO 3166-1 and as terms of the EU's authority table. */
final class Countries {
  private static final String AUTHORITY =
      "http://publications.europa.eu/resource/authority/country/";
  private static final Map<String, String> BY_ALPHA3 = byAlpha3();

  private Countries() {}

  /** The two letters, of a term of the authority table. */
  static Optional<String> code(Concept country) {
    return country
        .uri()
        .filter(u -> u.startsWith(AUTHORITY))
        .flatMap(u -> Optional.ofNullable(BY_ALPHA3.get(u.substring(AUTHORITY.length()))));
  }

  /** The term, of two letters; empty if no country has them. */
  static Optional<String> uri(String alpha2) {
    String upper = alpha2.toUpperCase(Locale.ROOT);
    return BY_ALPHA3.entrySet().stream()
        .filter(e -> e.getValue().equals(upper))
        .map(e -> AUTHORITY + e.getKey())
        .findFirst();
  }

  private static Map<String, String> byAlpha3() {
    Map<String, String> all = new HashMap<>();
    for (String alpha2 : Locale.getISOCountries()) {
      all.put(new Locale("", alpha2).getISO3Country(), alpha2);
    }
    return Map.copyOf(all);
  }
}

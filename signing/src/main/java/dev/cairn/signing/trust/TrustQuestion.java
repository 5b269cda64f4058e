package dev.cairn.signing.trust;

import dev.cairn.core.CairnException;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.DateTimeStamp;
import dev.cairn.core.model.Level;
import dev.cairn.core.record.RecordMapping;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a trust policy looks at in a credential. Immutable and thread-safe.
 *
 * @param issuer the issuer's id
 * @param achievements what is awarded; empty for a credential that awards nothing, such as an
 *     endorsement
 * @param types the credential's types
 * @param countries the codes or names of the issuer's countries as it states them
 * @param days the UTC days on which it says it was awarded and is valid from; empty if it says none
 */
public record TrustQuestion(
    String issuer,
    List<Awarded> achievements,
    Set<String> types,
    Set<String> countries,
    Set<LocalDate> days) {
  private static final Map<String, Set<String>> FRAMEWORKS =
      RecordMapping.builtIn().levelFrameworks();
  private static final Pattern NUMBERED = Pattern.compile("(?:[A-Za-z-]+[ :]*)?0*([0-9]{1,2})");

  /**
   * One achievement.
   *
   * @param names its id, its human code and its other identifiers
   * @param levels the levels it states, most often one
   */
  public record Awarded(Set<String> names, Set<Level> levels) {
    /** Copies the sets. */
    public Awarded {
      names = Set.copyOf(names);
      levels = Set.copyOf(levels);
    }
  }

  /** Copies the collections and checks the issuer. */
  public TrustQuestion {
    Objects.requireNonNull(issuer, "issuer");
    if (issuer.isBlank()) {
      throw CairnException.illegalArgument("A question about trust needs an issuer; name one.");
    }
    achievements = List.copyOf(achievements);
    types = Set.copyOf(types);
    countries = Set.copyOf(countries);
    days = Set.copyOf(days);
  }

  /**
   * Reads the question out of a credential: {@code issuer}, its {@code address}, the subjects'
   * {@code achievement}s with {@code id}, {@code humanCode} and {@code otherIdentifier}, and the
   * days of {@code awardedDate}, {@code validFrom} and {@code issuanceDate}. Levels are the
   * achievement's alignments to a framework, as pairs of {@code targetFramework} and {@code
   * targetCode}, under the names that learning records use: {@code EQF 6}.
   *
   * @return empty if it names no issuer
   */
  public static Optional<TrustQuestion> of(JsonObject credential) {
    JsonValue issuer = credential.find("issuer").orElse(JsonObject.empty());
    Optional<String> id = OneOrMany.id(credential, "issuer");
    return id.filter(i -> !i.isBlank())
        .map(
            i ->
                new TrustQuestion(
                    i,
                    awarded(credential),
                    Set.copyOf(OneOrMany.strings(credential, "type")),
                    countries(issuer),
                    days(credential)));
  }

  private static List<Awarded> awarded(JsonObject credential) {
    List<Awarded> all = new ArrayList<>();
    for (JsonObject subject : OneOrMany.objects(credential, "credentialSubject")) {
      for (JsonObject achievement : OneOrMany.objects(subject, "achievement")) {
        Set<String> names = new LinkedHashSet<>();
        achievement.findString("id").ifPresent(names::add);
        achievement.findString("humanCode").ifPresent(names::add);
        for (JsonObject other : OneOrMany.objects(achievement, "otherIdentifier")) {
          other.findString("identifier").ifPresent(names::add);
        }
        Set<Level> levels = new LinkedHashSet<>();
        for (JsonObject alignment : OneOrMany.objects(achievement, "alignment")) {
          String framework = alignment.findString("targetFramework").orElse("");
          String code = alignment.findString("targetCode").orElse("");
          if (!framework.isBlank() && !code.isBlank()) {
            levels.add(level(framework, code));
          }
        }
        all.add(new Awarded(names, levels));
      }
    }
    return all;
  }

  /** Under the short name of a framework that records know, and the number of a numbered level. */
  private static Level level(String framework, String code) {
    String name =
        FRAMEWORKS.entrySet().stream()
            .filter(
                known ->
                    known.getKey().equalsIgnoreCase(framework.strip())
                        || known.getValue().stream()
                            .anyMatch(n -> n.equalsIgnoreCase(framework.strip())))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(framework.strip());
    Matcher numbered = NUMBERED.matcher(code.strip());
    return Level.of(name, numbered.matches() ? numbered.group(1) : code.strip());
  }

  private static Set<String> countries(JsonValue issuer) {
    Set<String> countries = new LinkedHashSet<>();
    if (issuer instanceof JsonObject profile) {
      for (JsonObject address : OneOrMany.objects(profile, "address")) {
        address.findString("addressCountryCode").ifPresent(countries::add);
        address.findString("addressCountry").ifPresent(countries::add);
      }
    }
    return countries;
  }

  private static Set<LocalDate> days(JsonObject credential) {
    Set<LocalDate> days = new LinkedHashSet<>();
    for (String member : List.of("awardedDate", "validFrom", "issuanceDate")) {
      // A day that cannot be read is not a day stated; whether it may stand is structure's affair.
      credential
          .findString(member)
          .flatMap(DateTimeStamp::parse)
          .ifPresent(d -> days.add(d.dayIn(ZoneOffset.UTC)));
    }
    return days;
  }
}

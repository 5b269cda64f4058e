package dev.cairn.pathways.catalogue;

import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.DateRange;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which versions of awards are open to one learner, and the combinations to be asked. */
final class Versions {
  /** The most combinations of versions that one set of awards is asked in. */
  static final int MOST = 64;

  private final Catalogue catalogue;
  private final Application application;
  private final Optional<LocalDate> entry;

  /** Reads the entry day of the learner's context. */
  Versions(Catalogue catalogue, Application application) {
    this.catalogue = catalogue;
    this.application = application;
    this.entry = entry(application);
    application.versions().forEach(this::checkChoice);
  }

  /**
   * A version that may be open.
   *
   * @param award it
   * @param surely whether it is, whatever is unknown
   */
  record Open(Award award, boolean surely) {}

  /**
   * Awards with one version each: first those asked for, then those they ask for.
   *
   * @param asked how many of them are asked for
   * @param awards id to version
   * @param open whether all of these are surely open to the learner
   */
  record Combination(int asked, Map<String, Award> awards, boolean open) {}

  private static Optional<LocalDate> entry(Application application) {
    String stated = application.facts().context().get(Application.ENTRY);
    if (stated == null) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(stated);
      if (day.isAfter(application.decisionDay())) {
        throw new Unfit(
            "application.entry",
            "",
            "The learner entered on " + day + ", after the day of the decision; mend one of them.");
      }
      return Optional.of(day);
    } catch (DateTimeException noDay) {
      throw new Unfit(
          "application.entry",
          "",
          "The learner's entry \"" + stated + "\" is no day; write it as 2024-10-01.");
    }
  }

  private void checkChoice(String award, String version) {
    if (catalogue.versionsOf(award).stream()
        .noneMatch(a -> a.version().equals(Optional.of(version)))) {
      throw new Unfit(
          "application.version",
          "",
          "The catalogue has no \""
              + award
              + "\" in version "
              + version
              + "; choose one that it has.");
    }
  }

  /** The versions of an award that are open, or may be; the learner's choice alone, if made. */
  List<Open> of(String award) {
    List<Open> open = new ArrayList<>();
    for (Award a : catalogue.versionsOf(award)) {
      boolean chosen =
          Optional.ofNullable(application.versions().get(award))
              .map(v -> a.version().equals(Optional.of(v)))
              .orElse(true);
      if (chosen && mayBeOpen(a)) {
        open.add(new Open(a, a.valid().isEmpty() || entry.isPresent()));
      }
    }
    return open;
  }

  private boolean mayBeOpen(Award award) {
    LocalDate day = application.decisionDay();
    Optional<DateRange> valid = award.valid();
    if (valid.isEmpty()) {
      return true;
    }
    boolean begun = valid.get().from().map(f -> !f.isAfter(day)).orElse(true);
    if (entry.isEmpty()) {
      return begun;
    }
    boolean later =
        catalogue.openVersions().equals(Optional.of(OpenVersions.ENTRY_OR_LATER))
            && begun
            && valid.get().to().map(t -> !t.isBefore(entry.get())).orElse(true);
    return valid.get().contains(entry.get()) || later;
  }

  /** Every combination in which a set of awards is asked; in the order of the catalogue. */
  List<Combination> of(List<String> asked) {
    for (String award : asked) {
      if (of(award).isEmpty()) {
        throw new Unfit(
            "application.version",
            "",
            "No version of \""
                + award
                + "\""
                + Optional.ofNullable(application.versions().get(award))
                    .map(v -> ", or not version " + v + ",")
                    .orElse("")
                + " is open to a learner who entered "
                + entry.map(e -> "on " + e).orElse("on an unstated day")
                + " and is decided on "
                + application.decisionDay()
                + "; ask for another.");
      }
    }
    List<Combination> all = new ArrayList<>();
    expand(asked, new LinkedHashSet<>(asked), new LinkedHashMap<>(), true, all);
    return all;
  }

  private void expand(
      List<String> asked,
      Set<String> needed,
      Map<String, Optional<Award>> chosen,
      boolean open,
      List<Combination> into) {
    Optional<String> next = needed.stream().filter(n -> !chosen.containsKey(n)).findFirst();
    if (next.isEmpty()) {
      if (into.size() >= MOST) {
        throw new Unfit(
            "application.versions",
            "",
            "There are more than " + MOST + " combinations of versions; choose some of them.");
      }
      Map<String, Award> awards = new LinkedHashMap<>();
      chosen.forEach((id, a) -> a.ifPresent(x -> awards.put(id, x)));
      into.add(new Combination(asked.size(), awards, open));
      return;
    }
    List<Open> versions = of(next.get());
    for (Open version : versions) {
      Map<String, Optional<Award>> with = new LinkedHashMap<>(chosen);
      with.put(next.get(), Optional.of(version.award()));
      Set<String> more = new LinkedHashSet<>(needed);
      AwardReferences.of(version.award().require()).stream()
          .filter(id -> !catalogue.versionsOf(id).isEmpty())
          .filter(id -> application.ledger().find(id, application.decisionDay()).isEmpty())
          .forEach(more::add);
      expand(asked, more, with, open && version.surely(), into);
    }
    if (!asked.contains(next.get()) && versions.stream().noneMatch(Open::surely)) {
      Map<String, Optional<Award>> without = new LinkedHashMap<>(chosen);
      without.put(next.get(), Optional.empty());
      expand(asked, needed, without, open, into);
    }
  }
}

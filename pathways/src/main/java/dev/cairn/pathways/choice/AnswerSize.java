package dev.cairn.pathways.choice;

import dev.cairn.core.record.LearningRecord;
import dev.cairn.pathways.audit.AnswerLimits.Place;
import dev.cairn.pathways.certificate.Claim;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How small an answer is, exceptions apart: fewer records first, then less sharing, then earlier
 * days, then lesser ids (RULES.md, "canonical"). Immutable and thread-safe.
 *
 * @param records the ids of the records used, sorted
 * @param sharing how often a record serves one leaf more than one
 * @param days when they were earned, sorted; {@link LocalDate#MAX} stands for a day not stated
 * @param places which leaf uses which record whole, sorted by record and leaf
 */
public record AnswerSize(
    List<String> records, long sharing, List<LocalDate> days, List<Place> places)
    implements Comparable<AnswerSize> {
  /** Copies the lists. */
  public AnswerSize {
    records = List.copyOf(records);
    days = List.copyOf(days);
    places = List.copyOf(places);
  }

  /** The size of an answer over records. */
  public static AnswerSize of(Claim.Satisfied answer, List<LearningRecord> records) {
    SortedSet<String> used = new TreeSet<>();
    SortedSet<Place> places = new TreeSet<>();
    long uses = 0;
    for (Map.Entry<String, List<Claim.Use>> of : answer.uses().entrySet()) {
      uses += of.getValue().size();
      for (Claim.Use u : of.getValue()) {
        used.add(u.record());
        if (u.part().isEmpty()) {
          places.add(new Place(u.record(), of.getKey()));
        }
      }
    }
    Map<String, LocalDate> day = new HashMap<>();
    records.forEach(r -> day.put(r.id(), dayOf(r)));
    List<LocalDate> days =
        new ArrayList<>(used.stream().map(r -> day.getOrDefault(r, LocalDate.MAX)).toList());
    days.sort(null);
    return new AnswerSize(List.copyOf(used), uses - used.size(), days, List.copyOf(places));
  }

  static LocalDate dayOf(LearningRecord r) {
    return r.earned().orElse(LocalDate.MAX);
  }

  @Override
  public int compareTo(AnswerSize other) {
    int by = Integer.compare(records.size(), other.records.size());
    by = by != 0 ? by : Long.compare(sharing, other.sharing);
    by = by != 0 ? by : compare(days, other.days);
    by = by != 0 ? by : compare(records, other.records);
    // A place taken comes before a place left, so of two lists the longer comes first.
    return by != 0 ? by : compare(places, other.places);
  }

  private static <T extends Comparable<? super T>> int compare(List<T> a, List<T> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      int by = a.get(i).compareTo(b.get(i));
      if (by != 0) {
        return by;
      }
    }
    return Integer.compare(b.size(), a.size());
  }
}

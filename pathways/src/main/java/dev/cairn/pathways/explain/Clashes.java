package dev.cairn.pathways.explain;

import dev.cairn.core.record.LearningRecord;
import dev.cairn.pathways.explain.Explanation.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which records are never used together, whatever leaves they serve: parts and conflicts. */
final class Clashes {
  private final Map<String, LearningRecord> records = new HashMap<>();
  private final List<Set<String>> conflicts;

  Clashes(Ask ask) {
    ask.question().records().forEach(r -> records.put(r.id(), r));
    this.conflicts = ask.award().conflicts();
  }

  /**
   * A clash.
   *
   * @param words as "conflicts with …"
   */
  record Clash(Reason reason, String words) {}

  /** The first of some records with which a record is never used; parts before conflicts. */
  Optional<Clash> of(LearningRecord r, Collection<String> others) {
    for (String id : others) {
      if (partsOf(r.id()).contains(id)) {
        return Optional.of(new Clash(Reason.PART, "is a whole of which a part is \"" + id + "\""));
      }
      if (partsOf(id).contains(r.id())) {
        return Optional.of(new Clash(Reason.PART, "is part of \"" + id + "\""));
      }
    }
    for (String id : others) {
      LearningRecord other = records.get(id);
      if (other != null && isConflict(r, other)) {
        return Optional.of(new Clash(Reason.CONFLICT, "conflicts with \"" + id + "\""));
      }
    }
    return Optional.empty();
  }

  private Set<String> partsOf(String whole) {
    Set<String> parts = new HashSet<>();
    List<String> open = new ArrayList<>(List.of(whole));
    while (!open.isEmpty()) {
      LearningRecord r = records.get(open.remove(open.size() - 1));
      if (r != null) {
        r.parts().stream().filter(parts::add).forEach(open::add);
      }
    }
    return parts;
  }

  private boolean isConflict(LearningRecord a, LearningRecord b) {
    for (Set<String> codes : conflicts) {
      for (String x : a.codes()) {
        for (String y : b.codes()) {
          if (!x.equals(y) && codes.contains(x) && codes.contains(y)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}

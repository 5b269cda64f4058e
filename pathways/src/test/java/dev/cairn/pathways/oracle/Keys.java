package dev.cairn.pathways.oracle;

import dev.cairn.core.record.LearningRecord;
import dev.cairn.pathways.rule.RecordKey;
import java.util.Set;

/** The values of a key that a record has. */
final class Keys {
  private Keys() {}

  static Set<String> of(RecordKey key, LearningRecord r) {
    return switch (key) {
      case ISSUER -> r.issuer().map(Set::of).orElse(Set.of());
      case SUBJECT -> r.subject().map(Set::of).orElse(Set.of());
      case CODE -> r.codes();
      case LEVEL -> r.level().map(l -> Set.of(l.framework() + " " + l.value())).orElse(Set.of());
      case ORIGIN -> r.origin().map(o -> Set.of(o.word())).orElse(Set.of());
      case TAG -> r.tags();
    };
  }
}

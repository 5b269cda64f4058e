package dev.cairn.pathways.certificate.internal;

import dev.cairn.core.record.LearningRecord;
import dev.cairn.pathways.rule.RecordKey;
import java.util.Collection;
import java.util.List;

/** The values by which {@code distinct} and {@code same} group records. */
final class Keys {
  private Keys() {}

  static Collection<String> of(RecordKey key, LearningRecord r) {
    return switch (key) {
      case ISSUER -> r.issuer().map(List::of).orElseGet(List::of);
      case SUBJECT -> r.subject().map(List::of).orElseGet(List::of);
      case CODE -> r.codes();
      case LEVEL ->
          r.level().map(l -> List.of(l.framework() + " " + l.value())).orElseGet(List::of);
      case ORIGIN -> r.origin().map(o -> List.of(o.word())).orElseGet(List::of);
      case TAG -> r.tags();
    };
  }
}

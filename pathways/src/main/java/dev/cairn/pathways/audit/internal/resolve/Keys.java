package dev.cairn.pathways.audit.internal.resolve;

import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.Origin;
import dev.cairn.pathways.rule.RecordKey;
import java.util.Collection;
import java.util.Optional;

/** The values by which {@code distinct} and {@code same} group records; none where it is silent. */
public final class Keys {
  private Keys() {}

  /** The values of a key on a record, with the award's default origin. */
  public static Collection<String> of(
      LearningRecord record, RecordKey key, Optional<Origin> defaultOrigin) {
    return switch (key) {
      case ISSUER -> record.issuer().stream().toList();
      case SUBJECT -> record.subject().stream().toList();
      case CODE -> record.codes();
      case LEVEL -> record.level().map(l -> l.framework() + " " + l.value()).stream().toList();
      case ORIGIN -> record.origin().or(() -> defaultOrigin).map(Origin::word).stream().toList();
      case TAG -> record.tags();
    };
  }
}

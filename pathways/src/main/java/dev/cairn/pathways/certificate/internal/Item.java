package dev.cairn.pathways.certificate.internal;

import dev.cairn.core.model.Rational;

/**
 * A record that a constraint looks at.
 *
 * @param record the record
 * @param part how much of its credits, above 0 and at most 1
 * @param certain whether it is looked at in every world
 */
record Item(RecordFacts record, Rational part, boolean certain) {
  static Item all(RecordFacts record) {
    return new Item(record, Rational.ONE, record.presence() == RecordFacts.Presence.PRESENT);
  }
}

package dev.cairn.pathways.oracle;

import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.pathways.rule.Condition;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.RecordKey;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Sharing;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A question in which nothing is unknown, as the enumerator reads it: for a second solver that
 * states it otherwise. Whatever is asked and unknown throws.
 */
public final class Known {
  private final Rules rules;
  private final World world;
  private final Judge judge;

  /** Reads a question. */
  public Known(Question question) {
    rules = new Rules(question);
    world = new World(rules, Map.of());
    judge = new Judge(rules);
  }

  /** Every node. */
  public Collection<Requirement> nodes() {
    return rules.nodes.values();
  }

  /** The root. */
  public Requirement root() {
    return rules.award.require();
  }

  /** The records, completed by defaults. */
  public List<LearningRecord> records() {
    return rules.records;
  }

  /** Whether a leaf may use a record. */
  public boolean mayUse(Requirement leaf, LearningRecord r) {
    return judge.mayUse(leaf, r, world);
  }

  /** Whether a predicate at a node accepts a record. */
  public boolean accepts(Predicate p, LearningRecord r, Requirement node) {
    return world.accepts(p, r, node.id());
  }

  /** The credits of a record at a node; for sharing, with a blank id, in the award's unit. */
  public Rational credits(LearningRecord r, String node) {
    return world.credits(r, node);
  }

  /** Whether a fact holds. */
  public boolean holds(Requirement r) {
    if (r instanceof Requirement.Attest a) {
      return world.attested(a.key());
    }
    return !(r instanceof Requirement.Awarded a) || world.awarded(a);
  }

  /** Whether a condition holds. */
  public boolean holds(Condition c) {
    return world.holds(c);
  }

  /** Whether a node is another one or lies below it. */
  public boolean isAtOrBelow(String node, String above) {
    return rules.isAtOrBelow(node, above);
  }

  /** Whether a record is, over any number of records, part of another. */
  public boolean isPartOf(LearningRecord part, LearningRecord whole) {
    return rules.isPartOf(part, whole);
  }

  /** Whether a sharing entry separates two leaves. */
  public boolean separates(Sharing s, String a, String b) {
    return judge.separates(s, a, b);
  }

  /** The values of a key on a record. */
  public Set<String> keys(RecordKey key, LearningRecord r) {
    return Set.copyOf(Keys.of(key, r));
  }

  /** Whether dates lie in a window. */
  public boolean inWindow(Constraint.Window w, List<LearningRecord> records) {
    return Dates.inWindow(w, records, rules.question.decisionDay());
  }

  /** Whether every record of one list is dated before every record of the other. */
  public boolean isBefore(List<LearningRecord> earlier, List<LearningRecord> later) {
    return Dates.before(earlier, later);
  }
}

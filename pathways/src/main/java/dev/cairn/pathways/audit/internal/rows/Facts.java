package dev.cairn.pathways.audit.internal.rows;

import dev.cairn.pathways.audit.internal.resolve.Situation;
import dev.cairn.pathways.audit.internal.resolve.Tree;
import dev.cairn.pathways.audit.internal.resolve.Truth;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Scope;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is settled of each node whatever records are used: facts, observations, {@code over: all}.
 */
public final class Facts {
  private final Situation situation;
  private final Tree tree;
  private final Truth[] holds;
  private final Truth[] given;
  private final Truth[] condition;
  private final BitSet untold = new BitSet();
  private @Nullable List<BitSet> patterns;

  /** Judges every node. */
  public Facts(Situation situation) {
    this.situation = situation;
    this.tree = situation.tree();
    holds = new Truth[tree.size()];
    given = new Truth[tree.size()];
    condition = new Truth[tree.size()];
    Arrays.fill(condition, Truth.TRUE);
    for (int n = 0; n < holds.length; n++) {
      holds[n] = judge(n);
      if (tree.node(n) instanceof Requirement.When w) {
        condition[n] = situation.holds(w.condition());
      }
    }
  }

  private Truth judge(int n) {
    Requirement node = tree.node(n);
    boolean waived = situation.overlay().waived(n);
    Truth t = Truth.TRUE;
    given[n] = Truth.TRUE;
    if (node instanceof Requirement.Attest a && !waived) {
      given[n] = situation.attested(a.key());
    } else if (node instanceof Requirement.Awarded a && !waived) {
      given[n] = situation.held(a.award(), a.version());
    } else if (node instanceof Requirement.Pick p && p.observe()) {
      Situation.Seen seen = situation.observed(n);
      t = seen.holds();
      if (t == Truth.UNKNOWN && !seen.isTold()) {
        untold.set(n);
      }
    }
    List<Constraint> constraints = node.node().constraints();
    for (Constraint c : constraints) {
      if (c.scope() == Scope.ALL && !isOfRequired(c)) {
        t = t.and(situation.holdsOfAll(n, c));
      }
    }
    return t;
  }

  /** Whether a constraint is a share of what the active leaves require. */
  static boolean isOfRequired(Constraint c) {
    return c instanceof Constraint.Ratio q && q.base() instanceof Constraint.Base.Required;
  }

  /** Whether some leaf that observes may hold in every world or in none, for all that was told. */
  public boolean isUntold() {
    return !untold.isEmpty();
  }

  /** The same with every such leaf taken to hold. */
  public Facts lenient() {
    Facts lenient = new Facts(situation);
    for (int n = untold.nextSetBit(0); n >= 0; n = untold.nextSetBit(n + 1)) {
      lenient.holds[n] = Truth.TRUE;
    }
    return lenient;
  }

  /** The situation whose facts these are. */
  Situation situation() {
    return situation;
  }

  /** Whether something settled of a node is settled otherwise in some world. */
  boolean isOpen() {
    for (int n = 0; n < holds.length; n++) {
      if (holds[n] == Truth.UNKNOWN || given[n] == Truth.UNKNOWN) {
        return true;
      }
    }
    return isContextOpen();
  }

  /** Whether the condition of some {@code when} is unknown. */
  boolean isContextOpen() {
    for (Truth t : condition) {
      if (t == Truth.UNKNOWN) {
        return true;
      }
    }
    return false;
  }

  /** For every world of the context that differs, the nodes that no condition rules out. */
  List<BitSet> patterns() {
    if (patterns == null) {
      patterns = new Patterns(situation).list();
    }
    return patterns;
  }

  /**
   * Whether nothing that is settled of node {@code n} beforehand keeps it from being active. Where
   * one hopes, what hangs on records may turn out well as long as work begun or planned leaves
   * something open.
   */
  boolean allows(int n, Reading reading) {
    boolean gives = isDerivable(n) || isGiven(n, reading);
    if (reading == Reading.POSSIBLE) {
      return gives && holds[n] != Truth.FALSE;
    }
    boolean hopes =
        reading == Reading.HOPEFUL && holds[n] == Truth.UNKNOWN && situation.isProjectedOpen();
    return gives && (holds[n] == Truth.TRUE || hopes);
  }

  /** Whether a fact may be relied on as it is stated. */
  private boolean isGiven(int n, Reading reading) {
    return reading == Reading.POSSIBLE ? given[n] != Truth.FALSE : given[n] == Truth.TRUE;
  }

  private boolean isDerivable(int n) {
    return tree.node(n) instanceof Requirement.Awarded a && a.by().isPresent();
  }

  /**
   * The node that must be active for node {@code n} to be, as its award is not held; -1 if none.
   */
  int derivedBy(int n, Reading reading) {
    return tree.node(n) instanceof Requirement.Awarded a
            && a.by().isPresent()
            && !isGiven(n, reading)
        ? tree.number(a.by().get())
        : -1;
  }

  /** Whether the condition of the {@code when} at node {@code n} holds. */
  public Truth condition(int n) {
    return condition[n];
  }
}

package dev.cairn.pathways.audit.internal.rows;

import dev.cairn.pathways.audit.AnswerLimits;
import dev.cairn.pathways.audit.internal.resolve.Situation;
import java.util.Optional;

/**
 * States a question as linear rows. Under {@link Reading#POSSIBLE} these are the rows that
 * certificates of UNSATISFIED refer to by name.
 */
public final class Rows {
  private final LinearSystem system;
  private final Model model;
  private final boolean factsOpen;

  /** States every row; {@link TooFine} if its numbers leave 64 bits. */
  public Rows(
      Situation situation,
      Facts facts,
      Separation separation,
      Optional<Shortlist> shortlist,
      Reading reading,
      AnswerLimits limits) {
    this(facts, facts, separation, shortlist, reading, situation, limits);
  }

  /**
   * States the rows of one case in the variables of the whole.
   *
   * @param whole the facts of the whole
   * @param facts the facts of the case
   */
  public static Rows ofCase(Facts whole, Facts facts, Separation separation, AnswerLimits limits) {
    return new Rows(
        whole, facts, separation, Optional.empty(), Reading.POSSIBLE, facts.situation(), limits);
  }

  private Rows(
      Facts whole,
      Facts facts,
      Separation separation,
      Optional<Shortlist> shortlist,
      Reading reading,
      Situation situation,
      AnswerLimits limits) {
    try {
      model = new Model(whole.situation(), situation, separation, shortlist, reading);
      boolean apart = whole != facts;
      factsOpen = facts.isOpen();
      new TreeRows(model, whole, facts).add();
      new LeafRows(model).add(apart);
      boolean worlds = reading != Reading.POSSIBLE && facts.isContextOpen();
      if (worlds) {
        facts.patterns().forEach(alive -> bind(model.within(alive)));
      } else {
        bind(model);
      }
      new LimitRows(model, worlds).add(limits);
      system = model.sink.build();
    } catch (TooFine e) {
      throw e;
    } catch (ArithmeticException e) {
      throw new TooFine("its sums");
    }
  }

  /** States what binds several leaves. */
  private static void bind(Model model) {
    new ServingRows(model).add();
    new SharingRows(model).add();
    new ConstraintRows(model).add();
    new SumRows(model).add();
  }

  /** The rows, rounded. */
  public LinearSystem system() {
    return system;
  }

  /** Whether another reading of what is unknown may state other rows. */
  public boolean dependOnReading() {
    return factsOpen || model.dependsOnReading();
  }

  /** The variable of node {@code n} being active. */
  public int active(int n) {
    return model.active(n);
  }

  /** The records eligible at leaf {@code l}, as the tree counts leaves. */
  public int[] recordsOf(int l) {
    return model.recordsOf(l).clone();
  }

  /** The variable of a leaf using a record it is eligible for. */
  public int use(int l, int r) {
    return model.use(l, r);
  }

  /** The variable of the part used; that of the use where nothing is divided. */
  public int part(int l, int r) {
    return model.part(l, r);
  }
}

package dev.cairn.pathways.audit.internal.rows;

import dev.cairn.pathways.audit.internal.resolve.Situation;

/**
 * States a question as linear rows. Under {@link Reading#POSSIBLE} these are the rows that
 * certificates of UNSATISFIED refer to by name.
 */
public final class Rows {
  private final LinearSystem system;
  private final Model model;

  /** States every row; {@link TooFine} if its numbers leave 64 bits. */
  public Rows(Situation situation, Facts facts, Separation separation, Reading reading) {
    try {
      model = new Model(situation, separation, reading);
      new TreeRows(model, facts).add();
      new LeafRows(model).add();
      new ServingRows(model).add();
      new SharingRows(model).add();
      new ConstraintRows(model).add();
      new SumRows(model).add();
      system = model.sink.build().rounded();
    } catch (TooFine e) {
      throw e;
    } catch (ArithmeticException e) {
      throw new TooFine("its sums");
    }
  }

  /** The rows, rounded. */
  public LinearSystem system() {
    return system;
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

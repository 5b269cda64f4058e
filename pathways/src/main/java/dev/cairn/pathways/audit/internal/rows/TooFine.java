package dev.cairn.pathways.audit.internal.rows;

/** Numbers whose common denominator or sums leave 64 bits; the question is then left undecided. */
public final class TooFine extends ArithmeticException {
  private static final long serialVersionUID = 1L;

  /** Says where. */
  public TooFine(String where) {
    super(where);
  }
}

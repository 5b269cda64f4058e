package dev.cairn.pathways.oracle;

import dev.cairn.pathways.rule.Question;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Small random questions over the whole language, for properties that compare with {@link Oracle}.
 * They shrink towards few records, one leaf and no unknowns.
 *
 * <pre>{@code
 * @Provide
 * Arbitrary<Question> questions() {
 *   return Questions.any();
 * }
 * }</pre>
 */
public final class Questions {
  private Questions() {}

  /** Everything: unknowns, exceptions, horizons, conversions. */
  public static Arbitrary<Question> any() {
    return made(Flavour.ANY);
  }

  /** Nothing is unknown, nothing excepted. */
  public static Arbitrary<Question> known() {
    return made(Flavour.KNOWN);
  }

  /** Nothing is divided: every record is used whole or not at all. */
  public static Arbitrary<Question> whole() {
    return made(Flavour.WHOLE);
  }

  /** From a seed, for loops that want no shrinking. */
  public static Question ofSeed(long seed, Flavour flavour) {
    return new QuestionMaker(
            new Tape(new java.util.Random(seed).ints(250, 0, 10_000).boxed().toList()), flavour)
        .make();
  }

  private static Arbitrary<Question> made(Flavour flavour) {
    return Arbitraries.integers()
        .between(0, 9_999)
        .list()
        .ofMinSize(0)
        .ofMaxSize(250)
        .map(decisions -> new QuestionMaker(new Tape(decisions), flavour).make());
  }

  /** What a question may hold. */
  public enum Flavour {
    /** Everything. */
    ANY,
    /** No unknowns, no exceptions. */
    KNOWN,
    /** Everything but divided records. */
    WHOLE
  }
}

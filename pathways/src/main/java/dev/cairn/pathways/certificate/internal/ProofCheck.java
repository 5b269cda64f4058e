package dev.cairn.pathways.certificate.internal;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.certificate.Name;
import dev.cairn.pathways.certificate.Proof;
import dev.cairn.pathways.certificate.Unknown;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whether a proof shows that no answer exists in any world. Walks the tree with a stack. */
final class ProofCheck {
  /** The most factors of rows that a check adds up before it gives up. */
  private static final long MAX_WORK = 50_000_000;

  private final Facts facts;
  private final RowSystem rows;
  private final Fixed fixed;
  private final ShapeCheck shapes;
  private final List<Row> cuts = new ArrayList<>();
  private final Deque<Runnable> todo = new ArrayDeque<>();
  private long work;

  private ProofCheck(Facts facts) {
    this.facts = facts;
    this.rows = new RowSystem(facts);
    this.fixed = new Fixed(facts, rows.tree);
    this.shapes = new ShapeCheck(facts, rows, fixed);
  }

  /**
   * Checks a proof.
   *
   * @throws Refusal if it does not stand
   */
  static void check(Facts facts, Proof proof) {
    bound(proof);
    ProofCheck check = new ProofCheck(facts);
    check.todo.push(() -> check.visit(proof));
    while (!check.todo.isEmpty()) {
      check.todo.pop().run();
    }
  }

  private static void bound(Proof proof) {
    long size = 0;
    Deque<Proof> open = new ArrayDeque<>();
    open.push(proof);
    while (!open.isEmpty() && size <= Proof.MAX_SIZE) {
      Proof p = open.pop();
      size++;
      if (p instanceof Proof.Linear linear) {
        size += linear.terms().size();
      } else if (p instanceof Proof.Cut cut) {
        size += cut.rows().size();
      } else if (p instanceof Proof.Hall hall) {
        size += hall.leaves().size() + hall.records().size();
      } else if (p instanceof Proof.Cycle cycle) {
        size += cycle.nodes().size();
      } else if (p instanceof Proof.Cases cases) {
        size += cases.at().size();
      }
      p.below().forEach(open::push);
    }
    if (size > Proof.MAX_SIZE) {
      throw refused(
          "certificate.size",
          "The proof has more than "
              + Proof.MAX_SIZE
              + " parts; certificates so large are not checked.");
    }
  }

  static Refusal refused(String code, String message) {
    return new Refusal(code, "/claim/proof", message);
  }

  private void visit(Proof proof) {
    if (proof instanceof Proof.Linear linear) {
      linear(linear);
    } else if (proof instanceof Proof.Split split) {
      split(split);
    } else if (proof instanceof Proof.Empty empty) {
      shapes.empty(empty.leaf());
    } else if (proof instanceof Proof.Hall hall) {
      shapes.hall(hall);
    } else if (proof instanceof Proof.Cycle cycle) {
      shapes.cycle(cycle.nodes());
    } else if (proof instanceof Proof.Cut cut) {
      cut(cut);
    } else if (proof instanceof Proof.Cases cases) {
      cases(cases);
    } else {
      throw refused("certificate.proof", "This proof is of no known kind; use a newer checker.");
    }
  }

  private Combination combine(List<Proof.Term> terms) {
    Combination sum = new Combination();
    for (Proof.Term term : terms) {
      Row row = row(term.row());
      work += row.size() + 1L;
      if (work > MAX_WORK) {
        throw refused("certificate.work", "The proof asks for too much work; shorten it.");
      }
      sum.add(row, term.by());
    }
    return sum;
  }

  private Row row(Name name) {
    Optional<Row> found =
        name.kind().equals("cut")
            ? name.arg(0)
                .filter(k -> name.args().size() == 1 && k.matches("0|[1-9][0-9]{0,6}"))
                .map(Integer::valueOf)
                .filter(k -> k < cuts.size())
                .map(cuts::get)
            : rows.row(name);
    return found.orElseThrow(
        () -> refused("certificate.row", "There is no row " + name + " here; name one that is."));
  }

  private void linear(Proof.Linear linear) {
    Combination sum = combine(linear.terms());
    Best best = new Best();
    sum.forEach(best::see);
    if (best.isEndless || best.most.compareTo(sum.least()) >= 0) {
      throw refused(
          "certificate.linear",
          "The rows add up to "
              + (best.isEndless ? "anything" : best.most)
              + " against "
              + sum.least()
              + ", which is no contradiction; take other rows.");
    }
  }

  /** The most that the left side may be. */
  private final class Best {
    private Rational most = Rational.ZERO;
    private boolean isEndless;

    void see(long variable, Rational factor) {
      Rational at = fixed.value(variable);
      if (at == null) {
        at = factor.signum() > 0 ? rows.variables.upper(variable) : Rational.ZERO;
      }
      if (at == null) {
        isEndless = true;
      } else if (at.signum() != 0) {
        most = most.plus(at.equals(Rational.ONE) ? factor : factor.times(at));
      }
    }
  }

  private void split(Proof.Split split) {
    long variable =
        rows.variables
            .splittable(split.on().kind(), split.on().args())
            .filter(v -> fixed.value(v) == null)
            .orElseThrow(
                () ->
                    refused(
                        "certificate.split",
                        split.on()
                            + " is no variable that is 0 or 1 and still open; split on one."));
    todo.push(() -> fixed.free(variable));
    todo.push(() -> visit(split.one()));
    todo.push(() -> fixed.fix(variable, Rational.ONE));
    todo.push(() -> visit(split.zero()));
    fixed.fix(variable, Rational.ZERO);
  }

  private void cut(Proof.Cut cut) {
    Combination sum = combine(cut.rows());
    Rounding rounding = new Rounding();
    sum.forEach(rounding::see);
    cuts.add(
        new Row(
            rounding.variables.stream().mapToLong(Long::longValue).toArray(),
            rounding.factors.toArray(Rational[]::new),
            ceiling(sum.least().minus(rounding.given))));
    todo.push(() -> cuts.remove(cuts.size() - 1));
    todo.push(() -> visit(cut.then()));
  }

  /** A combination with fixed variables put in and every other factor rounded up. */
  private final class Rounding {
    private final List<Long> variables = new ArrayList<>();
    private final List<Rational> factors = new ArrayList<>();
    private Rational given = Rational.ZERO;

    void see(long variable, Rational factor) {
      Rational at = fixed.value(variable);
      if (at != null) {
        given = given.plus(factor.times(at));
      } else if (rows.variables.isWhole(variable)) {
        Rational up = ceiling(factor);
        if (up.signum() != 0) {
          variables.add(variable);
          factors.add(up);
        }
      } else if (factor.signum() > 0) {
        throw refused(
            "certificate.cut",
            "A row cannot be rounded over a part of a record; leave such rows out.");
      }
    }
  }

  private static Rational ceiling(Rational value) {
    if (value.isInteger()) {
      return value;
    }
    BigInteger[] parts = value.numerator().divideAndRemainder(value.denominator());
    return Rational.of(
        value.signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0], BigInteger.ONE);
  }

  private void cases(Proof.Cases cases) {
    Unknown of = cases.of();
    if (of.field().equals("context") && of.record().isEmpty() && cases.at().isEmpty()) {
      String key =
          of.of()
              .filter(k -> facts.contexts.unknownKeys().contains(k))
              .filter(k -> !facts.contexts.settled.containsKey(k))
              .orElseThrow(() -> noCases(of));
      cases(cases, facts.contexts.cells(key), facts.contexts.settled, key);
      return;
    }
    RecordFacts r = of.record().flatMap(facts::record).orElseThrow(() -> noCases(of));
    Field field = Field.of(of).orElseThrow(() -> noCases(of));
    List<Cell> cells = facts.cells(r, field, new TreeSet<>(cases.at()));
    if (cells.isEmpty()) {
      throw noCases(of);
    }
    cases(cases, cells, r.settled, field);
  }

  private static Refusal noCases(Unknown of) {
    return refused("certificate.cases", "The " + of + " is not open here; tell other cases apart.");
  }

  private <K> void cases(Proof.Cases cases, List<Cell> cells, Map<K, Cell> settled, K key) {
    if (cases.then().size() != cells.size()) {
      throw refused(
          "certificate.cases",
          "The "
              + cases.of()
              + " has "
              + cells.size()
              + " cases and "
              + cases.then().size()
              + " are shown; show each.");
    }
    @Nullable Cell before = settled.get(key);
    todo.push(
        () -> {
          if (before == null) {
            settled.remove(key);
          } else {
            settled.put(key, before);
          }
          rows.variables.forget();
          rows.leaveCase();
        });
    for (int i = cells.size() - 1; i >= 0; i--) {
      Cell cell = cells.get(i);
      Proof then = cases.then().get(i);
      todo.push(() -> visit(then));
      todo.push(
          () -> {
            settled.put(key, cell);
            rows.variables.forget();
          });
    }
    rows.enterCase();
  }
}

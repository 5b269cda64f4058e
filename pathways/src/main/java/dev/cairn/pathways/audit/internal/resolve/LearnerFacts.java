package dev.cairn.pathways.audit.internal.resolve;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.rule.Condition;
import dev.cairn.pathways.rule.HeldAward;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.Requirement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is known of the learner besides records: attestations, other awards, the context. */
final class LearnerFacts {
  private final Question question;
  private final Settled settled;
  private final ContextJudge contexts;

  LearnerFacts(Question question, Settled settled) {
    this.question = question;
    this.settled = settled;
    this.contexts = new ContextJudge(question.context(), question.decisionDay(), settled);
  }

  Truth holds(Condition condition) {
    return contexts.judge(condition);
  }

  Truth attested(String key) {
    Boolean stated = question.attestations().get(key);
    return stated != null
        ? Truth.of(stated)
        : settled.ofLearner("attestation", key).isPresent() ? Truth.TRUE : Truth.UNKNOWN;
  }

  Truth held(String award, Optional<String> version) {
    Truth t = Truth.UNKNOWN;
    for (HeldAward h : question.awards()) {
      if (!h.award().equals(award)) {
        continue;
      }
      boolean fits = version.isEmpty() || version.equals(h.version());
      if (h.held() && fits) {
        return Truth.TRUE;
      }
      if (!h.held() && (h.version().isEmpty() || version.equals(h.version()))) {
        t = Truth.FALSE;
      }
    }
    return t == Truth.UNKNOWN && settled.ofLearner("award", award).isPresent() ? Truth.TRUE : t;
  }

  /** The context keys that conditions of the tree ask for and nobody states, with their cells. */
  Map<String, List<Cell>> openContext(Tree tree) {
    Map<String, Asked> asked = new TreeMap<>();
    for (int n = 0; n < tree.size(); n++) {
      if (tree.node(n) instanceof Requirement.When w) {
        ask(w.condition(), asked);
      }
    }
    Map<String, List<Cell>> open = new TreeMap<>();
    asked.forEach(
        (key, of) -> {
          if (!contexts.isKnown(key)) {
            open.put(key, of.cells());
          }
        });
    return open;
  }

  private static final class Asked {
    private final Set<String> texts = new TreeSet<>();
    private final Set<LocalDate> days = new TreeSet<>();
    private final TreeSet<Rational> numbers = new TreeSet<>();

    /** The texts, then days, then numbers, then any other, as certificates have them. */
    List<Cell> cells() {
      List<Cell> cells = new ArrayList<>(texts.stream().map(Cell::of).toList());
      if (!days.isEmpty()) {
        cells.addAll(Cells.contextDays(days));
      }
      if (!numbers.isEmpty()) {
        Between.ANY
            .cut(numbers)
            .forEach(n -> cells.add(Cell.of(n.inside().toString(), Cell.Kind.NUMBER)));
      }
      cells.add(Cell.of(Cell.OTHER_NAME, Cell.Kind.OTHER));
      return cells;
    }
  }

  private static void ask(Condition c, Map<String, Asked> into) {
    if (c instanceof Condition.All all) {
      all.of().forEach(x -> ask(x, into));
    } else if (c instanceof Condition.Any any) {
      any.of().forEach(x -> ask(x, into));
    } else if (c instanceof Condition.Not not) {
      ask(not.inner(), into);
    } else if (c instanceof Condition.Is is) {
      of(is.key(), into).texts.addAll(is.values());
    } else if (c instanceof Condition.On on) {
      Asked asked = of(on.key(), into);
      on.range().from().ifPresent(asked.days::add);
      on.range().to().ifPresent(asked.days::add);
    } else if (c instanceof Condition.Within in) {
      Asked asked = of(in.key(), into);
      in.range().min().ifPresent(asked.numbers::add);
      in.range().max().ifPresent(asked.numbers::add);
    }
  }

  private static Asked of(String key, Map<String, Asked> into) {
    return into.computeIfAbsent(key, k -> new Asked());
  }
}

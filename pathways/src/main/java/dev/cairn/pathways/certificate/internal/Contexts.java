package dev.cairn.pathways.certificate.internal;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Condition;
import dev.cairn.pathways.rule.DateRange;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.Requirement;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Conditions on the learner's context, and the values of its keys that they tell apart. */
final class Contexts {
  private static final String DECISION = "date";

  /** Above this many worlds of the context an answer is not followed through each. */
  private static final int MAX_WORLDS = 4096;

  private final Map<String, String> stated;
  private final Map<String, Asked> asked = new TreeMap<>();

  /** Values settled for one case of a proof or one world of an answer. */
  final Map<String, Cell> settled = new HashMap<>();

  private static final class Asked {
    final TreeSet<String> texts = new TreeSet<>();
    final TreeSet<Rational> days = new TreeSet<>();
    final TreeSet<Rational> numbers = new TreeSet<>();
  }

  Contexts(Question question, Structure structure) {
    this.stated = new HashMap<>(question.context());
    this.stated.put(DECISION, question.decisionDay().toString());
    for (NodeFacts n : structure.nodes) {
      if (n.requirement instanceof Requirement.When when) {
        ask(when.condition());
      }
    }
  }

  private void ask(Condition c) {
    if (c instanceof Condition.All all) {
      all.of().forEach(this::ask);
    } else if (c instanceof Condition.Any any) {
      any.of().forEach(this::ask);
    } else if (c instanceof Condition.Not not) {
      ask(not.inner());
    } else if (c instanceof Condition.Is is) {
      of(is.key()).texts.addAll(is.values());
    } else if (c instanceof Condition.On on) {
      on.range().from().map(Asks::day).ifPresent(of(on.key()).days::add);
      on.range().to().map(Asks::day).ifPresent(of(on.key()).days::add);
    } else if (c instanceof Condition.Within within) {
      within.range().min().ifPresent(of(within.key()).numbers::add);
      within.range().max().ifPresent(of(within.key()).numbers::add);
    }
  }

  private Asked of(String key) {
    return asked.computeIfAbsent(key, k -> new Asked());
  }

  /** Whether the condition holds, as far as stated and settled. */
  Truth test(Condition c) {
    if (c instanceof Condition.All all) {
      return all.of().stream().map(this::test).reduce(Truth.YES, Truth::and);
    }
    if (c instanceof Condition.Any any) {
      return any.of().stream().map(this::test).reduce(Truth.NO, Truth::or);
    }
    if (c instanceof Condition.Not not) {
      return test(not.inner()).not();
    }
    if (c instanceof Condition.Is is) {
      return value(is.key(), is.values()::contains);
    }
    if (c instanceof Condition.On on) {
      return range(
          on.key(),
          new Bounds(on.range().from().map(Asks::day), on.range().to().map(Asks::day)),
          true,
          on.range());
    }
    if (c instanceof Condition.Within within) {
      return range(within.key(), within.range(), false, null);
    }
    throw new Refusal(
        "question.condition",
        "",
        "The condition " + c + " is not known to the checker; use a newer one.");
  }

  private Truth value(String key, java.util.function.Predicate<String> wanted) {
    @Nullable String text = stated.get(key);
    if (text != null) {
      return Truth.of(wanted.test(text));
    }
    Cell cell = settled.get(key);
    if (cell == null) {
      return Truth.UNKNOWN;
    }
    return Truth.of(
        cell instanceof Cell.Text t && t.value().isPresent() && wanted.test(t.value().get()));
  }

  private Truth range(String key, Bounds bounds, boolean days, @Nullable DateRange range) {
    Cell cell = settled.get(key);
    @Nullable String text = stated.get(key);
    if (text == null && cell instanceof Cell.Text t && t.value().isPresent()) {
      text = t.value().get();
    }
    if (text != null) {
      return Truth.of(
          range != null
              ? dayOf(text).filter(range::contains).isPresent()
              : Rational.tryParse(text).filter(bounds::contains).isPresent());
    }
    if (cell == null) {
      return Truth.UNKNOWN;
    }
    if (days && cell instanceof Cell.Day d) {
      return d.range().within(bounds);
    }
    if (!days && cell instanceof Cell.Numeric n) {
      return n.range().within(bounds);
    }
    return Truth.NO;
  }

  private static Optional<LocalDate> dayOf(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  /** The keys that some condition asks for and nobody states. */
  List<String> unknownKeys() {
    return asked.keySet().stream().filter(k -> !stated.containsKey(k)).toList();
  }

  /** The cells of a key, in canonical order: texts, days, numbers, then any other. */
  List<Cell> cells(String key) {
    Asked of = asked.get(key);
    List<Cell> cells = new ArrayList<>();
    if (of != null) {
      of.texts.forEach(t -> cells.add(new Cell.Text(Optional.of(t))));
      if (!of.days.isEmpty()) {
        Interval.ALL.cutAt(of.days).stream()
            .filter(i -> !Asks.isBetweenDays(i))
            .forEach(i -> cells.add(new Cell.Day(i)));
      }
      if (!of.numbers.isEmpty()) {
        Interval.ALL.cutAt(of.numbers).forEach(i -> cells.add(new Cell.Numeric(i)));
      }
    }
    cells.add(new Cell.Text(Optional.empty()));
    return cells;
  }

  /** Runs a task in every world of the context; refuses if there are too many. */
  void inEveryWorld(Runnable task) {
    List<String> keys = unknownKeys();
    long worlds = 1;
    for (String key : keys) {
      worlds *= cells(key).size();
      if (worlds > MAX_WORLDS) {
        throw new Refusal(
            "certificate.context",
            "",
            "The context leaves more than "
                + MAX_WORLDS
                + " cases open; state the keys "
                + String.join(", ", keys)
                + ".");
      }
    }
    for (long i = 0; i < worlds; i++) {
      long rest = i;
      for (String key : keys) {
        List<Cell> cells = cells(key);
        settled.put(key, cells.get((int) (rest % cells.size())));
        rest /= cells.size();
      }
      task.run();
    }
    settled.clear();
  }
}

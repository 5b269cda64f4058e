package dev.cairn.core.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Adds up a portfolio's credit; iterative, so depth costs no stack. Linear in its structure. */
final class CreditSum {
  private final Portfolio portfolio;
  private final CreditUnit unit;
  private final Map<String, Rational> worth = new HashMap<>();

  private CreditSum(Portfolio portfolio, CreditUnit unit) {
    this.portfolio = portfolio;
    this.unit = unit;
  }

  static CreditTotal of(Portfolio portfolio, CreditUnit unit) {
    return new CreditSum(portfolio, unit).total();
  }

  private CreditTotal total() {
    Rational sum = Rational.ZERO;
    List<Award> unknown = new ArrayList<>();
    for (Award a : portfolio.awards()) {
      Optional<Rational> own = credit(a);
      if (own.isEmpty() && a.achievement().id().map(id -> worth(id).signum() == 0).orElse(true)) {
        unknown.add(a);
      }
      if (a.achievement().id().isEmpty()) {
        sum = sum.plus(own.orElse(Rational.ZERO));
      }
    }
    for (String id : portfolio.achievementIds()) {
      if (portfolio.firstWhole(id).isEmpty()) {
        sum = sum.plus(worth(id));
      }
    }
    return new CreditTotal(new Credit(sum, unit), unknown);
  }

  /** The more of what an achievement states and what its parts are worth. */
  private Rational worth(String root) {
    Deque<String> open = new ArrayDeque<>(List.of(root));
    Set<String> entered = new HashSet<>();
    while (!open.isEmpty()) {
      String id = open.peek();
      if (worth.containsKey(id)) {
        open.pop();
        continue;
      }
      List<String> own =
          portfolio.parts(id).stream()
              .filter(p -> portfolio.firstWhole(p).filter(id::equals).isPresent())
              .toList();
      if (entered.add(id)) {
        own.forEach(open::push);
        continue;
      }
      open.pop();
      Rational parts =
          own.stream()
              .map(p -> worth.getOrDefault(p, Rational.ZERO))
              .reduce(Rational.ZERO, Rational::plus);
      Rational stated =
          portfolio.awardsOf(id).stream()
              .flatMap(a -> credit(a).stream())
              .reduce(Rational.ZERO, Rational::max);
      worth.put(id, parts.max(stated));
    }
    return worth.getOrDefault(root, Rational.ZERO);
  }

  /** What was earned in the unit, else what the achievement carries in it. */
  private Optional<Rational> credit(Award award) {
    return award
        .creditsEarned()
        .filter(c -> c.unit().equals(unit))
        .or(() -> award.achievement().creditsIn(unit))
        .map(Credit::amount);
  }
}

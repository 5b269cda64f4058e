package dev.cairn.core.profile;

import dev.cairn.core.model.Credit;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Microcredential;
import dev.cairn.core.model.Rational;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the elements of a report; used once. */
final class ElementList {
  private final Microcredential m;
  private final LocalDate day;
  private final List<Element> elements = new ArrayList<>();

  ElementList(Microcredential m, LocalDate day) {
    this.m = m;
    this.day = day;
  }

  Microcredential microcredential() {
    return m;
  }

  LocalDate day() {
    return day;
  }

  List<Element> all() {
    return elements;
  }

  /** An element that is met by being there. */
  void mandatory(String name, String what, Optional<?> value) {
    present(name, true, what, value);
  }

  /** An element that may be there. */
  void optional(String name, String what, Optional<?> value) {
    present(name, false, what, value);
  }

  private void present(String name, boolean mandatory, String what, Optional<?> value) {
    Optional<String> shown = value.map(Object::toString).filter(s -> !s.isBlank());
    elements.add(
        shown.isPresent()
            ? new Element(name, mandatory, Element.Outcome.MET, what + ": " + ended(shown.get()))
            : new Element(
                name, mandatory, Element.Outcome.NOT_STATED, what + " is not stated; add it."));
  }

  private static String ended(String text) {
    String bare = text.strip();
    return bare.endsWith(".") ? bare : bare + ".";
  }

  void outcomes(boolean mandatory) {
    present(
        "learning-outcomes",
        mandatory,
        "What the learner knows and can do",
        m.outcomes().stream().map(Object::toString).filter(t -> !t.isBlank()).findFirst());
  }

  /** An amount that must lie in a range; unknown where it is not stated in that unit. */
  void amount(
      String name,
      String what,
      Optional<Rational> amount,
      String unit,
      Optional<Rational> min,
      Optional<Rational> max) {
    String range =
        min.map(a -> "at least " + a).orElse("")
            + (min.isPresent() && max.isPresent() ? " and " : "")
            + max.map(a -> "at most " + a).orElse("");
    if (amount.isEmpty()) {
      elements.add(
          new Element(
              name,
              true,
              Element.Outcome.NOT_STATED,
              what + " in " + unit + " is not stated; state " + range + "."));
      return;
    }
    boolean fits =
        min.map(a -> amount.get().compareTo(a) >= 0).orElse(true)
            && max.map(a -> amount.get().compareTo(a) <= 0).orElse(true);
    elements.add(
        new Element(
            name,
            true,
            fits ? Element.Outcome.MET : Element.Outcome.FAILED,
            what
                + " is "
                + amount.get()
                + " "
                + unit
                + (fits ? "." : "; it must be " + range + ".")));
  }

  Optional<Rational> creditsIn(CreditUnit unit) {
    return m.credits().filter(c -> c.unit().equals(unit)).map(Credit::amount);
  }

  /** Hours as stated, or ten for each credit of a framework that counts so. */
  Optional<Rational> hoursOfTen(CreditUnit unit) {
    return creditsIn(unit).map(a -> a.times(Rational.of(10))).or(m::hours);
  }

  void level(boolean mandatory, String framework, List<String> codes) {
    Optional<String> code =
        m.level().filter(l -> l.framework().equals(framework)).map(l -> l.value());
    Element.Outcome outcome =
        code.map(c -> codes.contains(c) ? Element.Outcome.MET : Element.Outcome.FAILED)
            .orElse(Element.Outcome.NOT_STATED);
    String one = " one of " + String.join(", ", codes) + ".";
    String message =
        switch (outcome) {
          case MET -> "The level is " + framework + " " + code.orElse("") + ".";
          case FAILED -> "The level is " + framework + " " + code.orElse("") + "; it must be" + one;
          case NOT_STATED -> "No level of " + framework + " is stated; state" + one;
        };
    elements.add(new Element("level", mandatory, outcome, message));
  }

  void add(String name, boolean mandatory, Element.Outcome outcome, String message) {
    elements.add(new Element(name, mandatory, outcome, message));
  }
}

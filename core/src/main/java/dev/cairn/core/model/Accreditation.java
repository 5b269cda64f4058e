package dev.cairn.core.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * That an authority stands for the quality of an organisation or of what it offers.
 *
 * @param id the URL that identifies the decision
 * @param type what kind it is: institutional, programme
 * @param title what it is called
 * @param authority who decided it
 * @param from the first day it holds
 * @param until the last day it holds
 */
public record Accreditation(
    Optional<String> id,
    Optional<Concept> type,
    Optional<LocalizedText> title,
    Optional<String> authority,
    Optional<LocalDate> from,
    Optional<LocalDate> until) {
  /** Checks that nothing is null. */
  public Accreditation {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(authority, "authority");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(until, "until");
  }

  /** An accreditation of which only the title is known. */
  public static Accreditation of(LocalizedText title) {
    return new Accreditation(
        Optional.empty(),
        Optional.empty(),
        Optional.of(title),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** An accreditation of which only the authority is known. */
  public static Accreditation by(String authority) {
    return new Accreditation(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(authority),
        Optional.empty(),
        Optional.empty());
  }

  /** Whether it held on a day; empty where it does not say from when. */
  public Optional<Boolean> heldOn(LocalDate day) {
    if (from.filter(day::isBefore).isPresent() || until.filter(day::isAfter).isPresent()) {
      return Optional.of(false);
    }
    return from.isPresent() ? Optional.of(true) : Optional.empty();
  }

  @Override
  public String toString() {
    return title
        .map(LocalizedText::any)
        .or(() -> type.map(Concept::toString))
        .filter(t -> !t.isBlank())
        .or(() -> authority.map(a -> "accredited by " + a))
        .or(() -> id)
        .orElse("accreditation");
  }
}

package dev.cairn.core.profile;

import dev.cairn.core.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a micro-credential stands to a profile on a day.
 *
 * @param profile which profile
 * @param day the day whose rules were asked
 * @param inForce whether the profile was in force then; if not, there are no elements
 * @param elements every element the profile asks for, in its order
 */
public record ProfileReport(
    MicrocredentialProfile profile, LocalDate day, boolean inForce, List<Element> elements) {
  /** Copies the elements. */
  public ProfileReport {
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(day, "day");
    elements = List.copyOf(elements);
  }

  /** Whether the profile was in force and every mandatory element is met. */
  public boolean isMet() {
    return inForce
        && elements.stream().allMatch(e -> !e.mandatory() || e.outcome() == Element.Outcome.MET);
  }

  /** The element of a name. */
  public Optional<Element> element(String name) {
    return elements.stream().filter(e -> e.name().equals(name)).findFirst();
  }

  /**
   * One finding an element that is not met: an error if it is mandatory, else a note. Codes are
   * {@code profile.}, the profile's id and the element's name.
   */
  public List<Finding> findings() {
    if (!inForce) {
      return List.of(
          Finding.error(
              code("not-in-force"),
              "",
              profile.title() + " was not in force on " + day + "; ask for another day."));
    }
    return elements.stream()
        .filter(e -> e.outcome() != Element.Outcome.MET)
        .map(
            e ->
                e.mandatory()
                    ? Finding.error(code(e.name()), "", e.message())
                    : Finding.info(code(e.name()), "", e.message()))
        .toList();
  }

  private String code(String name) {
    return "profile." + profile.id() + "." + name;
  }
}

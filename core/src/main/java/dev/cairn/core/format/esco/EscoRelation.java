package dev.cairn.core.format.esco;

import java.util.Objects;

/**
 * That one concept has to do with a skill.
 *
 * @param source the URI of the occupation or skill
 * @param essential whether the skill is essential to it; otherwise it is optional
 * @param target the URI of the skill
 */
public record EscoRelation(String source, boolean essential, String target) {
  /** Checks that nothing is null. */
  public EscoRelation {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(target, "target");
  }
}

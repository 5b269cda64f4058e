package dev.cairn.core.format.clr;

import java.util.Objects;

/**
 * That two achievements are related. The direction is from source to target: with {@link
 * AssociationType#IS_CHILD_OF} the source is the child.
 *
 * @param type how
 * @param source the id of the source achievement
 * @param target the id of the target achievement
 */
public record Association(AssociationType type, String source, String target) {
  /** Checks that nothing is null. */
  public Association {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(target, "target");
  }
}

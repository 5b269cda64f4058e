package dev.cairn.core.model;

import dev.cairn.core.CairnException;
import java.util.Objects;

/**
 * That one achievement is a part of another.
 *
 * @param part the id of the part
 * @param whole the id of the whole
 */
public record PartOf(String part, String whole) {
  /** Checks that there are two. */
  public PartOf {
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(whole, "whole");
    if (part.isBlank() || whole.isBlank()) {
      throw CairnException.illegalArgument("A part needs its id and that of its whole; give both.");
    }
  }
}

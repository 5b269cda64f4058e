package dev.cairn.core.model;

import java.util.List;
import java.util.Objects;

/**
 * How much credit a portfolio holds in a unit.
 *
 * @param atLeast what is stated
 * @param unknown the awards that state no credit in the unit, alone or through their parts
 */
public record CreditTotal(Credit atLeast, List<Award> unknown) {
  /** Copies the list. */
  public CreditTotal {
    Objects.requireNonNull(atLeast, "atLeast");
    unknown = List.copyOf(unknown);
  }

  /** Whether it is all of it: every award states its credit. */
  public boolean isExact() {
    return unknown.isEmpty();
  }
}

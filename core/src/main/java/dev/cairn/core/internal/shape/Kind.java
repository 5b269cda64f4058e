package dev.cairn.core.internal.shape;

import dev.cairn.core.internal.Located;

/** What one value must be. */
@FunctionalInterface
public interface Kind {
  /** Reports what is wrong with a value; nothing if it is right. */
  void check(Located value, Report report);
}

package dev.cairn.core.framework;

import dev.cairn.core.CairnException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A framework of levels.
 *
 * @param id its short name, as in {@link dev.cairn.core.model.Level#framework()}
 * @param title its name in full
 * @param codes the codes of its levels, from low to high
 */
public record LevelFramework(String id, String title, List<String> codes) {
  /** Copies the codes and checks that none stands twice. */
  public LevelFramework {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    codes = List.copyOf(codes);
    if (new HashSet<>(codes).size() < codes.size()) {
      throw CairnException.illegalArgument(
          "A level of " + id + " stands twice in " + codes + "; keep one of them.");
    }
  }

  /** The position of a level, from 0; empty if the framework has none of that code. */
  public OptionalInt rank(String code) {
    int at = codes.indexOf(code);
    return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
  }
}

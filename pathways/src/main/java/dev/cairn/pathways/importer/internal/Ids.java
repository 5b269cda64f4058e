package dev.cairn.pathways.importer.internal;

import java.util.HashSet;
import java.util.Set;

/** Gives every node an id of its own, as near to the one wanted as can be. Not thread-safe. */
public final class Ids {
  private final Set<String> used = new HashSet<>();

  /** The id wanted, or with the first number behind it that makes it unique. */
  public String of(String wanted) {
    String base = wanted.isBlank() ? "node" : wanted.strip();
    String id = base;
    for (int n = 2; !used.add(id); n++) {
      id = base + " (" + n + ")";
    }
    return id;
  }
}

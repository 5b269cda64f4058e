package dev.cairn.pathways.rule;

import dev.cairn.core.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** Finds exceptions that do not fit the award they are granted in, or each other. */
final class ExceptionFaults {
  private final Map<String, Requirement> nodes = new HashMap<>();
  private final IntFunction<String> pointers;
  private final List<Finding> findings = new ArrayList<>();

  ExceptionFaults(Requirement root, IntFunction<String> pointers) {
    this.pointers = pointers;
    collect(root);
  }

  private void collect(Requirement r) {
    nodes.put(r.id(), r);
    r.children().forEach(this::collect);
  }

  List<Finding> of(List<GrantedException> exceptions) {
    Map<String, GrantedException.Change> once = new HashMap<>();
    for (int i = 0; i < exceptions.size(); i++) {
      GrantedException.Change change = exceptions.get(i).change();
      String where = pointers.apply(i);
      node(change).ifPresent(id -> exists(id, where));
      if (change instanceof GrantedException.Change.Insert insert) {
        leaf(insert, where);
      } else if (change instanceof GrantedException.Change.SetValue v) {
        contradiction(once, "value " + v.node() + " " + v.bound(), v, where);
      } else if (change instanceof GrantedException.Change.Recredit r) {
        contradiction(once, "credits " + r.record(), r, where);
      }
    }
    valuesTogether(exceptions);
    return findings;
  }

  private static Optional<String> node(GrantedException.Change change) {
    if (change instanceof GrantedException.Change.Insert i) {
      return Optional.of(i.leaf());
    }
    if (change instanceof GrantedException.Change.Block b) {
      return b.node();
    }
    if (change instanceof GrantedException.Change.Waive w) {
      return Optional.of(w.node());
    }
    if (change instanceof GrantedException.Change.SetValue v) {
      return Optional.of(v.node());
    }
    return change instanceof GrantedException.Change.Substitute s ? s.node() : Optional.empty();
  }

  private void exists(String id, String where) {
    if (!nodes.containsKey(id)) {
      error(
          "dangling",
          where,
          "No node has the id \"" + id + "\"; grant the exception at one of this award's nodes.");
    }
  }

  private void leaf(GrantedException.Change.Insert insert, String where) {
    Requirement r = nodes.get(insert.leaf());
    if (r != null && !(r instanceof Requirement.Pick) && !(r instanceof Requirement.Cover)) {
      error(
          "exception-leaf",
          where,
          "\"" + insert.leaf() + "\" picks no records; insert at a pick or cover below it.");
    }
  }

  private void contradiction(
      Map<String, GrantedException.Change> once,
      String key,
      GrantedException.Change change,
      String where) {
    GrantedException.Change before = once.putIfAbsent(key, change);
    if (before != null && !before.equals(change)) {
      error(
          "exception-contradiction",
          where,
          "Another exception sets the same " + key + " to something else; keep one of them.");
    }
  }

  /** Values are set in whatever order keeps bounds in order; those that fit in none are faults. */
  private void valuesTogether(List<GrantedException> exceptions) {
    Map<String, Requirement> now = new HashMap<>(nodes);
    List<Integer> left = new ArrayList<>();
    for (int i = 0; i < exceptions.size(); i++) {
      left.add(i);
    }
    boolean moved = true;
    while (moved) {
      moved = left.removeIf(i -> applied(exceptions.get(i).change(), now));
    }
    for (int i : left) {
      if (exceptions.get(i).change() instanceof GrantedException.Change.SetValue v
          && nodes.containsKey(v.node())) {
        error(
            "exception-bound",
            pointers.apply(i),
            "\""
                + v.node()
                + "\" has no bound \""
                + v.bound()
                + "\" that could be "
                + v.value()
                + "; name one it has and a value that fits it.");
      }
    }
  }

  private static boolean applied(GrantedException.Change change, Map<String, Requirement> now) {
    if (!(change instanceof GrantedException.Change.SetValue v)) {
      return true;
    }
    Requirement r = now.get(v.node());
    Optional<Requirement> set =
        r == null ? Optional.empty() : BoundValues.set(r, v.bound(), v.value());
    set.ifPresent(s -> now.put(v.node(), s));
    return set.isPresent();
  }

  private void error(String code, String where, String message) {
    findings.add(Finding.error("rule." + code, where, message));
  }
}

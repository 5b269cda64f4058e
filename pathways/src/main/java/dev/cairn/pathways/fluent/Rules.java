package dev.cairn.pathways.fluent;

import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Condition;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Starts awards and requirements. A requirement without an id of its own gets one by its place:
 * {@code root}, {@code root.1}, {@code root.1.2}.
 *
 * <p>Stateless and thread-safe.
 */
public final class Rules {
  private Rules() {}

  /** Starts an award. */
  public static AwardDraft award(String id) {
    return new AwardDraft(id);
  }

  /** Every one of them. */
  public static Draft allOf(Draft... of) {
    List<Draft> parts = List.of(of);
    return new Draft((node, name) -> new Requirement.AllOf(node, named(parts, name)), parts);
  }

  /** At least one of them. */
  public static Draft anyOf(Draft... of) {
    List<Draft> parts = List.of(of);
    return new Draft((node, name) -> new Requirement.AnyOf(node, named(parts, name)), parts);
  }

  /** At least {@code k} of them. */
  public static Draft nOf(int k, Draft... of) {
    List<Draft> parts = List.of(of);
    return new Draft((node, name) -> new Requirement.NOf(node, k, named(parts, name)), parts);
  }

  /** Any of them, whose records add up to the bounds. */
  public static Draft sumOf(Measure measure, Bounds bounds, Draft... of) {
    List<Draft> parts = List.of(of);
    return new Draft(
        (node, name) -> new Requirement.SumOf(node, measure, bounds, named(parts, name)), parts);
  }

  /** Records that a predicate accepts; say how many with {@code count} or {@code credits}. */
  public static PickDraft pick(Predicate where) {
    return new PickDraft(where);
  }

  /** Records that carry every item. */
  public static Draft cover(Predicate where, String... items) {
    List<String> all = List.of(items);
    return new Draft((node, name) -> new Requirement.Cover(node, all, where, 1, Bounds.NONE));
  }

  /** A fact about the learner. */
  public static Draft attest(String key) {
    return new Draft((node, name) -> new Requirement.Attest(node, key));
  }

  /** Another award, in any version. */
  public static Draft awarded(String award) {
    return new Draft((node, name) -> new Requirement.Awarded(node, award, Optional.empty()));
  }

  /** One of two, by a condition on the learner's context. */
  public static Draft when(Condition condition, Draft then, Draft otherwise) {
    return new Draft(
        (node, name) ->
            new Requirement.When(
                node,
                condition,
                then.build(name + ".1"),
                Optional.of(otherwise.build(name + ".2"))),
        List.of(then, otherwise));
  }

  private static List<Requirement> named(List<Draft> parts, String name) {
    List<Requirement> built = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      built.add(parts.get(i).build(name + "." + (i + 1)));
    }
    return built;
  }
}

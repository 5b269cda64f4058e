package dev.cairn.pathways.rule;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is stated of a learner besides records. What is not stated is unknown.
 *
 * @param attestations fact to whether it holds
 * @param awards other awards held or not held
 * @param context key to value, for {@code when}
 */
public record Facts(
    Map<String, Boolean> attestations, List<HeldAward> awards, Map<String, String> context) {
  /** Nothing is stated. */
  public static final Facts NONE = new Facts(Map.of(), List.of(), Map.of());

  /** Copies them. */
  public Facts {
    Objects.requireNonNull(awards, "awards");
    attestations = Map.copyOf(attestations);
    awards = List.copyOf(awards);
    context = Map.copyOf(context);
  }
}

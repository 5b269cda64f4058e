package dev.cairn.core.model;

import java.util.Objects;
import java.util.Optional;

/**
 * That an achievement, a result or a level corresponds to something in a framework or catalogue.
 *
 * @param targetName the name of what it is aligned with
 * @param targetUrl its address, by which alignments are compared
 * @param targetCode its code in the framework
 * @param targetFramework the framework's name
 * @param targetType what the target is: {@code CFItem}, {@code ceasn:Competency}, {@code CTDL}, …
 * @param targetDescription what it says
 */
public record Alignment(
    String targetName,
    String targetUrl,
    Optional<String> targetCode,
    Optional<String> targetFramework,
    Optional<String> targetType,
    Optional<String> targetDescription) {
  /** Checks that nothing is null. */
  public Alignment {
    Objects.requireNonNull(targetName, "targetName");
    Objects.requireNonNull(targetUrl, "targetUrl");
    Objects.requireNonNull(targetCode, "targetCode");
    Objects.requireNonNull(targetFramework, "targetFramework");
    Objects.requireNonNull(targetType, "targetType");
    Objects.requireNonNull(targetDescription, "targetDescription");
  }

  /** An alignment that only names its target. */
  public static Alignment of(String targetName, String targetUrl) {
    return new Alignment(
        targetName,
        targetUrl,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** This alignment with the target's code in a framework. */
  public Alignment inFramework(String framework, String code) {
    return new Alignment(
        targetName,
        targetUrl,
        Optional.of(code),
        Optional.of(framework),
        targetType,
        targetDescription);
  }

  /** This alignment with another type of target. */
  public Alignment ofType(String type) {
    return new Alignment(
        targetName, targetUrl, targetCode, targetFramework, Optional.of(type), targetDescription);
  }
}

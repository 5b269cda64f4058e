package dev.cairn.core.model;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A node of some framework, such as a competency, a level or a term of a vocabulary ({@code
 * ceterms:CredentialAlignmentObject}). A bare URI is read as one that names only its node.
 *
 * @param targetNode what identifies the node
 * @param targetNodeName what it is called
 * @param targetNodeDescription what it is
 * @param framework what identifies the framework
 * @param frameworkName what the framework is called
 * @param codedNotation its code in the framework
 * @param weight how much it counts among others
 */
public record FrameworkNode(
    Optional<String> targetNode,
    Optional<LocalizedText> targetNodeName,
    Optional<LocalizedText> targetNodeDescription,
    Optional<String> framework,
    Optional<LocalizedText> frameworkName,
    Optional<String> codedNotation,
    Optional<Rational> weight) {
  /** Checks that nothing is null. */
  public FrameworkNode {
    Objects.requireNonNull(targetNode, "targetNode");
    Objects.requireNonNull(targetNodeName, "targetNodeName");
    Objects.requireNonNull(targetNodeDescription, "targetNodeDescription");
    Objects.requireNonNull(framework, "framework");
    Objects.requireNonNull(frameworkName, "frameworkName");
    Objects.requireNonNull(codedNotation, "codedNotation");
    Objects.requireNonNull(weight, "weight");
  }

  /** One that names only its node. */
  public static FrameworkNode of(String targetNode) {
    return new FrameworkNode(
        Optional.of(targetNode),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The node as a term of a vocabulary. */
  public Concept concept() {
    return new Concept(targetNode, targetNodeName.orElseGet(() -> new LocalizedText(Map.of())));
  }

  /** The node's name without its prefix or the path of its URI: {@code SemesterHour}. */
  public Optional<String> localName() {
    return targetNode.map(
        node -> {
          int at =
              Math.max(
                  node.lastIndexOf(':'), Math.max(node.lastIndexOf('/'), node.lastIndexOf('#')));
          return node.substring(at + 1);
        });
  }
}

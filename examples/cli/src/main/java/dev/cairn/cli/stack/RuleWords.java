package dev.cairn.cli.stack;

import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names and needs of the nodes of a rule tree, for reports and tables. */
public final class RuleWords {
  private RuleWords() {}

  /** The title of a node, or its id where it has none. */
  public static String title(Requirement node) {
    return node.node().title().orElse(node.id());
  }

  /** What a node itself asks for, without its name and its constraints. */
  public static String need(Requirement node) {
    String sentence = node.with(node.node().with(List.of())).toString();
    String label = node.node().title().map(t -> t + " (" + node.id() + ")").orElse(node.id());
    return sentence.startsWith(label + ": ") ? sentence.substring(label.length() + 2) : sentence;
  }

  /** What a constraint asks for, as the beginning of a line. */
  public static String constraint(Constraint constraint) {
    String text = constraint.toString();
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** Every node, each before its children. */
  public static List<Requirement> nodes(Requirement root) {
    List<Requirement> all = new ArrayList<>();
    List<Requirement> open = new ArrayList<>(List.of(root));
    while (!open.isEmpty()) {
      Requirement node = open.remove(open.size() - 1);
      all.add(node);
      for (int i = node.children().size() - 1; i >= 0; i--) {
        open.add(node.children().get(i));
      }
    }
    return all;
  }

  /** The nodes that use records, in the order of the rules. */
  public static List<Requirement> leaves(Requirement root) {
    return nodes(root).stream()
        .filter(n -> n instanceof Requirement.Pick || n instanceof Requirement.Cover)
        .toList();
  }
}

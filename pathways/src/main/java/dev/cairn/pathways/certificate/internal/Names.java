package dev.cairn.pathways.certificate.internal;

import java.util.List;
import java.util.Optional;

/** The arguments of a name, resolved. */
final class Names {
  private final Facts facts;
  private final List<String> args;

  Names(Facts facts, List<String> args) {
    this.facts = facts;
    this.args = args;
  }

  boolean size(int size) {
    return args.size() == size;
  }

  int size() {
    return args.size();
  }

  Optional<String> text(int at) {
    return at < args.size() ? Optional.of(args.get(at)) : Optional.empty();
  }

  Optional<NodeFacts> node(int at) {
    return text(at).flatMap(facts.structure::find);
  }

  Optional<NodeFacts> leaf(int at) {
    return node(at).filter(n -> n.leaf >= 0);
  }

  Optional<RecordFacts> record(int at) {
    return text(at).flatMap(facts::record);
  }

  private Optional<Integer> number(int at, int below) {
    return text(at)
        .filter(t -> t.matches("0|[1-9][0-9]{0,8}"))
        .map(Integer::valueOf)
        .filter(n -> n < below);
  }

  Optional<Integer> entry(int at) {
    return number(at, facts.sharing.entries.size());
  }

  Optional<Integer> conflict(int at) {
    return number(at, facts.question.award().conflicts().size());
  }

  /** The position of a constraint that the node still has. */
  Optional<Integer> constraint(int at, NodeFacts node) {
    return number(at, node.constraints.size()).filter(i -> node.constraints.get(i) != null);
  }
}

package dev.cairn.pathways.audit;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.GrantedException;
import dev.cairn.pathways.rule.GrantedException.Change;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.RuleReader;
import dev.cairn.pathways.rule.RuleWriter;
import dev.cairn.pathways.rule.Scope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Questions written otherwise: in another order, with other names, with other bounds. */
final class Reworked {
  private static final Set<String> UNORDERED = Set.of("allOf", "anyOf", "of", "sharing");

  private Reworked() {}

  /** The same question with records, children and sharing entries in another order. */
  static Question shuffled(Question q, Random random) {
    List<LearningRecord> records = new ArrayList<>(q.records());
    Collections.shuffle(records, random);
    List<GrantedException> exceptions = new ArrayList<>(q.exceptions());
    Collections.shuffle(exceptions, random);
    return with(q, shuffled(RuleWriter.write(q.award()), random))
        .records(records)
        .exceptions(exceptions)
        .build();
  }

  private static JsonValue shuffled(JsonValue value, Random random) {
    if (value instanceof JsonArray array) {
      return new JsonArray(array.items().stream().map(x -> shuffled(x, random)).toList());
    }
    if (!(value instanceof JsonObject object)) {
      return value;
    }
    JsonObject result = object;
    for (String name : object.names()) {
      JsonValue inner = shuffled(object.find(name).orElseThrow(), random);
      if (UNORDERED.contains(name) && inner instanceof JsonArray array) {
        List<JsonValue> items = new ArrayList<>(array.items());
        Collections.shuffle(items, random);
        inner = new JsonArray(items);
      }
      result = result.with(name, inner);
    }
    return result;
  }

  /** The same question with every node and record called otherwise, in another order of names. */
  static Question renamed(Question q) {
    UnaryOperator<String> name =
        id -> id.matches("[nr][0-9]+") ? (char) ('z' - id.hashCode() % 20) + "-" + id : id;
    List<LearningRecord> records =
        q.records().stream()
            .map(
                r ->
                    LearningRecord.builder()
                        .from(r)
                        .id(name.apply(r.id()))
                        .parts(r.parts().stream().map(name).toList())
                        .build())
            .toList();
    return with(q, renamed(RuleWriter.write(q.award()), name))
        .records(records)
        .exceptions(q.exceptions().stream().map(e -> renamed(e, name)).toList())
        .build();
  }

  private static JsonValue renamed(JsonValue value, UnaryOperator<String> name) {
    if (value instanceof JsonArray array) {
      return new JsonArray(array.items().stream().map(x -> renamed(x, name)).toList());
    }
    if (value instanceof JsonObject object) {
      JsonObject result = object;
      for (String key : object.names()) {
        result = result.with(key, renamed(object.find(key).orElseThrow(), name));
      }
      return result;
    }
    return value instanceof JsonString s ? new JsonString(name.apply(s.value())) : value;
  }

  private static GrantedException renamed(GrantedException e, UnaryOperator<String> name) {
    Change c = e.change();
    Change other = c;
    if (c instanceof Change.Insert i) {
      other = new Change.Insert(name.apply(i.record()), name.apply(i.leaf()));
    } else if (c instanceof Change.Block b) {
      other = new Change.Block(name.apply(b.record()), b.node().map(name));
    } else if (c instanceof Change.Waive w) {
      other = new Change.Waive(name.apply(w.node()));
    } else if (c instanceof Change.SetValue s) {
      other = new Change.SetValue(name.apply(s.node()), s.bound(), s.value());
    } else if (c instanceof Change.Substitute s) {
      other = new Change.Substitute(name.apply(s.record()), s.code(), s.node().map(name));
    } else if (c instanceof Change.Recredit r) {
      other = new Change.Recredit(name.apply(r.record()), r.credits());
    }
    return new GrantedException(other, e.authority(), e.date(), e.reason());
  }

  private static Question.Builder with(Question q, JsonValue award) {
    return Question.builder().from(q).award(RuleReader.read(award, "").orThrow());
  }

  /** The question about rules changed as JSON; empty if they cannot be read. */
  static Optional<Question> with(Question q, Function<JsonValue, JsonValue> change) {
    return RuleReader.read(change.apply(RuleWriter.write(q.award())), "")
        .match(
            a -> Optional.of(Question.builder().from(q).award(a.value()).build()),
            r -> Optional.empty());
  }

  /** Whether some node, or some constraint of one, is so. */
  static boolean any(Award award, Predicate<Requirement> node, Predicate<Constraint> constraint) {
    List<Requirement> open = new ArrayList<>(List.of(award.require()));
    while (!open.isEmpty()) {
      Requirement r = open.remove(open.size() - 1);
      if (node.test(r) || r.node().constraints().stream().anyMatch(constraint)) {
        return true;
      }
      open.addAll(r.children());
    }
    return false;
  }

  /** Whether the rules look at more than what is used. */
  static boolean looksAtAll(Award award) {
    return any(
        award, r -> r instanceof Requirement.Pick p && p.observe(), c -> c.scope() == Scope.ALL);
  }

  /** Whether a share is of what is required. */
  static boolean sharesOfRequired(Award award) {
    return any(
        award,
        r -> false,
        c -> c instanceof Constraint.Ratio q && q.base() instanceof Constraint.Base.Required);
  }
}

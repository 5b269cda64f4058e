package dev.cairn.pathways.oracle.cpsat;

import dev.cairn.core.model.Credit;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Grade;
import dev.cairn.core.model.Level;
import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.Origin;
import dev.cairn.core.record.RecordState;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Node;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.RecordKey;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Scope;
import dev.cairn.pathways.rule.Sharing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Questions of 10 to 40 records and 5 to 15 leaves, all stated; near the edge of what holds. */
final class MiddleQuestions {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

  private final Random random;
  private final List<String> ids = new ArrayList<>();
  private final List<String> leaves = new ArrayList<>();
  private int left;

  private MiddleQuestions(long seed) {
    this.random = new Random(seed);
  }

  /** The question of a seed. */
  static Question of(long seed) {
    return new MiddleQuestions(seed).make();
  }

  private boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  @SafeVarargs
  private <T> T one(T... of) {
    return of[random.nextInt(of.length)];
  }

  private Question make() {
    List<LearningRecord> records = new ArrayList<>();
    int n = 10 + random.nextInt(31);
    for (int i = 0; i < n; i++) {
      records.add(record(i));
    }
    left = 5 + random.nextInt(11);
    List<Requirement> children = new ArrayList<>();
    while (left > 0) {
      children.add(node(2));
    }
    Node root = Node.of("root");
    ids.add("root");
    Requirement require =
        oneIn(4)
            ? new Requirement.NOf(root, Math.max(1, children.size() * 2 / 3), children)
            : new Requirement.AllOf(root, children);
    Award.Builder award =
        Award.builder().unit(CreditUnit.ECTS).require(require.with(limited(root, "root")));
    if (oneIn(2)) {
      award.addSharing(sharing());
    }
    if (oneIn(3)) {
      award.addConflicts(Set.of("C1", "C2"), Set.of("C3", "C4", "C5"));
    }
    if (oneIn(4)) {
      award.maxUses(2);
    }
    return Question.builder().award(award.build()).records(records).decisionDay(DAY).build();
  }

  private LearningRecord record(int i) {
    Set<String> tags = new TreeSet<>();
    for (String t : List.of("a", "b", "c", "d", "e")) {
      if (oneIn(3)) {
        tags.add(t);
      }
    }
    LearningRecord.Builder r =
        LearningRecord.builder()
            .id("r" + (i < 10 ? "0" : "") + i)
            .addCodes("C" + random.nextInt(25))
            .issuer(one("u1", "u2", "u3"))
            .subject(one("art", "bio", "cs"))
            .state(RecordState.EARNED)
            .origin(one(Origin.INTERNAL, Origin.INTERNAL, Origin.TRANSFER))
            .earned(DAY.minusDays(random.nextInt(1500)))
            .level(Level.of("case", Integer.toString(1 + random.nextInt(4))))
            .grade(new Grade("case", Integer.toString(1 + random.nextInt(4))))
            .credits(Credit.of(one("1", "2", "2.5", "3", "5", "5", "7.5"), CreditUnit.ECTS))
            .tags(tags);
    if (oneIn(3)) {
      r.putCompetencies("k" + random.nextInt(3), Optional.of(Rational.of(2)));
    }
    if (i > 3 && oneIn(9)) {
      r.addParts("r0" + random.nextInt(4));
    }
    return r.build();
  }

  private Node named(String prefix) {
    String id = prefix + ids.size();
    ids.add(id);
    return Node.of(id);
  }

  private Requirement node(int depth) {
    if (depth == 0 || left == 1 || oneIn(2)) {
      return leaf();
    }
    Node node = named("n");
    int from = ids.size();
    List<Requirement> of = new ArrayList<>();
    int n = 2 + random.nextInt(2);
    for (int i = 0; i < n && left > 0; i++) {
      Requirement child = node(depth - 1);
      of.add(child);
    }
    Requirement made =
        switch (random.nextInt(4)) {
          case 0 -> new Requirement.AllOf(node, of);
          case 1 -> new Requirement.AnyOf(node, of);
          case 2 -> new Requirement.NOf(node, Math.max(1, of.size() - 1), of);
          default -> sum(node, of);
        };
    return oneIn(2) ? made.with(limited(made.node(), below(from))) : made;
  }

  private String below(int from) {
    return ids.get(from + random.nextInt(ids.size() - from));
  }

  private Requirement sum(Node node, List<Requirement> of) {
    List<Requirement> capped = new ArrayList<>();
    for (Requirement r : of) {
      Node n = r.node();
      Optional<Rational> cap = oneIn(2) ? Optional.of(Rational.of(3)) : Optional.empty();
      capped.add(r.with(new Node(n.id(), n.title(), n.constraints(), n.unit(), cap)));
    }
    return new Requirement.SumOf(
        node, Measure.CREDITS, Bounds.atLeast(Rational.of(4 + random.nextInt(6))), capped);
  }

  private Requirement leaf() {
    left--;
    Node node = named("q");
    leaves.add(node.id());
    if (oneIn(8)) {
      return new Requirement.Cover(
          node,
          List.of("k0", "a"),
          new Predicate.Always(),
          1,
          oneIn(2) ? Bounds.atMost(Rational.of(3)) : Bounds.NONE);
    }
    if (oneIn(2)) {
      Rational min = Rational.of(2 + random.nextInt(7));
      Bounds credits =
          oneIn(2)
              ? Bounds.atLeast(min)
              : Bounds.between(min, min.plus(one(Rational.ZERO, Rational.ONE, Rational.of(3))));
      return new Requirement.Pick(node, where(), Bounds.NONE, credits, false, oneIn(3), false);
    }
    Rational min = Rational.of(1 + random.nextInt(2));
    Bounds count = oneIn(2) ? Bounds.atLeast(min) : Bounds.between(min, min);
    return new Requirement.Pick(node, where(), count, Bounds.NONE, false, oneIn(3), false);
  }

  private Predicate where() {
    Predicate tag = new Predicate.Tag(one("a", "b", "c", "d", "e"));
    return switch (random.nextInt(8)) {
      case 0 -> new Predicate.Always();
      case 1 -> new Predicate.Issuer(Set.of(one("u1", "u2", "u3")));
      case 2 -> tag.or(new Predicate.Subject(Set.of(one("art", "bio"))));
      case 3 -> tag.and(new Predicate.Not(new Predicate.Tag("c")));
      case 4 -> Predicate.levelAtLeast("case", Rational.of(2));
      default -> tag;
    };
  }

  private Node limited(Node node, String below) {
    List<Constraint> all = new ArrayList<>();
    int n = random.nextInt(3);
    for (int i = 0; i < n; i++) {
      all.add(constraint(node, below));
    }
    return node.with(all);
  }

  private Constraint constraint(Node node, String below) {
    Measure of = one(Measure.COUNT, Measure.CREDITS);
    Scope used = Scope.USED;
    Rational some = Rational.of(2 + random.nextInt(6));
    return switch (random.nextInt(9)) {
      case 0 -> new Constraint.Total(of, where(), Bounds.atMost(some), used);
      case 1 -> new Constraint.Total(of, where(), Bounds.atLeast(some), used);
      case 2 ->
          new Constraint.Ratio(
              of,
              where(),
              one(
                  new Constraint.Base.Used(),
                  new Constraint.Base.Required(),
                  new Constraint.Base.Stated(Rational.of(10))),
              oneIn(2) ? Bounds.atMost(Rational.of(1, 2)) : Bounds.atLeast(Rational.of(1, 3)),
              used);
      case 3 -> new Constraint.Mean(Rational.of(5, 2), of, new Predicate.Always(), used);
      case 4 ->
          new Constraint.Distinct(one(RecordKey.ISSUER, RecordKey.SUBJECT, RecordKey.TAG), 3, used);
      case 5 -> new Constraint.Same(one(RecordKey.SUBJECT, RecordKey.ISSUER), of, some, used);
      case 6 ->
          new Constraint.Window(
              24 + random.nextInt(24),
              one(new Constraint.Anchor.EarliestUsed(), new Constraint.Anchor.AwardDay()),
              used);
      case 7 -> new Constraint.Total(of, new Predicate.Always(), Bounds.atMost(some), used);
      default ->
          below.equals(node.id())
              ? new Constraint.Distinct(RecordKey.ORIGIN, 2, used)
              : new Constraint.Before(below, node.id(), used);
    };
  }

  private Sharing sharing() {
    String a = leaves.get(random.nextInt(leaves.size()));
    String b = leaves.get(random.nextInt(leaves.size()));
    Set<String> among = new TreeSet<>(List.of(a, b, one("root", a)));
    if (among.size() < 2) {
      among.add("root");
    }
    Optional<Sharing.MaxRatio> ratio =
        oneIn(3)
            ? Optional.of(
                new Sharing.MaxRatio(
                    one(
                        new Sharing.ShareBase.Smaller(),
                        new Sharing.ShareBase.Larger(),
                        new Sharing.ShareBase.Below("root")),
                    Rational.of(1, 2)))
            : Optional.empty();
    return new Sharing(
        List.copyOf(among),
        oneIn(2) ? Optional.of(1 + random.nextInt(2)) : Optional.empty(),
        oneIn(3) ? Optional.of(Rational.of(5)) : Optional.empty(),
        ratio);
  }
}

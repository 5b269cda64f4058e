package dev.cairn.pathways.certificate.internal;

import dev.cairn.core.Finding;
import dev.cairn.core.model.Rational;
import dev.cairn.pathways.rule.Sharing;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What binds several leaves in one world: sharing, uses, conflicts, wholes and parts. */
final class SharedUse {
  private record Served(NodeFacts leaf, Rational part) {}

  private final Facts facts;
  private final Answer answer;
  private final BitSet now;
  private final Map<Integer, List<Served>> uses = new TreeMap<>();
  private List<Finding> findings = List.of();

  SharedUse(Facts facts, Answer answer, BitSet now) {
    this.facts = facts;
    this.answer = answer;
    this.now = now;
    for (NodeFacts leaf : facts.structure.leaves) {
      if (now.get(leaf.index)) {
        for (Item i : answer.usedBy(leaf)) {
          uses.computeIfAbsent(i.record().index, r -> new ArrayList<>(1))
              .add(new Served(leaf, i.part()));
        }
      }
    }
  }

  void check(List<Finding> into) {
    findings = into;
    uses.forEach((r, served) -> pairs(facts.records.get(r), served));
    conflicts();
    parts();
    for (int e = 0; e < facts.sharing.entries.size(); e++) {
      caps(e);
    }
  }

  private void fail(String code, String message) {
    findings.add(Finding.error(code, "/claim/uses", message));
  }

  private void pairs(RecordFacts r, List<Served> served) {
    if (facts.question.award().maxUses().filter(m -> served.size() > m).isPresent()) {
      fail(
          "certificate.max-uses",
          "\""
              + r.id()
              + "\" serves "
              + served.size()
              + " leaves, above what the award allows;"
              + " use it less.");
    }
    if (served.size() == 1) {
      return;
    }
    Rational parts = Rational.ZERO;
    boolean whole = false;
    for (Served s : served) {
      whole |= !s.leaf().divides();
      parts = s.leaf().divides() ? parts.plus(s.part()) : parts;
    }
    if (parts.plus(whole ? Rational.ONE : Rational.ZERO).compareTo(Rational.ONE) > 0
        && parts.signum() > 0) {
      fail(
          "certificate.divided",
          "\"" + r.id() + "\" is divided into more than the whole; use less of it.");
    }
    for (int i = 0; i < served.size(); i++) {
      for (int j = i + 1; j < served.size(); j++) {
        NodeFacts a = served.get(i).leaf();
        NodeFacts b = served.get(j).leaf();
        if (!a.divides() && !b.divides() && !facts.sharing.separated(a, b)) {
          fail(
              "certificate.shared",
              "\""
                  + r.id()
                  + "\" serves both \""
                  + a.id()
                  + "\" and \""
                  + b.id()
                  + "\", which no sharing allows; use it once.");
          return;
        }
      }
    }
  }

  private void conflicts() {
    for (Set<String> list : facts.question.award().conflicts()) {
      Set<String> codes = new HashSet<>();
      List<String> records = new ArrayList<>();
      for (int r : uses.keySet()) {
        RecordFacts record = facts.records.get(r);
        Set<String> listed = new HashSet<>(record.codes());
        listed.retainAll(list);
        if (!listed.isEmpty()) {
          records.add(record.id());
          codes.addAll(listed);
        }
      }
      if (records.size() > 1 && codes.size() > 1) {
        fail(
            "certificate.conflict",
            "The records " + String.join(", ", records) + " conflict; use one of them.");
      }
    }
  }

  private void parts() {
    for (int r : uses.keySet()) {
      RecordFacts whole = facts.records.get(r);
      if (whole.record.parts().isEmpty()) {
        continue;
      }
      BitSet parts = facts.partsOf(whole);
      for (int p = parts.nextSetBit(0); p >= 0; p = parts.nextSetBit(p + 1)) {
        if (p != r && uses.containsKey(p)) {
          fail(
              "certificate.part-used",
              "\""
                  + whole.id()
                  + "\" and its part \""
                  + facts.records.get(p).id()
                  + "\" are both used; use one of them.");
        }
      }
    }
  }

  private void caps(int e) {
    Sharing entry = facts.sharing.entries.get(e);
    if (entry.maxCount().isEmpty() && entry.maxCredits().isEmpty() && entry.maxRatio().isEmpty()) {
      return;
    }
    List<RecordFacts> charged = new ArrayList<>();
    uses.forEach(
        (r, served) -> {
          if (isCharged(e, served)) {
            charged.add(facts.records.get(r));
          }
        });
    String unit = facts.question.award().unit().map(u -> u.id()).orElse("");
    Span credits = Span.ZERO;
    for (RecordFacts r : charged) {
      credits = credits.plus(Span.of(r.credits(unit)));
    }
    boolean holds = entry.maxCount().filter(m -> charged.size() > m).isEmpty();
    if (entry.maxCredits().isPresent()) {
      holds &= credits.atMost(entry.maxCredits().get()) == Truth.YES;
    }
    if (!holds || !ratio(entry, charged, unit)) {
      fail(
          "certificate.sharing-cap",
          "Sharing among " + String.join(", ", entry.among()) + " passes its cap; share less.");
    }
  }

  private boolean isCharged(int e, List<Served> served) {
    for (int i = 0; i < served.size(); i++) {
      for (int j = i + 1; j < served.size(); j++) {
        if (facts.sharing.separates(e, served.get(i).leaf(), served.get(j).leaf())) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean ratio(Sharing entry, List<RecordFacts> charged, String unit) {
    if (entry.maxRatio().isEmpty()) {
      return true;
    }
    Sharing.MaxRatio ratio = entry.maxRatio().get();
    if (ratio.of() instanceof Sharing.ShareBase.Below below) {
      return ratio(ratio.max(), below.id(), charged, unit);
    }
    boolean smaller = ratio.of() instanceof Sharing.ShareBase.Smaller;
    for (String id : entry.among()) {
      if (ratio(ratio.max(), id, charged, unit) != smaller) {
        return !smaller;
      }
    }
    return smaller;
  }

  /** Whether the credits charged are surely at most that share of those used below a node. */
  private boolean ratio(Rational max, String id, List<RecordFacts> charged, String unit) {
    NodeFacts node =
        facts
            .structure
            .find(id)
            .orElseThrow(
                () ->
                    new Refusal(
                        "award.sharing",
                        "",
                        "Sharing names \"" + id + "\", which is no node; name one."));
    Map<Integer, Rational> factors = new HashMap<>();
    for (Item i : answer.usedBelow(node, now)) {
      factors.merge(i.record().index, i.part().times(max), Rational::plus);
    }
    for (RecordFacts r : charged) {
      factors.merge(r.index, Rational.of(-1), Rational::plus);
    }
    Optional<Span> sum =
        factors.entrySet().stream()
            .map(f -> Span.of(facts.records.get(f.getKey()).credits(unit)).times(f.getValue()))
            .reduce(Span::plus);
    return sum.isEmpty() || sum.get().atLeast(Rational.ZERO) == Truth.YES;
  }
}

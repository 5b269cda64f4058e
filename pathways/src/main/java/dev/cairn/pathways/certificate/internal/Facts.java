package dev.cairn.pathways.certificate.internal;

import dev.cairn.core.model.Credit;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.RecordState;
import dev.cairn.core.record.Revocation;
import dev.cairn.pathways.certificate.internal.RecordFacts.Presence;
import dev.cairn.pathways.rule.AwardDefaults;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.HeldAward;
import dev.cairn.pathways.rule.Horizon;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.Requirement;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Everything a check knows of its question. For one check in one thread. */
final class Facts {
  final Question question;
  final Structure structure;
  final List<RecordFacts> records = new ArrayList<>();
  final SharingFacts sharing;
  final Contexts contexts;
  final Outcomes outcomes;

  private final Map<String, RecordFacts> byId = new HashMap<>();
  private final Map<Integer, BitSet> parts = new HashMap<>();

  Facts(Question question) {
    this.question = question;
    this.structure = new Structure(question.award(), question.exceptions());
    this.sharing = new SharingFacts(question.award().sharing(), structure);
    this.contexts = new Contexts(question, structure);
    this.outcomes = new Outcomes(question.decisionDay(), question.undatedPasses());
    Conversion conversion = new Conversion(question);
    for (LearningRecord r : question.records()) {
      RecordFacts facts = facts(r, conversion);
      records.add(facts);
      if (byId.putIfAbsent(r.id(), facts) != null) {
        throw new Refusal(
            "question.duplicate-record",
            "",
            "Two records have the id \"" + r.id() + "\"; give each its own.");
      }
    }
  }

  private RecordFacts facts(LearningRecord stated, Conversion conversion) {
    LearningRecord r = completed(stated);
    RecordState state = r.state();
    boolean absent = structure.overlay.blocked.contains(r.id());
    if (r.recorded().isPresent() && isAfterKnown(r.recorded().get())) {
      absent = true;
    }
    if (r.revoked().isPresent()) {
      Revocation revoked = r.revoked().get();
      absent |=
          !revoked.on().isAfter(question.decisionDay())
              && !isAfterKnown(revoked.recorded().orElse(revoked.on()));
      state = state == RecordState.REVOKED ? RecordState.EARNED : state;
    }
    Horizon horizon = question.horizon();
    absent |=
        switch (state) {
          case REVOKED -> true;
          case IN_PROGRESS -> horizon == Horizon.EARNED;
          case PLANNED -> horizon != Horizon.PLANNED;
          case EARNED -> r.earned().filter(d -> d.isAfter(question.decisionDay())).isPresent();
          case UNKNOWN -> false;
        };
    Presence presence =
        absent
            ? Presence.ABSENT
            : state == RecordState.UNKNOWN ? Presence.UNKNOWN : Presence.PRESENT;
    Set<RecordFacts.Substitution> seen =
        structure.overlay.substituted.getOrDefault(r.id(), Set.of());
    return new RecordFacts(
        records.size(), r, presence, state, possible(state), List.copyOf(seen), conversion);
  }

  private List<RecordState> possible(RecordState state) {
    if (state != RecordState.UNKNOWN) {
      return List.of(state);
    }
    return switch (question.horizon()) {
      case EARNED -> List.of(RecordState.EARNED);
      case IN_PROGRESS -> List.of(RecordState.EARNED, RecordState.IN_PROGRESS);
      case PLANNED -> List.of(RecordState.EARNED, RecordState.IN_PROGRESS, RecordState.PLANNED);
    };
  }

  private boolean isAfterKnown(LocalDate day) {
    return question.knownAt().filter(day::isAfter).isPresent();
  }

  /** The record with the award's defaults, and credits as exceptions have them. */
  private LearningRecord completed(LearningRecord r) {
    AwardDefaults defaults = question.award().defaults();
    Optional<Credit> credits = r.credits();
    if (credits.isEmpty()) {
      credits =
          defaults.credits().map(a -> new Credit(a, defaults.unit().orElse(CreditUnit.UNSTATED)));
    } else if (!credits.get().unit().isStated() && defaults.unit().isPresent()) {
      credits = Optional.of(new Credit(credits.get().amount(), defaults.unit().get()));
    }
    Rational amount = structure.overlay.recredited.get(r.id());
    if (amount != null) {
      CreditUnit own = credits.map(Credit::unit).or(defaults::unit).orElse(CreditUnit.UNSTATED);
      credits =
          Optional.of(
              new Credit(amount, own.isStated() ? own : question.award().unit().orElse(own)));
    }
    if (credits.equals(r.credits()) && (r.origin().isPresent() || defaults.origin().isEmpty())) {
      return r;
    }
    return LearningRecord.builder()
        .from(r)
        .credits(credits)
        .origin(r.origin().or(defaults::origin))
        .build();
  }

  Optional<RecordFacts> record(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Whether a record is kept from a node by an exception there or above. */
  boolean isBlocked(NodeFacts node, RecordFacts r) {
    for (NodeFacts at = node; at != null; at = at.parent) {
      if (!at.blocked.isEmpty() && at.blocked.contains(r.id())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a pick or cover may take a record, given that it is present. */
  Truth eligible(NodeFacts leaf, RecordFacts r) {
    if (r.presence() == Presence.ABSENT || isBlocked(leaf, r)) {
      return Truth.NO;
    }
    return leaf.inserted.contains(r.id()) ? Truth.YES : outcomes.accepts(leaf.where(), r, leaf);
  }

  /** Whether a fact or another award is given. */
  Truth given(NodeFacts node) {
    if (node.waived) {
      return Truth.YES;
    }
    if (node.requirement instanceof Requirement.Attest attest) {
      Boolean stated = question.attestations().get(attest.key());
      return stated == null ? Truth.UNKNOWN : Truth.of(stated);
    }
    if (node.requirement instanceof Requirement.Awarded awarded) {
      Truth truth = Truth.UNKNOWN;
      for (HeldAward held : question.awards()) {
        if (!held.award().equals(awarded.award())) {
          continue;
        }
        boolean same = awarded.version().isPresent() && held.version().equals(awarded.version());
        if (held.held() && (awarded.version().isEmpty() || same)) {
          return Truth.YES;
        }
        if (!held.held() && (held.version().isEmpty() || same)) {
          truth = Truth.NO;
        }
      }
      return truth;
    }
    return Truth.YES;
  }

  /** The node that derives the award a node asks for, if one may. */
  Optional<NodeFacts> derivedBy(NodeFacts node) {
    return node.requirement instanceof Requirement.Awarded awarded
        ? awarded
            .by()
            .map(
                id ->
                    structure
                        .find(id)
                        .orElseThrow(
                            () ->
                                new Refusal(
                                    "award.derived",
                                    "",
                                    "\"" + id + "\" is no node; name the one that derives it.")))
        : Optional.empty();
  }

  /** The records that are, over any number of records, part of one. */
  BitSet partsOf(RecordFacts whole) {
    BitSet known = parts.get(whole.index);
    if (known != null) {
      return known;
    }
    BitSet found = new BitSet();
    Deque<RecordFacts> todo = new ArrayDeque<>();
    todo.push(whole);
    while (!todo.isEmpty()) {
      for (String id : todo.pop().record.parts()) {
        RecordFacts part = byId.get(id);
        if (part != null && !found.get(part.index)) {
          found.set(part.index);
          todo.push(part);
        }
      }
    }
    parts.put(whole.index, found);
    return found;
  }

  /** The cells of a number that is open or settled as a range, cut at some more points. */
  private List<Cell> cut(RecordFacts r, Field field, SortedSet<Rational> at) {
    boolean isNumber = field.kind().compareTo(Field.Kind.LEVEL) >= 0 && r.isUnknown(field, false);
    List<Cell> coarse = new ArrayList<>();
    Cell settled = r.settled.get(field);
    if (isNumber && settled != null) {
      coarse.add(settled);
    } else if (isNumber) {
      coarse.addAll(cells(r, field, new TreeSet<>()));
      if (coarse.isEmpty()) {
        coarse.add(
            new Cell.Numeric(
                field.kind() == Field.Kind.CREDITS ? r.statedCredits(field.of()) : Interval.ALL));
      }
    }
    List<Cell> cells = new ArrayList<>();
    for (Cell cell : coarse) {
      if (cell instanceof Cell.Numeric n) {
        n.range().cutAt(at).forEach(i -> cells.add(new Cell.Numeric(i)));
      }
    }
    return cells;
  }

  private static List<Cell> presence(RecordFacts r) {
    List<Cell> cells = new ArrayList<>(List.of(new Cell.State(RecordState.REVOKED)));
    r.possibleStates.forEach(s -> cells.add(new Cell.State(s)));
    return cells;
  }

  /**
   * The values of an unknown field of a record that the rules tell apart anywhere, in canonical
   * order; empty if it is not open or not asked for. Numbers may be cut at more points, and then a
   * number that nothing asks for and one that is settled as a range too.
   */
  List<Cell> cells(RecordFacts r, Field field, SortedSet<Rational> at) {
    if (!at.isEmpty()) {
      return cut(r, field, at);
    }
    if (field.kind() == Field.Kind.STATE) {
      return r.presence() == Presence.UNKNOWN ? presence(r) : List.of();
    }
    Asks asks = new Asks(r, question.decisionDay(), question.undatedPasses());
    for (NodeFacts n : structure.nodes) {
      if (n.isPickOrCover()) {
        asks.add(n.where(), n);
      }
      for (Constraint c : n.constraints) {
        if (c instanceof Constraint.Total t) {
          asks.add(t.where(), n);
        } else if (c instanceof Constraint.Ratio t) {
          asks.add(t.where(), n);
        } else if (c instanceof Constraint.Mean t) {
          asks.add(t.where(), n);
        }
      }
    }
    return asks.fields().contains(field) ? asks.cells(field) : List.of();
  }
}

package dev.cairn.pathways.choice;

import dev.cairn.core.record.LearningRecord;
import dev.cairn.pathways.audit.AnswerLimits;
import dev.cairn.pathways.audit.AnswerLimits.Place;
import dev.cairn.pathways.audit.CompiledAward;
import dev.cairn.pathways.audit.SoughtAnswer;
import dev.cairn.pathways.certificate.Claim;
import dev.cairn.pathways.choice.MinimalAnswer.Criterion;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.Requirement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * Makes the answer to one question smaller, criterion by criterion: what the first allows at best
 * is a limit from then on. Not thread-safe.
 */
final class Narrowing {
  private final Seeker seeker;
  private final CompiledAward award;
  private final Question question;
  private final Set<String> ids = new TreeSet<>();
  private final List<Criterion> shown = new ArrayList<>();
  private AnswerLimits limits;
  private Claim.Satisfied answer;

  Narrowing(
      Seeker seeker,
      CompiledAward award,
      Question question,
      AnswerLimits limits,
      Claim.Satisfied start) {
    this.seeker = seeker;
    this.award = award;
    this.question = question;
    this.limits = limits;
    this.answer = start;
    question.records().forEach(r -> ids.add(r.id()));
  }

  /** Goes as far as the budget does. */
  Narrowing run() {
    // Each goes on only from what the one before has shown.
    if (done(Criterion.RECORDS, fewest(0, this::used, n -> limits.atMost(n, ids)))
        && done(Criterion.SHARING, fewest(used(answer), this::uses, n -> limits.mostUses(n)))
        && done(Criterion.DATES, earliest())
        && done(Criterion.RECORD_IDS, leastRecords())) {
      done(Criterion.LEAF_IDS, leastLeaves());
    }
    return this;
  }

  Claim.Satisfied answer() {
    return answer;
  }

  AnswerSize size() {
    return AnswerSize.of(answer, question.records());
  }

  /** By which criteria nothing is smaller, exceptions apart. */
  List<Criterion> shown() {
    return shown;
  }

  private boolean done(Criterion criterion, boolean isShown) {
    if (isShown) {
      shown.add(criterion);
    }
    return isShown;
  }

  private Set<String> recordsOf(Claim.Satisfied of) {
    Set<String> used = new TreeSet<>();
    of.uses().values().forEach(all -> all.forEach(u -> used.add(u.record())));
    return used;
  }

  private long used(Claim.Satisfied of) {
    return recordsOf(of).size();
  }

  private long uses(Claim.Satisfied of) {
    return of.uses().values().stream().mapToLong(List::size).sum();
  }

  private enum Found {
    BETTER,
    NONE,
    OPEN
  }

  /** Asks for an answer within limits that is as it should be, and keeps it. */
  private Found seek(AnswerLimits within, Predicate<Claim.Satisfied> asAsked) {
    SoughtAnswer sought = seeker.seek(award, question, within);
    if (!sought.isFound()) {
      return sought.isNone() ? Found.NONE : Found.OPEN;
    }
    Claim.Satisfied found = sought.answer().orElseThrow();
    // Nothing of a record may be as good as using it: then it cannot be told.
    if (!asAsked.test(found)) {
      return Found.OPEN;
    }
    answer = found;
    return Found.BETTER;
  }

  /** Halves the range between what cannot be and what is had. */
  private boolean fewest(
      long least, ToLongFunction<Claim.Satisfied> of, LongFunction<AnswerLimits> most) {
    long low = least;
    long high = of.applyAsLong(answer);
    while (low < high) {
      long middle = low + (high - low) / 2;
      Found found = seek(most.apply(middle), a -> of.applyAsLong(a) <= middle);
      if (found == Found.OPEN) {
        return false;
      }
      low = found == Found.NONE ? middle + 1 : low;
      high = found == Found.BETTER ? of.applyAsLong(answer) : high;
    }
    limits = most.apply(high);
    return true;
  }

  /** The list of days is least when as many as can be are of the first day, then of the second. */
  private boolean earliest() {
    long all = used(answer);
    TreeMap<LocalDate, Set<String>> until = new TreeMap<>();
    for (LearningRecord r : question.records()) {
      until.computeIfAbsent(AnswerSize.dayOf(r), d -> new TreeSet<>()).add(r.id());
    }
    Set<String> sofar = new TreeSet<>();
    for (Set<String> ofDay : until.values()) {
      sofar.addAll(ofDay);
      Set<String> early = new TreeSet<>(sofar);
      long most = Math.min(all, early.size());
      for (Found found = Found.BETTER; among(answer, early) < most && found != Found.NONE; ) {
        long more = among(answer, early) + 1;
        found = seek(limits.atLeast(more, early), a -> among(a, early) >= more);
        if (found == Found.OPEN) {
          return false;
        }
      }
      long had = among(answer, early);
      limits = had > 0 ? limits.atLeast(had, early) : limits.atMost(0, early);
      if (had == all) {
        break;
      }
    }
    return true;
  }

  private long among(Claim.Satisfied of, Collection<String> some) {
    return recordsOf(of).stream().filter(some::contains).count();
  }

  private boolean leastRecords() {
    long left = used(answer);
    for (String id : ids) {
      if (left == 0) {
        break;
      }
      AnswerLimits with = limits.atLeast(1, List.of(id));
      Predicate<Claim.Satisfied> uses = a -> recordsOf(a).contains(id);
      Found found = uses.test(answer) ? Found.BETTER : seek(with, uses);
      if (found == Found.OPEN) {
        return false;
      }
      left -= found == Found.BETTER ? 1 : 0;
      limits = found == Found.BETTER ? with : limits.atMost(0, List.of(id));
    }
    return true;
  }

  private boolean leastLeaves() {
    for (String record : recordsOf(answer)) {
      for (String leaf : wholeLeaves()) {
        Place place = new Place(record, leaf);
        AnswerLimits with = limits.serving(place);
        Predicate<Claim.Satisfied> serves =
            a -> a.uses().getOrDefault(leaf, List.of()).contains(Claim.Use.all(record));
        Found found = serves.test(answer) ? Found.BETTER : seek(with, serves);
        if (found == Found.OPEN) {
          return false;
        }
        limits = found == Found.BETTER ? with : limits.notServing(place);
      }
    }
    return true;
  }

  /** The leaves that use records and do not divide them, by id. */
  private Set<String> wholeLeaves() {
    Set<String> leaves = new TreeSet<>();
    List<Requirement> open = new ArrayList<>(List.of(question.award().require()));
    while (!open.isEmpty()) {
      Requirement r = open.remove(open.size() - 1);
      open.addAll(r.children());
      boolean divides = r instanceof Requirement.Pick p && (p.observe() || p.divisible());
      if ((r instanceof Requirement.Pick || r instanceof Requirement.Cover) && !divides) {
        leaves.add(r.id());
      }
    }
    return leaves;
  }
}

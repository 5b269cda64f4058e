package dev.cairn.pathways.explain;

import dev.cairn.core.CairnException;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.pathways.audit.AnswerLimits;
import dev.cairn.pathways.audit.AnswerLimits.Place;
import dev.cairn.pathways.audit.AuditResult;
import dev.cairn.pathways.audit.Budget;
import dev.cairn.pathways.audit.CompiledAward;
import dev.cairn.pathways.audit.SoughtAnswer;
import dev.cairn.pathways.explain.Explanation.Fault;
import dev.cairn.pathways.explain.Explanation.Reason;
import dev.cairn.pathways.explain.PinnedAnswer.Legality;
import dev.cairn.pathways.explain.PinnedAnswer.Pin;
import dev.cairn.pathways.explain.Relaxation.Unit;
import dev.cairn.pathways.rule.ExceptionOverlay;
import dev.cairn.pathways.rule.GrantedException;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Counts records where somebody wants them. A pin is legal if the record may count there while
 * nothing else need be met: with every minimum waived, and maximums, shares, windows, sharing,
 * conflicts and parts as they are. What it costs is a question apart.
 *
 * <p>Pins are judged in the order of their ids, each beside the legal ones before it. Stateless and
 * thread-safe; costs a few audits a pin, and for an illegal one an audit for each condition of the
 * rules.
 */
public final class Pinning {
  private static final int QUESTIONS = 2_000;

  private final Question question;
  private final Ask ask;
  private final Requirement loose;
  private final Clashes clashes;
  private AnswerLimits limits = AnswerLimits.NONE;
  private final List<Place> legal = new ArrayList<>();

  private Pinning(Question question, Budget budget) {
    this.question = question;
    this.ask = new Ask(question, budget, QUESTIONS);
    this.loose = waived(ask);
    this.clashes = new Clashes(ask);
  }

  /**
   * Judges pins and looks for an answer that honours the legal ones.
   *
   * @param result what the audit of the question found
   * @param pins which record is wanted at which leaf; the same pin twice counts once
   * @param budget what each question to the engine may cost
   * @throws CairnException if a pin names no record of the question, or no {@code pick} or {@code
   *     cover} of the award that uses records
   */
  public static PinnedAnswer of(
      Question question, AuditResult result, Collection<Place> pins, Budget budget) {
    Pinning pinning = new Pinning(question, budget);
    List<Pin> judged = new TreeSet<>(pins).stream().map(pinning::judge).toList();
    SoughtAnswer with =
        CompiledAward.compile(question.award()).orThrow().seek(question, pinning.limits, budget);
    List<Fault> faults = with.verdict() == Verdict.UNSATISFIED ? pinning.faults(budget) : List.of();
    return new PinnedAnswer(
        judged, result.verdict(), with.verdict(), with.answer(), faults, pinning.limits);
  }

  private List<Fault> faults(Budget budget) {
    FaultFinder finder = new FaultFinder(new Ask(question, limits, budget, QUESTIONS));
    return finder.faults().stream().map(finder::said).toList();
  }

  private static Requirement waived(Ask ask) {
    List<GrantedException> waivers =
        Trees.all(ask.award().require()).stream()
            .map(
                r ->
                    new GrantedException(
                        new GrantedException.Change.Waive(r.id()),
                        "explanation",
                        LocalDate.EPOCH,
                        "asks what is possible at all"))
            .toList();
    return Trees.statable(ExceptionOverlay.of(ask.award(), waivers).orThrow().award().require());
  }

  private Pin judge(Place place) {
    LearningRecord record =
        question.records().stream()
            .filter(r -> r.id().equals(place.record()))
            .findFirst()
            .orElseThrow(
                () ->
                    CairnException.illegalArgument(
                        "There is no record \"" + place.record() + "\" to pin; give its id."));
    Requirement leaf =
        Trees.usingLeaves(ask.award().require()).stream()
            .filter(r -> r.id().equals(place.leaf()))
            .findFirst()
            .orElseThrow(
                () ->
                    CairnException.illegalArgument(
                        "No requirement \""
                            + place.leaf()
                            + "\" uses records; pin to the id of a pick or cover."));
    AnswerLimits with = limits.serving(place);
    SoughtAnswer sought = ask.of(loose, with);
    if (sought.isFound()) {
      limits = with;
      legal.add(place);
      return new Pin(place, Legality.LEGAL, Optional.empty(), place(place) + " may count there.");
    }
    if (sought.verdict() == Verdict.UNDECIDED) {
      return new Pin(
          place,
          Legality.OPEN,
          Optional.empty(),
          place(place) + " could not be judged within the budget; allow more nodes.");
    }
    if (sought.verdict() == Verdict.UNDETERMINED) {
      return new Pin(
          place,
          Legality.OPEN,
          Optional.of(Reason.UNKNOWN),
          place(place) + " may count there only if what nobody stated turns out well.");
    }
    return illegal(place, record, leaf);
  }

  private static String place(Place p) {
    return "\"" + p.record() + "\" in " + p.leaf();
  }

  private Pin illegal(Place place, LearningRecord record, Requirement leaf) {
    ExceptionOverlay overlay =
        ExceptionOverlay.of(ask.award(), ask.question().exceptions()).orThrow();
    String id = "\"" + record.id() + "\" ";
    if (overlay.isBlocked(record.id(), leaf.id())) {
      return no(place, Reason.BLOCKED, id + "is kept out of " + leaf.id() + " by an exception");
    }
    if (!accepts(UnusedReasons.anyOne(), record)) {
      return no(place, Reason.NOT_PRESENT, id + UnusedReasons.absence(record));
    }
    if (!accepts(UnusedReasons.one(leaf), record)) {
      return no(
          place,
          Reason.NOT_ACCEPTED,
          id + "is not what is asked for: " + leaf.with(leaf.node().with(List.of())));
    }
    Optional<Clashes.Clash> clash = clashes.of(record, legal.stream().map(Place::record).toList());
    if (clash.isPresent()) {
      return no(place, clash.get().reason(), id + clash.get().words() + ", which is pinned too");
    }
    for (Place other : legal) {
      if (other.record().equals(record.id()) && !isPossible(loose, place, other)) {
        return no(
            place,
            Reason.SHARING,
            id + "is pinned to " + other.leaf() + " too, and no sharing lets it serve both");
      }
    }
    for (Unit u : Relaxation.units(loose)) {
      Requirement without = Relaxation.without(loose, Set.of(u));
      if (ask.mayAskMore() && ask.of(without, limits.serving(place)).isFound()) {
        return no(
            place,
            Reason.CONDITION,
            id + "cannot count in " + leaf.id() + " because of this: " + Relaxation.said(loose, u));
      }
    }
    return no(
        place,
        legal.isEmpty() ? Reason.CONDITION : Reason.SHARING,
        id
            + "cannot count in "
            + leaf.id()
            + (legal.isEmpty() ? " under any choice of records" : " beside the other pins"));
  }

  private boolean isPossible(Requirement root, Place one, Place other) {
    return ask.of(root, AnswerLimits.NONE.serving(other).serving(one)).isFound();
  }

  private boolean accepts(Requirement leaf, LearningRecord record) {
    return ask.alone(leaf, List.of(record)).verdict() != Verdict.UNSATISFIED;
  }

  private static Pin no(Place place, Reason reason, String sentence) {
    return new Pin(place, Legality.ILLEGAL, Optional.of(reason), sentence + ".");
  }
}

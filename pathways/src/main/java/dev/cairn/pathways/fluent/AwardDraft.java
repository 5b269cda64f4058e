package dev.cairn.pathways.fluent;

import dev.cairn.core.CairnException;
import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.RuleReader;
import dev.cairn.pathways.rule.Sharing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An award being written; not thread-safe. */
public final class AwardDraft {
  private final Award.Builder award = Award.builder();
  private final List<Constraint> constraints = new ArrayList<>();
  private Optional<Requirement> root = Optional.empty();

  AwardDraft(String id) {
    award.id(id);
  }

  /** Its title, for people. */
  public AwardDraft title(String title) {
    award.title(title);
    return this;
  }

  /** Which edition of the rules this is. */
  public AwardDraft version(String version) {
    award.version(version);
    return this;
  }

  /** The unit credits are counted in. */
  public AwardDraft unit(CreditUnit unit) {
    award.unit(unit);
    return this;
  }

  /** What is asked for. */
  public AwardDraft require(Draft requirement) {
    root = Optional.of(requirement.build("root"));
    return this;
  }

  /** A condition on everything used. */
  public AwardDraft constraint(Constraint constraint) {
    constraints.add(constraint);
    return this;
  }

  /** Leave for a record to serve two of these nodes. */
  public AwardDraft share(String... among) {
    award.addSharing(
        new Sharing(List.of(among), Optional.empty(), Optional.empty(), Optional.empty()));
    return this;
  }

  /** As {@link #share(String...)}, with its caps. */
  public AwardDraft share(Sharing sharing) {
    award.addSharing(sharing);
    return this;
  }

  /** Codes of which at most one is used. */
  public AwardDraft conflict(String... codes) {
    award.addConflicts(Set.of(codes));
    return this;
  }

  /** The most leaves one record serves. */
  public AwardDraft maxUses(int most) {
    award.maxUses(most);
    return this;
  }

  /**
   * The award, checked as one read from JSON is.
   *
   * @throws CairnException if something is missing or contradicts itself; it names the first fault
   */
  public Award build() {
    Requirement r =
        root.orElseThrow(
            () ->
                CairnException.illegalArgument(
                    "An award asks for something; call require(…) before build()."));
    List<Constraint> all = new ArrayList<>(r.node().constraints());
    all.addAll(constraints);
    Award built = award.require(r.with(r.node().with(all))).build();
    Reading<Award> checked = RuleReader.check(built);
    Optional<Finding> fault =
        checked.findings().stream().filter(f -> f.severity() == Finding.Severity.ERROR).findFirst();
    if (fault.isPresent()) {
      throw CairnException.illegalArgument(fault.get().message());
    }
    return built;
  }
}

package dev.cairn.pathways.catalogue;

import dev.cairn.core.CairnException;
import dev.cairn.core.Finding;
import dev.cairn.pathways.catalogue.Ledger.PastAward;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.GrantedException;
import dev.cairn.pathways.rule.HeldAward;
import dev.cairn.pathways.rule.Node;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.RuleReader;
import dev.cairn.pathways.rule.Sharing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Several awards as one question: their trees side by side. */
final class Joined {
  private final Catalogue catalogue;
  private final Application application;
  private final Map<String, Award> awards;
  private final Map<String, String> roots = new LinkedHashMap<>();
  private final List<Requirement> asked = new ArrayList<>();
  private final List<Requirement> optional = new ArrayList<>();
  private final List<Requirement> past = new ArrayList<>();
  private final List<Sharing> within = new ArrayList<>();
  private final PastTrees pastTrees;

  private Joined(Catalogue catalogue, Application application, Versions.Combination combination) {
    this.catalogue = catalogue;
    this.application = application;
    this.awards = combination.awards();
    this.pastTrees = new PastTrees(catalogue, application);
    awards.forEach((id, award) -> roots.put(id, QualifiedId.of(id, award.require().id())));
    awards.forEach(
        (id, award) -> {
          Requirement tree = QualifiedTree.of(award, this::derivedBy);
          (asked.size() < combination.asked() ? asked : optional).add(tree);
          within.addAll(QualifiedTree.sharing(award));
        });
    for (PastAward p : application.ledger().conferred()) {
      if (!p.date().isAfter(application.decisionDay())) {
        Requirement tree = pastTrees.tree(p);
        past.add(tree);
        roots.put(p.award(), tree.id());
        pastTrees.rules(p).ifPresent(a -> within.addAll(QualifiedTree.sharing(a)));
      }
    }
  }

  /**
   * The question whether awards can be conferred together.
   *
   * @throws Unfit if it cannot be asked
   */
  static Question question(
      Catalogue catalogue, Application application, Versions.Combination combination) {
    return new Joined(catalogue, application, combination).question();
  }

  /** An award that has a tree here in the version asked for; one conferred before is held. */
  private Optional<String> derivedBy(Requirement.Awarded a) {
    return Optional.ofNullable(awards.get(a.award()))
        .filter(x -> a.version().isEmpty() || a.version().equals(x.version()))
        .map(x -> roots.get(a.award()));
  }

  private Question question() {
    Award award = award();
    RuleReader.check(award)
        .match(
            a -> true,
            r -> {
              Finding first = r.findings().get(0);
              throw new Unfit(first.code(), first.pointer(), first.message());
            });
    Question.Builder question =
        Question.builder()
            .award(award)
            .records(application.records())
            .learner(application.learner())
            .attestations(application.facts().attestations())
            .awards(held())
            .context(application.facts().context())
            .exceptions(exceptions())
            .decisionDay(application.decisionDay())
            .knownAt(application.knownAt())
            .undatedPasses(application.undatedPasses())
            .horizon(application.horizon())
            .conversion(application.conversion())
            .bindings(application.bindings())
            .putBindings("catalogue", CatalogueWriter.sha256(catalogue));
    if (!application.ledger().isEmpty()) {
      question.putBindings("ledger", LedgerWriter.sha256(application.ledger()));
    }
    try {
      return question.build();
    } catch (CairnException unfit) {
      throw new Unfit("application.unfit", "", String.valueOf(unfit.getMessage()));
    }
  }

  private Award award() {
    List<Requirement> all = new ArrayList<>(asked);
    if (!optional.isEmpty()) {
      all.add(new Requirement.NOf(Node.of("components"), 0, optional));
    }
    if (!past.isEmpty()) {
      all.add(new Requirement.AllOf(Node.of("conferred"), past));
    }
    List<Sharing> sharing = new ArrayList<>(within);
    catalogue.sharing().forEach(s -> resolve(s).ifPresent(sharing::add));
    Award.Builder out =
        Award.builder()
            .id(catalogue.id())
            .title(catalogue.title())
            .unit(catalogue.unit())
            .conversion(catalogue.conversion())
            .defaults(catalogue.defaults())
            .zone(catalogue.zone())
            .require(new Requirement.AllOf(Node.of("awards"), all))
            .sharing(MergedSharing.of(sharing));
    for (Award award : awards.values()) {
      boolean limits = !award.conflicts().isEmpty() || award.maxUses().isPresent();
      if (limits && awards.size() + past.size() > 1) {
        throw new Unfit(
            "catalogue.limits",
            "",
            "\""
                + award.id().orElseThrow()
                + "\" has conflicts or maxUses, which hold within one award only; ask for it alone,"
                + " or state them as constraints.");
      }
      out.conflicts(award.conflicts()).maxUses(award.maxUses());
    }
    return out.build();
  }

  /** A catalogue's entry with the nodes of this question; empty if fewer than two are left. */
  private Optional<Sharing> resolve(Sharing s) {
    List<String> among = s.among().stream().flatMap(n -> resolve(n).stream()).distinct().toList();
    Optional<Sharing.MaxRatio> ratio = Optional.empty();
    if (s.maxRatio().isPresent()) {
      Sharing.MaxRatio stated = s.maxRatio().get();
      if (stated.of() instanceof Sharing.ShareBase.Below b) {
        Optional<String> base = resolve(b.id());
        if (base.isEmpty()) {
          return Optional.empty();
        }
        ratio =
            Optional.of(
                new Sharing.MaxRatio(new Sharing.ShareBase.Below(base.get()), stated.max()));
      } else {
        ratio = Optional.of(stated);
      }
    }
    return among.size() < 2
        ? Optional.empty()
        : Optional.of(new Sharing(among, s.maxCount(), s.maxCredits(), ratio));
  }

  private Optional<String> resolve(String name) {
    return QualifiedId.isAward(name)
        ? Optional.ofNullable(roots.get(QualifiedId.award(name)))
        : Optional.of(name).filter(n -> isNode(n, asked) || isNode(n, optional) || isNode(n, past));
  }

  private static boolean isNode(String id, List<Requirement> in) {
    return in.stream().anyMatch(r -> r.id().equals(id) || isNode(id, r.children()));
  }

  private List<HeldAward> held() {
    List<HeldAward> held = new ArrayList<>(application.facts().awards());
    for (PastAward p : application.ledger().conferred()) {
      if (!p.date().isAfter(application.decisionDay())) {
        HeldAward own = new HeldAward(p.award(), p.version(), true);
        if (held.stream()
            .anyMatch(
                h ->
                    h.award().equals(p.award())
                        && !h.held()
                        && (h.version().isEmpty() || h.version().equals(p.version())))) {
          throw new Unfit(
              "ledger.held",
              "",
              "\"" + p.award() + "\" is in the ledger and is stated not held; mend one of them.");
        }
        if (!held.contains(own)) {
          held.add(own);
        }
      }
    }
    return held;
  }

  private List<GrantedException> exceptions() {
    List<GrantedException> all = new ArrayList<>();
    for (GrantedException e : application.exceptions()) {
      NamedChange.resolve(e.change(), this::resolveOpen)
          .ifPresent(c -> all.add(new GrantedException(c, e.authority(), e.date(), e.reason())));
    }
    all.addAll(pastTrees.exceptions());
    for (PastTrees.Uncertain u : pastTrees.uncertain()) {
      boolean shares =
          catalogue.sharing().stream()
              .flatMap(s -> s.among().stream())
              .anyMatch(n -> QualifiedId.award(n).equals(u.award()));
      if (!shares) {
        awards
            .keySet()
            .forEach(
                id ->
                    all.add(
                        new GrantedException(
                            new GrantedException.Change.Block(
                                u.record(), Optional.of(String.valueOf(roots.get(id)))),
                            "conferral ledger",
                            application.decisionDay(),
                            "used for " + u.award())));
      }
    }
    return all;
  }

  /** A node of the awards that are not conferred yet; refused if the catalogue has none such. */
  private Optional<String> resolveOpen(String name) {
    String award = QualifiedId.award(name);
    boolean known =
        catalogue.versionsOf(award).stream()
            .anyMatch(a -> QualifiedId.isAward(name) || has(a.require(), QualifiedId.node(name)));
    if (!known) {
      throw new Unfit(
          "application.exception",
          "",
          "An exception names \""
              + name
              + "\", which is no award of the catalogue and no award#node; name one.");
    }
    return awards.containsKey(award) ? resolve(name) : Optional.empty();
  }

  private static boolean has(Requirement r, String node) {
    return r.id().equals(node) || r.children().stream().anyMatch(c -> has(c, node));
  }
}

package dev.cairn.pathways.catalogue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which awards an application is about. */
final class Applied {
  private Applied() {}

  private static List<String> all(Catalogue catalogue, Application application) {
    Set<String> asked = new LinkedHashSet<>(application.awards());
    asked.addAll(application.priority());
    for (String award : asked) {
      if (catalogue.versionsOf(award).isEmpty()) {
        throw new Unfit(
            "application.award",
            "",
            "The catalogue has no award \"" + award + "\"; ask for one that it has.");
      }
    }
    if (application.ledger().learner().isPresent()
        && application.learner().isPresent()
        && !application.ledger().learner().equals(application.learner())) {
      throw new Unfit(
          "ledger.learner",
          "",
          "The ledger is of "
              + application.ledger().learner().get()
              + " and the application of "
              + application.learner().get()
              + "; give the learner's own ledger.");
    }
    return application.awards().isEmpty()
        ? catalogue.ids()
        : application.awards().stream().distinct().toList();
  }

  /** Those that the ledger says were conferred before. */
  static List<String> held(Catalogue catalogue, Application application) {
    return all(catalogue, application).stream()
        .filter(a -> application.ledger().find(a, application.decisionDay()).isPresent())
        .toList();
  }

  /**
   * The others.
   *
   * @throws Unfit if there are none
   */
  static List<String> pending(Catalogue catalogue, Application application) {
    List<String> pending =
        all(catalogue, application).stream()
            .filter(a -> application.ledger().find(a, application.decisionDay()).isEmpty())
            .toList();
    if (pending.isEmpty()) {
      throw new Unfit(
          "application.held",
          "",
          "All that is applied for was conferred before, by the ledger; there is nothing to decide.");
    }
    return pending;
  }
}

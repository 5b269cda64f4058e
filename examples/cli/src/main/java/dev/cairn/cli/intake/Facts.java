package dev.cairn.cli.intake;

import dev.cairn.core.model.CompetencyFramework;
import java.util.ArrayList;
import java.util.List;

/** What an imported thing holds, in words. */
final class Facts {
  private Facts() {}

  static List<String> of(CompetencyFramework framework) {
    List<String> facts = new ArrayList<>();
    facts.add(count(framework.items().size(), "item"));
    facts.add(count(framework.associations().size(), "association"));
    facts.add(count(framework.roots().size(), "root"));
    if (!framework.rubrics().isEmpty()) {
      facts.add(count(framework.rubrics().size(), "rubric"));
    }
    if (!framework.outside().isEmpty()) {
      facts.add(count(framework.outside().size(), "node") + " outside of it");
    }
    if (!framework.cycles().isEmpty()) {
      facts.add(count(framework.cycles().size(), "circle"));
    }
    return facts;
  }

  static String count(int n, String what) {
    return n + " " + what + (n == 1 ? "" : "s");
  }
}

package dev.cairn.pathways.importer.internal.tigerpath;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonNull;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Rational;
import dev.cairn.pathways.importer.Imported;
import dev.cairn.pathways.importer.internal.Build;
import dev.cairn.pathways.importer.internal.Ids;
import dev.cairn.pathways.importer.internal.Notes;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Condition;
import dev.cairn.pathways.rule.Node;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Sharing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One programme: who may take it, and what it asks of each class year. Used once and dropped. */
public final class Programme {
  private final Notes notes;
  private final JsonObject document;
  private final Ids ids = new Ids();
  private final List<Sharing> sharing = new ArrayList<>();

  /** Starts on a document. */
  public Programme(Notes notes, JsonObject document) {
    this.notes = notes;
    this.document = document;
  }

  /** Reads it. */
  public Reading<Imported> read() {
    String id = document.findString("code").filter(c -> !c.isBlank()).orElse("programme");
    List<Integer> changes = ClassYears.changes(document, notes);
    Requirement tree;
    if (changes.isEmpty()) {
      tree = forYear(0, id);
    } else {
      notes.taken(
          "", "year_switch", "The class year is the context key \"class-year\", for example 2026.");
      tree =
          forYear(
              changes.get(changes.size() - 1), id + "/" + changes.get(changes.size() - 1) + " on");
      for (int i = changes.size() - 1; i >= 0; i--) {
        int before = changes.get(i) - 1;
        tree =
            new Requirement.When(
                Node.of(ids.of(id + "/class of " + before)),
                new Condition.Within("class-year", Bounds.atMost(Rational.of(before))),
                forYear(before, id + "/to " + before),
                Optional.of(tree));
      }
    }
    Award.Builder award = Award.builder().require(admitted(tree, id)).sharing(sharing);
    document.findString("name").filter(n -> !n.isBlank()).ifPresent(award::title);
    document.findString("code").filter(n -> !n.isBlank()).ifPresent(award::id);
    document
        .find("year")
        .filter(JsonNumber.class::isInstance)
        .ifPresent(y -> award.version(y.toString()));
    return notes.finish(award.build());
  }

  private Requirement forYear(int year, String id) {
    Need need = new NeedReader(notes, ids, year).root(document, id);
    Counting counting = new Counting(notes, ids, need.id());
    Requirement tree = counting.all(need);
    sharing.addAll(counting.sharing());
    return tree;
  }

  /** Majors and minors that may not take it, or that alone may. */
  private Requirement admitted(Requirement tree, String id) {
    List<Requirement> all = new ArrayList<>(List.of(tree));
    Set<String> majors = new LinkedHashSet<>(texts("excluded_majors"));
    majors.addAll(texts("excluded_major"));
    if (!majors.isEmpty()) {
      all.add(barred(id + "/excluded majors", new Condition.Is("major", majors)));
    }
    List<String> allowed = texts("allowed_majors");
    if (!allowed.isEmpty()) {
      all.add(
          barred(
              id + "/allowed majors",
              new Condition.Not(new Condition.Is("major", new LinkedHashSet<>(allowed)))));
    }
    List<String> minors = texts("excluded_minors");
    if (!minors.isEmpty()) {
      all.add(
          barred(
              id + "/excluded minors",
              new Condition.Any(
                  minors.stream()
                      .<Condition>map(m -> new Condition.Is("minor:" + m, Set.of("yes")))
                      .toList())));
    }
    if (all.size() == 1) {
      return tree;
    }
    notes.taken(
        "",
        "excluded_majors",
        "The major is the context key \"major\", and a minor X is declared if \"minor:X\" is"
            + " \"yes\".");
    return new Requirement.AllOf(Node.of(ids.of(id + "/programme")), all);
  }

  private Requirement barred(String id, Condition who) {
    String own = ids.of(id);
    return new Requirement.When(
        Build.node(own, "Not open to " + who),
        who,
        Build.never(Node.of(ids.of(own + "/barred"))),
        Optional.empty());
  }

  private List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    JsonValue value = document.find(name).orElse(JsonNull.NULL);
    if (value instanceof JsonArray items) {
      items.forEach(i -> texts.add(i instanceof JsonString s ? s.value() : i.toString()));
    } else if (!(value instanceof JsonNull)) {
      notes.fault("import.type", "/" + name, "\"" + name + "\" must be a list of codes; mend it.");
    }
    return texts;
  }
}

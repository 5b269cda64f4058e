package dev.cairn.pathways.certificate;

import dev.cairn.core.Finding;
import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Rational;
import dev.cairn.pathways.rule.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the flat list of a proof's nodes, from its end, so that depth costs no stack. */
final class ProofFields {
  private final List<Finding> findings;

  ProofFields(List<Finding> findings) {
    this.findings = findings;
  }

  Optional<Proof> read(JsonArray nodes, String pointer) {
    int before = findings.size();
    @Nullable Proof[] read = new Proof[nodes.size()];
    boolean[] used = new boolean[nodes.size()];
    for (int i = nodes.size() - 1; i >= 0 && findings.size() < before + 20; i--) {
      String where = JsonPointer.child(pointer, i);
      if (nodes.get(i) instanceof JsonObject object) {
        read[i] = node(object, where, i, read, used).orElse(null);
      } else {
        error(where, "A node of a proof is " + nodes.get(i).kind() + "; write an object, { … }.");
      }
    }
    for (int i = 1; i < used.length && findings.size() == before; i++) {
      if (!used[i]) {
        error(
            JsonPointer.child(pointer, i),
            "Node " + i + " stands below no other; remove it or name it in one.");
      }
    }
    if (nodes.isEmpty()) {
      error(pointer, "The proof is empty; write its nodes.");
    }
    return findings.size() > before || read.length == 0
        ? Optional.empty()
        : Optional.ofNullable(read[0]);
  }

  private void error(String where, String message) {
    findings.add(Finding.error("certificate.proof-form", where, message));
  }

  private Optional<Proof> node(
      JsonObject object, String where, int at, @Nullable Proof[] read, boolean[] used) {
    ClosedObject in = new ClosedObject(object, where, "certificate", findings);
    Optional<Proof> node = Optional.empty();
    if (in.has("linear")) {
      node = terms(in, "linear").map(Proof.Linear::new);
    } else if (in.has("empty")) {
      node = in.text("empty").map(Proof.Empty::new);
    } else if (in.has("hall")) {
      node = in.object("hall").flatMap(this::hall);
    } else if (in.has("cycle")) {
      node = in.texts("cycle").map(Proof.Cycle::new);
    } else if (in.has("split")) {
      Optional<Name> on = in.text("split").flatMap(t -> name(t, in.at("split")));
      Optional<Proof> zero = below(in.value("zero"), in.at("zero"), at, read, used);
      Optional<Proof> one = below(in.value("one"), in.at("one"), at, read, used);
      if (on.isPresent() && zero.isPresent() && one.isPresent()) {
        node = Optional.of(new Proof.Split(on.get(), zero.get(), one.get()));
      }
    } else if (in.has("cut")) {
      Optional<List<Proof.Term>> rows = terms(in, "cut");
      Optional<Proof> then = below(in.value("then"), in.at("then"), at, read, used);
      node = rows.flatMap(r -> then.map(t -> new Proof.Cut(r, t)));
    } else if (in.has("cases")) {
      Optional<Unknown> of = in.object("cases").flatMap(AnswerFields::unknown);
      Optional<List<Proof>> then = all(in, at, read, used);
      Optional<List<Rational>> points = in.has("at") ? numbers(in) : Optional.of(List.of());
      node = of.flatMap(u -> points.flatMap(p -> then.map(t -> new Proof.Cases(u, p, t))));
    } else {
      error(
          where,
          "This node is none of linear, empty, hall, cycle, split, cut and cases; write one.");
      return node;
    }
    in.refuseOthers();
    return node;
  }

  private Optional<Proof> hall(ClosedObject in) {
    Optional<String> word = in.requiredText("of");
    Optional<Measure> of =
        Arrays.stream(Measure.values()).filter(m -> word.equals(Optional.of(m.word()))).findFirst();
    if (word.isPresent() && of.isEmpty()) {
      in.error("word", "of", "\"" + word.get() + "\" is not counted; write count or credits.");
    }
    for (String name : List.of("leaves", "records")) {
      if (!in.has(name)) {
        in.missing(name);
      }
    }
    Optional<List<String>> leaves = in.texts("leaves");
    Optional<List<String>> records = in.texts("records");
    in.refuseOthers();
    return of.flatMap(m -> leaves.flatMap(l -> records.map(r -> new Proof.Hall(m, l, r))));
  }

  private Optional<List<Proof.Term>> terms(ClosedObject in, String name) {
    JsonValue value = in.value(name).orElseThrow();
    if (!(value instanceof JsonObject rows)) {
      return in.object(name).map(o -> List.of());
    }
    List<Proof.Term> terms = new ArrayList<>();
    int before = findings.size();
    rows.forEach(
        (row, by) -> {
          String where = JsonPointer.child(in.at(name), row);
          Optional<Name> of = name(row, where);
          Optional<Rational> times = in.rationalOf(by, where, "The row \"" + row + '"');
          if (times.isPresent() && times.get().signum() <= 0) {
            error(
                where,
                "The row \""
                    + row
                    + "\" is taken "
                    + times.get()
                    + " times; take it more than zero times.");
          } else if (of.isPresent() && times.isPresent()) {
            terms.add(new Proof.Term(of.get(), times.get()));
          }
        });
    return findings.size() > before ? Optional.empty() : Optional.of(terms);
  }

  private Optional<List<Rational>> numbers(ClosedObject in) {
    Optional<JsonArray> items = in.array("at");
    List<Rational> numbers = new ArrayList<>();
    for (int i = 0; items.isPresent() && i < items.get().size(); i++) {
      String where = JsonPointer.child(in.at("at"), i);
      in.rationalOf(items.get().get(i), where, "The number").ifPresent(numbers::add);
    }
    return items.map(a -> numbers).filter(n -> n.size() == items.get().size());
  }

  private Optional<Name> name(String text, String where) {
    Optional<Name> name = Name.parse(text);
    if (name.isEmpty()) {
      error(where, "\"" + text + "\" names no row or variable; write kind:argument:….");
    }
    return name;
  }

  private Optional<List<Proof>> all(
      ClosedObject in, int at, @Nullable Proof[] read, boolean[] used) {
    if (!in.has("then")) {
      in.missing("then");
    }
    Optional<JsonArray> items = in.array("then");
    List<Proof> then = new ArrayList<>();
    for (int i = 0; items.isPresent() && i < items.get().size(); i++) {
      below(Optional.of(items.get().get(i)), JsonPointer.child(in.at("then"), i), at, read, used)
          .ifPresent(then::add);
    }
    return items.map(a -> then).filter(t -> t.size() == items.get().size());
  }

  /** The node at a position behind this one that stands below no other yet. */
  private Optional<Proof> below(
      Optional<JsonValue> position, String where, int at, @Nullable Proof[] read, boolean[] used) {
    if (position.isEmpty()
        || !(position.get() instanceof JsonNumber n)
        || !n.text().matches("[1-9][0-9]{0,8}")) {
      error(
          where,
          "There is "
              + position.map(ClosedObject::shown).orElse("nothing")
              + "; write the position of the node below.");
      return Optional.empty();
    }
    int below = Integer.parseInt(n.text());
    if (below <= at || below >= read.length || used[below]) {
      error(
          where,
          "Node "
              + below
              + " cannot stand below node "
              + at
              + "; name a later one that stands below no other.");
      return Optional.empty();
    }
    used[below] = true;
    return Optional.ofNullable(read[below]);
  }
}

package dev.cairn.pathways.certificate;

import dev.cairn.core.Finding;
import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Reads the answer of a certificate. */
final class AnswerFields {
  private final List<Finding> findings;

  AnswerFields(List<Finding> findings) {
    this.findings = findings;
  }

  Claim.Satisfied read(ClosedObject in) {
    if (!in.has("active")) {
      in.missing("active");
    }
    List<String> active = in.texts("active").orElse(List.of());
    TreeMap<String, List<Claim.Use>> uses = new TreeMap<>();
    if (!in.has("uses")) {
      in.missing("uses");
    } else if (in.value("uses").orElseThrow() instanceof JsonObject of) {
      of.forEach(
          (leaf, value) -> uses.put(leaf, uses(value, JsonPointer.child(in.at("uses"), leaf))));
    } else {
      in.object("uses");
    }
    List<Claim.Sum> sums = new ArrayList<>();
    each(in, "sums", o -> sum(o).ifPresent(sums::add));
    List<Claim.Assumption> assumptions = new ArrayList<>();
    each(in, "assumptions", o -> assumption(o).ifPresent(assumptions::add));
    in.refuseOthers();
    return new Claim.Satisfied(active, uses, sums, assumptions);
  }

  /** Reads every object of a list, if the list is there. */
  void each(ClosedObject in, String name, Consumer<ClosedObject> read) {
    Optional<JsonArray> items = in.array(name);
    for (int i = 0; items.isPresent() && i < items.get().size(); i++) {
      String where = JsonPointer.child(in.at(name), i);
      if (items.get().get(i) instanceof JsonObject object) {
        read.accept(new ClosedObject(object, where, "certificate", findings));
      } else {
        wrong(where, items.get().get(i), "an object, { … }");
      }
    }
  }

  private void wrong(String where, JsonValue found, String wanted) {
    findings.add(
        Finding.error(
            "certificate.type",
            where,
            "There is " + ClosedObject.shown(found) + "; it must be " + wanted + "."));
  }

  private List<Claim.Use> uses(JsonValue value, String where) {
    List<Claim.Use> uses = new ArrayList<>();
    if (!(value instanceof JsonArray items)) {
      wrong(where, value, "a list of records, [ … ]");
      return uses;
    }
    for (int i = 0; i < items.size(); i++) {
      String at = JsonPointer.child(where, i);
      JsonValue item = items.get(i);
      Optional<String> whole = CertificateReader.text(item);
      if (whole.isPresent()) {
        uses.add(Claim.Use.all(whole.get()));
      } else if (item instanceof JsonObject object) {
        part(new ClosedObject(object, at, "certificate", findings)).ifPresent(uses::add);
      } else {
        wrong(at, item, "a record's id, or {\"record\": …, \"part\": …}");
      }
    }
    return uses;
  }

  private static Optional<Claim.Use> part(ClosedObject in) {
    Optional<String> record = in.requiredText("record");
    Optional<Rational> part = in.rational("part");
    if (!in.has("part")) {
      in.missing("part");
    }
    in.refuseOthers();
    if (part.isPresent() && (part.get().signum() <= 0 || part.get().compareTo(Rational.ONE) > 0)) {
      in.error(
          "part", "part", "The part is " + part.get() + "; write a number above 0 and at most 1.");
      return Optional.empty();
    }
    return record.flatMap(r -> part.map(p -> new Claim.Use(r, Optional.of(p))));
  }

  private static Optional<Claim.Sum> sum(ClosedObject in) {
    Optional<String> node = in.requiredText("node");
    Optional<String> of = in.requiredText("of");
    Optional<Rational> least = in.rational("least");
    if (!in.has("least")) {
      in.missing("least");
    }
    Optional<Rational> most = in.rational("most");
    in.refuseOthers();
    return node.isPresent() && of.isPresent() && least.isPresent()
        ? Optional.of(new Claim.Sum(node.get(), of.get(), least.get(), most))
        : Optional.empty();
  }

  private static Optional<Claim.Assumption> assumption(ClosedObject in) {
    Optional<String> value = in.requiredText("value");
    return unknown(in).flatMap(u -> value.map(v -> new Claim.Assumption(u, v)));
  }

  /** Reads what an unknown is of; what else the object holds must have been asked for before. */
  static Optional<Unknown> unknown(ClosedObject in) {
    Optional<String> field = in.requiredText("field");
    Optional<String> record = in.text("record");
    Optional<String> of = in.text("of");
    in.refuseOthers();
    return field.map(f -> new Unknown(f, record, of));
  }
}

package dev.cairn.pathways.rule;

import dev.cairn.core.Finding;
import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Rational;
import dev.cairn.core.record.Origin;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the members of one award. Used once and dropped. */
final class AwardFields {
  private final ClosedObject fields;
  private final List<Finding> findings;
  private final NodeIds ids;

  AwardFields(ClosedObject fields, List<Finding> findings) {
    this.fields = fields;
    this.findings = findings;
    this.ids = new NodeIds(findings);
  }

  /** The award; empty if it has no readable tree. Whether it holds errors is for the caller. */
  Optional<Award> read() {
    Award.Builder award = Award.builder();
    language();
    fields.text("id").ifPresent(award::id);
    fields.text("title").ifPresent(award::title);
    fields.text("version").ifPresent(award::version);
    fields.object("valid").flatMap(DateFields::range).ifPresent(award::valid);
    fields.object("defaults").map(AwardFields::defaults).ifPresent(award::defaults);
    fields.text("unit").map(CreditUnit::new).ifPresent(award::unit);
    fields.text("conversion").ifPresent(award::conversion);
    zone().ifPresent(award::zone);
    Optional<Requirement> root = root();
    root.ifPresent(award::require);
    Optional<Integer> maxUses = Numbers.whole(fields, "maxUses", 1);
    maxUses.ifPresent(award::maxUses);
    award.addAllSharing(new SharingFields(fields, findings, ids).read(maxUses));
    award.addAllConflicts(conflicts());
    award.addAllExceptions(exceptions(root));
    fields.refuseOthers();
    ids.checkReferences();
    return root.map(r -> award.build());
  }

  private void language() {
    fields
        .value("language")
        .filter(v -> !v.toString().equals("1"))
        .ifPresent(
            v ->
                fields.error(
                    "language",
                    "language",
                    "The language version "
                        + ClosedObject.shown(v)
                        + " is not known; write 1, or use a newer version of this program."));
  }

  private Optional<Requirement> root() {
    Optional<JsonValue> tree = fields.value("require");
    if (tree.isEmpty()) {
      fields.missing("require");
    }
    RequirementFields reader = new RequirementFields(findings, ids);
    Optional<Requirement> root = tree.flatMap(v -> reader.read(v, fields.at("require"), ""));
    root.ifPresent(reader::checkDerivations);
    List<Constraint> own =
        fields
            .array("constraints")
            .map(
                a ->
                    new ConstraintFields(findings, ids)
                        .readAll(a, fields.at("constraints"), root.map(Requirement::id).orElse("")))
            .orElse(List.of());
    return root.map(
        r -> {
          if (own.isEmpty()) {
            return r;
          }
          List<Constraint> all = new ArrayList<>(r.node().constraints());
          all.addAll(own);
          return r.with(r.node().with(all));
        });
  }

  private static AwardDefaults defaults(ClosedObject inner) {
    Optional<Rational> credits = Numbers.bound(inner, "credits");
    Optional<Origin> origin = inner.text("origin").flatMap(w -> origin(inner, w));
    Optional<CreditUnit> unit = inner.text("unit").map(CreditUnit::new);
    inner.refuseOthers();
    return new AwardDefaults(credits, origin, unit);
  }

  private static Optional<Origin> origin(ClosedObject inner, String word) {
    Optional<Origin> origin = Origin.ofWord(word);
    if (origin.isEmpty()) {
      inner.error(
          "origin",
          "origin",
          "\"" + word + "\" is no origin; write internal, transfer, rpl or exam.");
    }
    return origin;
  }

  private Optional<ZoneId> zone() {
    return fields
        .text("zone")
        .flatMap(
            name -> {
              try {
                return Optional.of(ZoneId.of(name));
              } catch (DateTimeException noSuchZone) {
                fields.error(
                    "zone",
                    "zone",
                    "\"" + name + "\" is no time zone; write one such as Europe/Vienna or UTC.");
                return Optional.empty();
              }
            });
  }

  private List<Set<String>> conflicts() {
    List<Set<String>> lists = new ArrayList<>();
    JsonArray all = fields.array("conflicts").orElse(new JsonArray(List.of()));
    for (int i = 0; i < all.size(); i++) {
      String where = JsonPointer.child(fields.at("conflicts"), i);
      Set<String> codes = new LinkedHashSet<>(Texts.list(fields, all.get(i), where, findings));
      if (codes.size() == 1) {
        findings.add(
            Finding.error(
                "rule.conflict-single",
                where,
                "Only \""
                    + codes.iterator().next()
                    + "\" conflicts here; name two codes or more."));
      }
      lists.add(codes);
    }
    return lists;
  }

  private List<GrantedException> exceptions(Optional<Requirement> root) {
    List<GrantedException> read = new ArrayList<>();
    JsonArray all = fields.array("exceptions").orElse(new JsonArray(List.of()));
    List<String> pointers = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      String where = JsonPointer.child(fields.at("exceptions"), i);
      ExceptionFields.read(all.get(i), where, findings)
          .ifPresent(
              e -> {
                read.add(e);
                pointers.add(where);
              });
    }
    root.ifPresent(r -> findings.addAll(ExceptionOverlay.faults(r, read, pointers::get)));
    return read;
  }
}

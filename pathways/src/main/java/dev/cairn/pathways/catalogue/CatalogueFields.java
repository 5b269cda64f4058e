package dev.cairn.pathways.catalogue;

import dev.cairn.core.Finding;
import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonValue;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.AwardDefaults;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.RuleReader;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the members of one catalogue. Used once and dropped. */
final class CatalogueFields {
  /** The members that a catalogue has in common with an award, and means the same by. */
  private static final List<String> COMMON =
      List.of("language", "unit", "conversion", "defaults", "zone", "sharing");

  private final JsonObject object;
  private final ClosedObject fields;
  private final String pointer;
  private final List<Finding> findings;
  private final Map<String, Award> awards = new LinkedHashMap<>();

  CatalogueFields(JsonObject object, String pointer, List<Finding> findings) {
    this.object = object;
    this.pointer = pointer;
    this.findings = findings;
    this.fields = new ClosedObject(object, pointer, "catalogue", findings);
  }

  Catalogue read() {
    Catalogue.Builder out = Catalogue.builder();
    fields.text("id").ifPresent(out::id);
    fields.text("title").ifPresent(out::title);
    readAwards();
    Optional<Award> common = common();
    common.ifPresent(
        c ->
            out.unit(c.unit())
                .conversion(c.conversion())
                .defaults(c.defaults())
                .zone(c.zone())
                .sharing(c.sharing()));
    common.ifPresent(c -> awards.forEach((at, a) -> checkCommon(at, a, c)));
    policy().ifPresent(out::openVersions);
    out.priority(ids("priority"));
    out.exits(exits());
    fields.refuseOthers();
    new AwardReferences(awards, findings).check();
    return out.awards(awards.values()).build();
  }

  private void error(String code, String at, String message) {
    findings.add(Finding.error("catalogue." + code, at, message));
  }

  private void readAwards() {
    if (!fields.has("awards")) {
      fields.missing("awards");
    }
    JsonArray items = fields.array("awards").orElse(new JsonArray(List.of()));
    if (fields.has("awards") && items.isEmpty()) {
      fields.error("empty", "awards", "The catalogue has no award; give at least one.");
    }
    Map<String, Set<Optional<String>>> versions = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      String at = JsonPointer.child(fields.at("awards"), i);
      RuleReader.read(items.get(i), at)
          .match(
              a -> {
                findings.addAll(a.findings());
                one(a.value(), at, versions);
                return true;
              },
              r -> findings.addAll(r.findings()));
    }
  }

  private void one(Award award, String at, Map<String, Set<Optional<String>>> versions) {
    if (award.id().isEmpty()) {
      error("missing", at, "This award has no id for others to name; give it one.");
      return;
    }
    String id = award.id().get();
    Set<Optional<String>> known = versions.computeIfAbsent(id, k -> new LinkedHashSet<>());
    boolean unnamed =
        award.version().isEmpty() ? !known.isEmpty() : known.contains(Optional.empty());
    if (!known.add(award.version()) || unnamed) {
      error(
          "version",
          at,
          "The award \"" + id + "\" stands twice; give each of them a version of its own.");
      return;
    }
    if (!award.exceptions().isEmpty()) {
      error(
          "exceptions",
          at + "/exceptions",
          "A catalogue is for all learners; grant exceptions to one learner with the question.");
    }
    awards.put(at, award);
  }

  /** What is common to the awards, read as the members of an award that has all their nodes. */
  private Optional<Award> common() {
    JsonObject.Builder shell = JsonObject.builder();
    for (String name : COMMON) {
      fields.value(name).ifPresent(v -> shell.put(name, v));
    }
    shell.put("require", names());
    return RuleReader.read(shell.build(), pointer)
        .match(
            a -> {
              findings.addAll(a.findings());
              return Optional.of(a.value());
            },
            r -> {
              findings.addAll(r.findings());
              return Optional.empty();
            });
  }

  private JsonObject names() {
    Map<String, Set<String>> nodes = new LinkedHashMap<>();
    for (Award award : awards.values()) {
      String id = award.id().orElseThrow();
      collect(award.require(), id, nodes.computeIfAbsent(id, k -> new LinkedHashSet<>()));
    }
    List<JsonValue> all = new ArrayList<>();
    nodes.forEach(
        (id, of) -> {
          all.add(nothing(QualifiedId.ofAward(id)));
          of.forEach(n -> all.add(nothing(n)));
        });
    return JsonObject.builder().put("id", "#").put("allOf", new JsonArray(all)).build();
  }

  private static void collect(Requirement r, String award, Set<String> into) {
    into.add(QualifiedId.of(award, r.id()));
    r.children().forEach(c -> collect(c, award, into));
  }

  private static JsonObject nothing(String id) {
    return JsonObject.builder().put("id", id).put("allOf", JsonArray.of()).build();
  }

  private void checkCommon(String at, Award award, Award common) {
    agree(at, "unit", award.unit().isEmpty() || award.unit().equals(common.unit()));
    agree(
        at,
        "conversion",
        award.conversion().isEmpty() || award.conversion().equals(common.conversion()));
    agree(
        at,
        "defaults",
        award.defaults().equals(AwardDefaults.NONE) || award.defaults().equals(common.defaults()));
    agree(at, "zone", award.zone().equals(ZoneId.of("UTC")) || award.zone().equals(common.zone()));
  }

  private void agree(String at, String name, boolean agrees) {
    if (!agrees) {
      error(
          "common",
          at + "/" + name,
          "Awards that are asked together have one "
              + name
              + "; state it on the catalogue, and here the same or not at all.");
    }
  }

  private Optional<OpenVersions> policy() {
    Optional<String> word = fields.text("openVersions");
    Optional<OpenVersions> policy = word.flatMap(OpenVersions::ofWord);
    if (word.isPresent() && policy.isEmpty()) {
      fields.error(
          "open-versions",
          "openVersions",
          "\"" + word.get() + "\" is no policy; write entry or entry-or-later.");
    }
    if (!object.has("openVersions")) {
      awards.entrySet().stream()
          .filter(e -> e.getValue().valid().isPresent())
          .findFirst()
          .ifPresent(
              e ->
                  error(
                      "open-versions",
                      e.getKey() + "/valid",
                      "This version is dated, and the catalogue does not say to whom it is open;"
                          + " give \"openVersions\", entry or entry-or-later."));
    }
    return policy;
  }

  private List<String> ids(String name) {
    List<String> ids = fields.texts(name).orElse(List.of());
    ids.forEach(id -> known(id, fields.at(name)));
    return ids;
  }

  private void known(String id, String at) {
    if (awards.values().stream().noneMatch(a -> a.id().equals(Optional.of(id)))) {
      error("dangling", at, "The catalogue has no award \"" + id + "\"; name one that it has.");
    }
  }

  private List<ExitAwards> exits() {
    List<ExitAwards> exits = new ArrayList<>();
    Set<String> from = new LinkedHashSet<>();
    JsonArray items = fields.array("exits").orElse(new JsonArray(List.of()));
    for (int i = 0; i < items.size(); i++) {
      String at = JsonPointer.child(fields.at("exits"), i);
      if (!(items.get(i) instanceof JsonObject one)) {
        error(
            "type",
            at,
            "An exit is " + items.get(i).kind() + "; write {\"from\": …, \"to\": […]}.");
        continue;
      }
      ClosedObject in = new ClosedObject(one, at, "catalogue", findings);
      Optional<String> of = in.requiredText("from");
      List<String> to = in.texts("to").orElse(List.of());
      if (to.isEmpty()) {
        in.error("empty", "to", "This exit leads to no award; name at least one.");
      }
      in.refuseOthers();
      of.ifPresent(id -> known(id, in.at("from")));
      to.forEach(id -> known(id, in.at("to")));
      if (of.isPresent() && (to.contains(of.get()) || !from.add(of.get()))) {
        in.error(
            "exit",
            "from",
            "\""
                + of.get()
                + "\" stands twice or leads to itself; write one list of other awards.");
      }
      of.ifPresent(id -> exits.add(new ExitAwards(id, to)));
    }
    return exits;
  }
}

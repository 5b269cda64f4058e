package dev.cairn.core.format.esco;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.internal.csv.CsvLimits;
import dev.cairn.core.internal.csv.CsvRow;
import dev.cairn.core.internal.csv.CsvTable;
import dev.cairn.core.json.JsonPointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a set of files; used once. */
final class EscoReader {
  /** Relations and broader links of one file, so that what dangles is told once for it. */
  private record Links(String file, Set<String> ends) {}

  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, ConceptDraft> concepts = new LinkedHashMap<>();
  private final Set<EscoRelation> relations = new LinkedHashSet<>();
  private final Map<String, Set<String>> broader = new LinkedHashMap<>();
  private final List<Links> links = new ArrayList<>();

  Reading<EscoClassification> read(List<EscoFile> files) {
    if (files.isEmpty()) {
      return Reading.refused("esco.file", "", "No file was given; give at least the skills.");
    }
    files.forEach(this::file);
    if (hasError()) {
      return Reading.refused(findings);
    }
    Map<String, EscoConcept> built = new LinkedHashMap<>();
    concepts.forEach((uri, draft) -> built.put(uri, draft.build(findings)));
    for (Links l : links) {
      List<String> missing = l.ends().stream().filter(e -> !built.containsKey(e)).toList();
      if (!missing.isEmpty()) {
        warn(
            "dangling",
            JsonPointer.child("", l.file()),
            missing.size()
                + " concepts that this file names are in none of the files, the first "
                + missing.get(0)
                + "; add the file that holds them.");
      }
    }
    EscoClassification esco = new EscoClassification(built, relations, broader);
    for (List<String> cycle : esco.cycles()) {
      warn(
          "cycle",
          "",
          "These concepts are broader than themselves: "
              + String.join(" > ", cycle)
              + "; ask the publisher which relation is wrong.");
    }
    return Reading.of(esco, findings);
  }

  private void file(EscoFile file) {
    String at = JsonPointer.child("", file.name());
    Reading<CsvTable> table = CsvTable.read(file.bytes(), CsvLimits.defaults());
    table.findings().forEach(f -> findings.add(f.under(at)));
    table.match(
        a -> {
          table(file, a.value(), at);
          return a;
        },
        r -> r);
  }

  private void table(EscoFile file, CsvTable table, String at) {
    Links ends = new Links(file.name(), new LinkedHashSet<>());
    links.add(ends);
    if (table.has("conceptUri") && table.has("preferredLabel")) {
      table.rows().forEach(r -> concept(file, r, at));
    } else if (table.has("occupationUri") && table.has("skillUri")) {
      table.rows().forEach(r -> relation(r, "occupationUri", "skillUri", at, ends));
    } else if (table.has("originalSkillUri") && table.has("relatedSkillUri")) {
      table.rows().forEach(r -> relation(r, "originalSkillUri", "relatedSkillUri", at, ends));
    } else if (table.has("conceptUri") && table.has("broaderUri")) {
      table.rows().forEach(r -> broader(r, at, ends));
    } else if (table.has("Level 0 URI") && table.has("Level 1 URI")) {
      table.rows().forEach(r -> hierarchy(file, r));
    } else {
      error(
          "file",
          at + "/1",
          "The columns of " + file.name() + " are those of no ESCO file; give it as published.");
    }
  }

  private void concept(EscoFile file, CsvRow row, String at) {
    Optional<String> uri = required(row, "conceptUri", at);
    Optional<EscoKind> kind = row.text("conceptType").flatMap(EscoKind::ofWord);
    if (kind.isEmpty()) {
      error(
          "kind",
          at + row.pointer("conceptType"),
          "The concept is of type \""
              + row.text("conceptType").orElse("")
              + "\"; write KnowledgeSkillCompetence, SkillGroup, Occupation or ISCOGroup.");
    }
    if (uri.isEmpty() || kind.isEmpty()) {
      return;
    }
    ConceptDraft draft = draft(uri.get(), kind.get(), at + row.pointer("conceptType"));
    draft.texts(row, file.language().orElse(""));
    for (String column : ConceptDraft.FACTS) {
      row.text(column)
          .flatMap(v -> draft.fact(column, v.strip()))
          .ifPresent(
              before ->
                  warn(
                      "differs",
                      at + row.pointer(column),
                      "\""
                          + row.text(column).orElse("")
                          + "\" stands here and \""
                          + before
                          + "\" in another file; the first counts, ask which one is right."));
    }
  }

  private ConceptDraft draft(String uri, EscoKind kind, String pointer) {
    ConceptDraft draft = concepts.computeIfAbsent(uri, u -> new ConceptDraft(u, kind, pointer));
    if (draft.kind() != kind) {
      error(
          "kind",
          pointer,
          "\""
              + uri
              + "\" is a "
              + kind.word()
              + " here and a "
              + draft.kind().word()
              + " elsewhere; keep one.");
    }
    return draft;
  }

  private void relation(CsvRow row, String from, String to, String at, Links ends) {
    Optional<String> source = required(row, from, at);
    Optional<String> target = required(row, to, at);
    String type = row.text("relationType").map(String::strip).orElse("");
    if (!type.equals("essential") && !type.equals("optional")) {
      error(
          "relation",
          at + row.pointer("relationType"),
          "The relation is \"" + type + "\"; write essential or optional.");
    } else if (source.isPresent() && target.isPresent()) {
      relations.add(new EscoRelation(source.get(), type.equals("essential"), target.get()));
      ends.ends().add(source.get());
      ends.ends().add(target.get());
    }
  }

  private void broader(CsvRow row, String at, Links ends) {
    Optional<String> concept = required(row, "conceptUri", at);
    Optional<String> above = required(row, "broaderUri", at);
    if (concept.isPresent() && above.isPresent()) {
      broader.computeIfAbsent(concept.get(), c -> new LinkedHashSet<>()).add(above.get());
      ends.ends().add(concept.get());
      ends.ends().add(above.get());
    }
  }

  /** One row a path from the top: its groups, each below the one before. */
  private void hierarchy(EscoFile file, CsvRow row) {
    Optional<String> above = Optional.empty();
    for (int level = 0; level <= 3; level++) {
      Optional<String> uri = row.text("Level " + level + " URI").map(String::strip);
      if (uri.isEmpty()) {
        return;
      }
      String column = "Level " + level + " preferred term";
      ConceptDraft draft =
          concepts.computeIfAbsent(
              uri.get(),
              u ->
                  new ConceptDraft(
                      u,
                      EscoKind.SKILL_GROUP,
                      JsonPointer.child("", file.name()) + row.pointer(column)));
      row.text(column).ifPresent(t -> draft.label(file.language().orElse(""), t.strip()));
      row.text("Level " + level + " code").ifPresent(c -> draft.fact("code", c.strip()));
      above.ifPresent(a -> broader.computeIfAbsent(uri.get(), u -> new LinkedHashSet<>()).add(a));
      above = uri;
    }
  }

  private Optional<String> required(CsvRow row, String column, String at) {
    Optional<String> text = row.text(column).map(String::strip);
    if (text.isEmpty()) {
      error(
          "missing",
          at + row.pointer(column),
          "There is no " + column + " in this row; write the URI of a concept.");
    }
    return text;
  }

  private boolean hasError() {
    return findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR);
  }

  private void error(String code, String pointer, String message) {
    findings.add(Finding.error("esco." + code, pointer, message));
  }

  private void warn(String code, String pointer, String message) {
    findings.add(Finding.warning("esco." + code, pointer, message));
  }
}

package dev.cairn.core.record;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.internal.Cycles;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Reads records from their closed JSON form:
 *
 * <pre>{@code
 * {"id": "r1", "code": "DATA-101", "issuer": "did:example:u", "date": "2026-02-28",
 *  "credits": {"amount": "5", "unit": "ECTS"}, "level": {"framework": "EQF", "value": "6"},
 *  "grade": {"scale": "GPA-4", "value": "3.7"}, "origin": "internal", "state": "earned",
 *  "tags": ["core"], "subject": "data", "competencies": {"sql": 2}, "parts": ["r0"],
 *  "expires": "2031-03-01", "recorded": "2026-03-02",
 *  "revoked": {"on": "2027-01-01", "recorded": "2027-01-05", "reason": "plagiarism"},
 *  "sources": ["urn:uuid:…"]}
 * }</pre>
 *
 * <p>Only {@code id} is required. Short forms: {@code date} and {@code earned} are one field;
 * {@code code} is one text and {@code codes} a list; {@code credits} a number or a text, its unit
 * beside it as {@code unit}; {@code level} a whole number in the framework {@code case}; {@code
 * grade} a decimal text on the scale {@code case}; {@code competencies} a list, or an object of
 * levels in which {@code null} is an unstated one. {@code state} absent is {@code earned}; every
 * other absent field is unknown, unless {@link #withDefaults} says otherwise.
 *
 * <p>Refused, each with its JSON pointer: unknown names, two names of one field, wrong types, blank
 * texts, days the calendar lacks, negative credits, a JSON number whose exact value is not that of
 * its shortest double form, an id that stands twice, and parts that lead back to their whole. All
 * faults of a document are found in one pass. A value repeated in a list is a warning.
 *
 * <p>Immutable and thread-safe. Linear in the document.
 */
public final class RecordReader {
  /** The framework or scale of a level or grade in short form. */
  public static final String CASE = "case";

  private static final RecordReader STRICT = new RecordReader(RecordDefaults.none());

  private final RecordDefaults defaults;

  private RecordReader(RecordDefaults defaults) {
    this.defaults = defaults;
  }

  /** The reader that assumes nothing. */
  public static RecordReader strict() {
    return STRICT;
  }

  /** A reader that fills silent fields, as {@link RecordDefaults#applyTo} does. */
  public static RecordReader withDefaults(RecordDefaults defaults) {
    return new RecordReader(Objects.requireNonNull(defaults, "defaults"));
  }

  /** Reads a file of records: a list of them, or {@code {"records": [ … ]}}. */
  public Reading<List<LearningRecord>> read(byte[] utf8) {
    return JsonReader.strict().read(utf8).then(this::readFile);
  }

  private Reading<List<LearningRecord>> readFile(JsonValue file) {
    if (!(file instanceof JsonObject object)) {
      return readAll(file, "");
    }
    List<Finding> findings = new ArrayList<>();
    ClosedObject fields = new ClosedObject(object, "", "record", findings);
    JsonValue records = fields.value("records").orElse(null);
    fields.refuseOthers();
    if (records == null) {
      fields.missing("records");
      return Reading.refused(findings);
    }
    return Reading.of(records, findings).then(r -> readAll(r, "/records"));
  }

  /**
   * Reads a list of records.
   *
   * @param records the list
   * @param pointer where it sits in its document; empty for the whole
   */
  public Reading<List<LearningRecord>> readAll(JsonValue records, String pointer) {
    if (!(records instanceof JsonArray items)) {
      return Reading.refused(
          "record.type", pointer, "Records are " + records.kind() + "; write a list, [ … ].");
    }
    List<Finding> findings = new ArrayList<>();
    List<LearningRecord> read = new ArrayList<>(items.size());
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      String where = JsonPointer.child(pointer, i);
      Reading<LearningRecord> one = readOne(items.get(i), where);
      findings.addAll(one.findings());
      if (one instanceof Reading.Accepted<LearningRecord> accepted) {
        LearningRecord record = accepted.value();
        Integer before = places.putIfAbsent(record.id(), i);
        if (before != null) {
          findings.add(
              Finding.error(
                  "record.duplicate-id",
                  JsonPointer.child(where, "id"),
                  "The id \""
                      + record.id()
                      + "\" is also that of record "
                      + before
                      + "; give each record its own."));
        }
        read.add(record);
      }
    }
    Map<String, LearningRecord> byId = new HashMap<>();
    read.forEach(r -> byId.putIfAbsent(r.id(), r));
    Cycles.find(
            read.stream().map(LearningRecord::id).toList(),
            id -> byId.containsKey(id) ? byId.get(id).parts() : Set.of())
        .forEach(
            cycle ->
                findings.add(
                    Finding.error(
                        "record.part-cycle",
                        JsonPointer.child(
                            JsonPointer.child(pointer, places.getOrDefault(cycle.get(0), 0)),
                            "parts"),
                        "A record cannot be part of itself: "
                            + String.join(" > ", cycle)
                            + "; remove one of these parts.")));
    return Reading.of(List.copyOf(read), findings);
  }

  /**
   * Reads one record.
   *
   * @param record the record
   * @param pointer where it sits in its document; empty for the whole
   */
  public Reading<LearningRecord> readOne(JsonValue record, String pointer) {
    if (!(record instanceof JsonObject object)) {
      return Reading.refused(
          "record.type", pointer, "A record is " + record.kind() + "; write an object, { … }.");
    }
    List<Finding> findings = new ArrayList<>();
    ClosedObject fields = new ClosedObject(object, pointer, "record", findings);
    return new RecordFields(fields, defaults)
        .read()
        .map(r -> Reading.of(defaults.applyTo(r), findings))
        .orElseGet(() -> Reading.refused(findings));
  }
}

package dev.cairn.pathways.rule;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads case files: questions with the verdict each must have.
 *
 * <pre>{@code
 * {"cases": [{"id": "two-of-three", "award": {…}, "records": […], "expect": "SATISFIED",
 *   "attestations": {…}, "awards": […], "context": {…}, "exceptions": […], "learner": "…",
 *   "decisionDay": "2026-06-30", "knownAt": "2026-06-30", "horizon": "planned",
 *   "conversion": {"name": "2:1", "source": "…", "rates": [{"from": "UK-CATS", "to": "ECTS",
 *     "factor": "1/2"}]},
 *   "offerings": […], "source": "…", "note": "…"}]}
 * }</pre>
 *
 * <p>A case needs {@code id}, {@code award} (see {@link RuleReader}) and {@code records}. The
 * members in its second to fourth line are those of {@link Question} and {@link Facts}; a rate is a
 * {@code factor}, or {@code low} and {@code high}. The file itself may say {@code format}, {@code
 * note}, {@code family} and how many {@code records} its cases have.
 *
 * <p>Records are read with the defaults of case files: one credit, internal, and a missing date
 * lies before every day asked of it; the award's own {@code defaults} come first. Without {@code
 * decisionDay} a case is decided on 9999-12-31. {@code expect} is a verdict, or {@code {"refused":
 * [codes]}}.
 *
 * <p>A file that is no list of cases is refused; a fault within one case refuses that case's
 * question only, its pointers being into the file.
 *
 * <p>Stateless and thread-safe.
 */
public final class CaseReader {
  private CaseReader() {}

  /** Reads a case file. */
  public static Reading<List<RuleCase>> read(byte[] utf8) {
    return JsonReader.strict().readObject(utf8).then(CaseReader::read);
  }

  private static Reading<List<RuleCase>> read(JsonObject file) {
    List<Finding> findings = new ArrayList<>();
    ClosedObject fields = new ClosedObject(file, "", "case", findings);
    fields.text("format");
    fields.text("note");
    fields.text("family");
    fields.value("records");
    Optional<JsonArray> items = fields.array("cases");
    if (!fields.has("cases")) {
      fields.missing("cases");
    }
    fields.refuseOthers();
    List<RuleCase> cases = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    JsonArray all = items.orElse(new JsonArray(List.of()));
    for (int i = 0; i < all.size(); i++) {
      String where = JsonPointer.child("/cases", i);
      Optional<RuleCase> read = readOne(all.get(i), where, findings);
      if (read.isPresent() && !ids.add(read.get().id())) {
        findings.add(
            Finding.error(
                "case.duplicate-id",
                where + "/id",
                "The id \"" + read.get().id() + "\" stands twice; give each case its own."));
      }
      read.ifPresent(cases::add);
    }
    return Reading.of(List.copyOf(cases), findings);
  }

  private static Optional<RuleCase> readOne(
      JsonValue value, String pointer, List<Finding> findings) {
    if (!(value instanceof JsonObject object)) {
      findings.add(
          Finding.error(
              "case.type",
              pointer,
              "A case is " + ClosedObject.shown(value) + "; write an object, { … }."));
      return Optional.empty();
    }
    ClosedObject named = new ClosedObject(object, pointer, "case", findings);
    Optional<String> id = named.requiredText("id");
    List<Finding> inCase = new ArrayList<>();
    ClosedObject fields = new ClosedObject(object, pointer, "case", inCase);
    fields.value("id");
    fields.text("source");
    String note =
        fields
            .value("note")
            .filter(JsonString.class::isInstance)
            .map(v -> ((JsonString) v).value())
            .orElse("");
    List<String> refused = new ArrayList<>();
    Optional<Verdict> expect = expect(fields, refused);
    CaseFields reader = new CaseFields(fields, inCase);
    Reading<Question> question = reader.read();
    return id.map(i -> new RuleCase(i, question, expect, refused, reader.offerings(), note));
  }

  private static Optional<Verdict> expect(ClosedObject fields, List<String> refused) {
    Optional<JsonValue> stated = fields.value("expect");
    if (stated.isPresent() && stated.get() instanceof JsonObject) {
      fields
          .object("expect")
          .ifPresent(
              inner -> {
                refused.addAll(inner.texts("refused").orElse(List.of()));
                if (refused.isEmpty()) {
                  inner.missing("refused");
                }
                inner.refuseOthers();
              });
      return Optional.empty();
    }
    Optional<String> word = fields.text("expect");
    for (Verdict v : Verdict.values()) {
      if (word.filter(v.name()::equals).isPresent()) {
        return Optional.of(v);
      }
    }
    if (word.isPresent()) {
      fields.error(
          "verdict",
          "expect",
          "\""
              + word.get()
              + "\" is no verdict; write SATISFIED, UNSATISFIED, UNDETERMINED or UNDECIDED"
              + (word.get().equals(word.get().toUpperCase(Locale.ROOT)) ? "." : ", in capitals."));
    }
    return Optional.empty();
  }
}

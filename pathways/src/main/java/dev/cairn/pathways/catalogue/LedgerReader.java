package dev.cairn.pathways.catalogue;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Rational;
import dev.cairn.pathways.catalogue.Ledger.PastAward;
import dev.cairn.pathways.catalogue.Ledger.Spent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads ledgers from their closed JSON form.
 *
 * <pre>{@code
 * {"format": "cairn-ledger", "version": 1, "learner": "did:example:ada",
 *  "conferred": [{"award": "cert", "version": "2025", "date": "2026-06-30",
 *    "spent": [{"record": "r1", "node": "core", "credits": 5},
 *              {"record": "r2", "node": "more", "part": "1/2", "credits": "2.5"}]}]}
 * }</pre>
 *
 * <p>Needed are {@code format}, {@code version}, {@code conferred} and, of each award, {@code
 * award}, {@code date} and {@code spent}; of what is spent, {@code record}. Refused, each with its
 * JSON pointer and a code {@code ledger.*} or {@code json.*}: unknown names, wrong types, another
 * format or version, an award that stands twice, a record that stands twice at one node, a part
 * that is not between 0 and 1, credits below zero.
 *
 * <p>Stateless and thread-safe. Linear in the document.
 */
public final class LedgerReader {
  private final List<Finding> findings = new ArrayList<>();

  private LedgerReader() {}

  /** Reads a ledger from UTF-8 text. */
  public static Reading<Ledger> read(byte[] utf8) {
    return JsonReader.strict()
        .readObject(utf8)
        .then(
            o -> {
              LedgerReader reader = new LedgerReader();
              Ledger ledger = reader.ledger(new ClosedObject(o, "", "ledger", reader.findings));
              return Reading.of(ledger, reader.findings);
            });
  }

  private Ledger ledger(ClosedObject in) {
    if (in.requiredText("format").filter(f -> !f.equals(LedgerWriter.FORMAT)).isPresent()) {
      in.error("format", "format", "This is no ledger; write \"" + LedgerWriter.FORMAT + "\".");
    }
    Optional<Rational> version = in.rational("version");
    if (!version.equals(Optional.of(Rational.ONE))) {
      in.error("version", "version", "Only version 1 of the form is known; write 1.");
    }
    Optional<String> learner = in.text("learner");
    if (!in.has("conferred")) {
      in.missing("conferred");
    }
    List<PastAward> conferred = each(in, "conferred", this::award);
    in.refuseOthers();
    Set<String> ids = new HashSet<>();
    for (PastAward past : conferred) {
      if (!ids.add(past.award())) {
        in.error(
            "repeated",
            "conferred",
            "\"" + past.award() + "\" stands twice; an award is conferred once.");
      }
    }
    return new Ledger(learner, conferred);
  }

  private <T> List<T> each(ClosedObject in, String name, Function<ClosedObject, Optional<T>> read) {
    List<T> all = new ArrayList<>();
    JsonArray items = in.array(name).orElse(new JsonArray(List.of()));
    for (int i = 0; i < items.size(); i++) {
      String at = JsonPointer.child(in.at(name), i);
      JsonValue item = items.get(i);
      if (item instanceof JsonObject o) {
        read.apply(new ClosedObject(o, at, "ledger", findings)).ifPresent(all::add);
      } else {
        findings.add(
            Finding.error(
                "ledger.type",
                at,
                "Here stands " + ClosedObject.shown(item) + "; write an object, { … }."));
      }
    }
    return all;
  }

  private Optional<PastAward> award(ClosedObject in) {
    Optional<String> award = in.requiredText("award");
    Optional<String> version = in.text("version");
    if (!in.has("date")) {
      in.missing("date");
    }
    Optional<LocalDate> date = in.day("date");
    if (!in.has("spent")) {
      in.missing("spent");
    }
    List<Spent> spent = each(in, "spent", LedgerReader::spent);
    in.refuseOthers();
    Set<String> once = new HashSet<>();
    for (Spent s : spent) {
      if (!once.add(s.record() + "\n" + s.node().orElse(""))) {
        in.error(
            "repeated", "spent", "\"" + s.record() + "\" stands twice at one node; say it once.");
      }
    }
    return award.flatMap(a -> date.map(d -> new PastAward(a, version, d, spent)));
  }

  private static Optional<Spent> spent(ClosedObject in) {
    Optional<String> record = in.requiredText("record");
    Optional<String> node = in.text("node");
    Optional<Rational> part = in.rational("part");
    Optional<Rational> credits = in.rational("credits");
    in.refuseOthers();
    if (part.filter(p -> p.signum() <= 0 || p.compareTo(Rational.ONE) >= 0).isPresent()) {
      in.error("part", "part", "A part lies between 0 and 1; leave it out where all is spent.");
    }
    if (credits.filter(c -> c.signum() < 0).isPresent()) {
      in.error("credits", "credits", "Credits are not below zero; give zero or more.");
    }
    return record.map(r -> new Spent(r, node, part, credits));
  }
}

package dev.cairn.pathways.rule;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.record.Origin;
import dev.cairn.core.record.RecordState;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/** Writes predicates and conditions, one text for one value. */
final class PredicateWriter {
  private PredicateWriter() {}

  static JsonObject write(Predicate p) {
    JsonObject.Builder out = JsonObject.builder();
    if (p instanceof Predicate.Always) {
      out.put("always", true);
    } else if (p instanceof Predicate.Code c) {
      out.put(
          "code",
          JsonArray.ofStrings(c.patterns().stream().map(Predicate.CodePattern::text).toList()));
    } else if (p instanceof Predicate.Tag t) {
      out.put("tag", t.tag());
    } else if (p instanceof Predicate.Issuer i) {
      out.put("issuer", JsonArray.ofStrings(new TreeSet<>(i.issuers())));
    } else if (p instanceof Predicate.Subject s) {
      out.put("subject", JsonArray.ofStrings(new TreeSet<>(s.subjects())));
    } else if (p instanceof Predicate.OriginIs o) {
      out.put(
          "origin", JsonArray.ofStrings(o.origins().stream().sorted().map(Origin::word).toList()));
    } else if (p instanceof Predicate.StateIs s) {
      out.put(
          "state",
          JsonArray.ofStrings(s.states().stream().sorted().map(RecordState::word).toList()));
    } else if (p instanceof Predicate.LevelIn l) {
      out.put("level", range(l.range(), JsonObject.builder().put("framework", l.framework())));
    } else if (p instanceof Predicate.GradeIn g) {
      out.put("grade", range(g.range(), JsonObject.builder().put("scale", g.scale())));
    } else if (p instanceof Predicate.CreditsIn c) {
      out.put("credits", range(c.range(), JsonObject.builder()));
    } else if (p instanceof Predicate.Competency c) {
      out.put("competency", range(c.range(), JsonObject.builder().put("id", c.id())));
    } else if (p instanceof Predicate.EarnedIn e) {
      out.put("earnedIn", days(e.range(), JsonObject.builder()));
    } else if (p instanceof Predicate.ValidAt v) {
      out.put("validAt", v.day().map(LocalDate::toString).orElse("award"));
    } else if (p instanceof Predicate.All a) {
      out.put("all", several(a.of()));
    } else if (p instanceof Predicate.Any a) {
      out.put("any", several(a.of()));
    } else if (p instanceof Predicate.Not n) {
      out.put("not", write(n.inner()));
    } else {
      throw new AssertionError(p);
    }
    return out.build();
  }

  private static JsonArray several(List<Predicate> parts) {
    return new JsonArray(parts.stream().<JsonValue>map(PredicateWriter::write).toList());
  }

  static JsonObject range(Bounds range, JsonObject.Builder out) {
    range.min().ifPresent(m -> out.put("min", RuleWriter.number(m)));
    range.max().ifPresent(m -> out.put("max", RuleWriter.number(m)));
    return out.build();
  }

  static JsonObject days(DateRange range, JsonObject.Builder out) {
    range.from().ifPresent(d -> out.put("from", d.toString()));
    range.to().ifPresent(d -> out.put("to", d.toString()));
    return out.build();
  }

  static JsonObject write(Condition c) {
    JsonObject.Builder out = JsonObject.builder();
    if (c instanceof Condition.Is is) {
      return out.put("key", is.key())
          .put("in", JsonArray.ofStrings(new TreeSet<>(is.values())))
          .build();
    }
    if (c instanceof Condition.On on) {
      return days(on.range(), out.put("key", on.key()));
    }
    if (c instanceof Condition.Within w) {
      return range(w.range(), out.put("key", w.key()));
    }
    if (c instanceof Condition.Not n) {
      return out.put("not", write(n.inner())).build();
    }
    if (c instanceof Condition.All a) {
      return out.put("all", conditions(a.of())).build();
    }
    if (c instanceof Condition.Any a) {
      return out.put("any", conditions(a.of())).build();
    }
    throw new AssertionError(c);
  }

  private static JsonArray conditions(List<Condition> parts) {
    return new JsonArray(parts.stream().<JsonValue>map(PredicateWriter::write).toList());
  }
}

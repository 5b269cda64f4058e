package dev.cairn.pathways.rule;

import dev.cairn.core.json.CanonicalJson;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonNull;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Rational;
import java.math.BigInteger;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes awards in the form {@link RuleReader} reads, one text for one award: members in a fixed
 * order, sets sorted, lists as they are, whole numbers as numbers and others as exact texts,
 * defaults left out. What is written reads back equal.
 *
 * <p>Stateless and thread-safe. Linear in the award.
 */
public final class RuleWriter {
  private static final BigInteger LARGEST_EXACT = BigInteger.ONE.shiftLeft(53);

  private RuleWriter() {}

  /**
   * The SHA-256 of the RFC 8785 form of {@link #write(Award)}, 64 lower-case hexadecimal digits.
   */
  public static String sha256(Award award) {
    return CanonicalJson.sha256(write(award));
  }

  /**
   * An award.
   *
   * @throws dev.cairn.core.CairnException if it nests more than 400 levels deep
   */
  public static JsonObject write(Award a) {
    Depth.check(a);
    JsonObject.Builder out = JsonObject.builder().put("language", 1);
    a.id().ifPresent(v -> out.put("id", v));
    a.title().ifPresent(v -> out.put("title", v));
    a.version().ifPresent(v -> out.put("version", v));
    a.valid().ifPresent(v -> out.put("valid", PredicateWriter.days(v, JsonObject.builder())));
    if (!a.defaults().equals(AwardDefaults.NONE)) {
      out.put("defaults", defaults(a.defaults()));
    }
    a.unit().ifPresent(u -> out.put("unit", u.id()));
    a.conversion().ifPresent(v -> out.put("conversion", v));
    if (!a.zone().equals(ZoneId.of("UTC"))) {
      out.put("zone", a.zone().getId());
    }
    out.put("require", write(a.require()));
    if (!a.sharing().isEmpty()) {
      out.put(
          "sharing",
          new JsonArray(a.sharing().stream().<JsonValue>map(ConstraintWriter::write).toList()));
    }
    if (!a.conflicts().isEmpty()) {
      List<JsonValue> lists = new ArrayList<>();
      for (Set<String> codes : a.conflicts()) {
        lists.add(JsonArray.ofStrings(new TreeSet<>(codes)));
      }
      out.put("conflicts", new JsonArray(lists));
    }
    a.maxUses().ifPresent(n -> out.put("maxUses", n));
    if (!a.exceptions().isEmpty()) {
      out.put("exceptions", writeExceptions(a.exceptions()));
    }
    return out.build();
  }

  private static JsonObject defaults(AwardDefaults d) {
    JsonObject.Builder out = JsonObject.builder();
    d.credits().ifPresent(c -> out.put("credits", number(c)));
    d.origin().ifPresent(o -> out.put("origin", o.word()));
    d.unit().ifPresent(u -> out.put("unit", u.id()));
    return out.build();
  }

  /** One requirement with all below it. */
  public static JsonObject write(Requirement r) {
    JsonObject.Builder out = JsonObject.builder();
    Node node = r.node();
    out.put("id", node.id());
    node.title().ifPresent(t -> out.put("title", t));
    node.unit().ifPresent(u -> out.put("unit", u.id()));
    node.contributesAtMost().ifPresent(c -> out.put("contributesAtMost", number(c)));
    kind(r, out);
    if (!node.constraints().isEmpty()) {
      out.put(
          "constraints",
          new JsonArray(
              node.constraints().stream().<JsonValue>map(ConstraintWriter::write).toList()));
    }
    return out.build();
  }

  private static void kind(Requirement r, JsonObject.Builder out) {
    if (r instanceof Requirement.AllOf a) {
      out.put("allOf", children(a.of()));
    } else if (r instanceof Requirement.AnyOf a) {
      out.put("anyOf", children(a.of()));
    } else if (r instanceof Requirement.NOf n) {
      out.put("nOf", n.k()).put("of", children(n.of()));
    } else if (r instanceof Requirement.SumOf s) {
      JsonObject.Builder in = JsonObject.builder().put(s.measure().word(), bounds(s.bounds()));
      out.put("sumOf", in.build()).put("of", children(s.of()));
    } else if (r instanceof Requirement.Pick p) {
      pick(p, out);
    } else if (r instanceof Requirement.Cover c) {
      cover(c, out);
    } else if (r instanceof Requirement.Attest a) {
      out.put("attest", a.key());
    } else if (r instanceof Requirement.Awarded a) {
      JsonObject.Builder in = JsonObject.builder().put("award", a.award());
      a.version().ifPresent(v -> in.put("version", v));
      a.by().ifPresent(by -> in.put("by", by));
      out.put("awarded", in.build());
    } else if (r instanceof Requirement.When w) {
      out.put("when", PredicateWriter.write(w.condition())).put("then", write(w.then()));
      w.otherwise().ifPresent(o -> out.put("else", write(o)));
    } else {
      throw new AssertionError(r);
    }
  }

  private static void pick(Requirement.Pick p, JsonObject.Builder out) {
    JsonObject.Builder in = ConstraintWriter.where(p.where(), JsonObject.builder());
    if (p.count().isPresent()) {
      in.put("count", bounds(p.count()));
    }
    if (p.credits().isPresent()) {
      in.put("credits", bounds(p.credits()));
    }
    out.put("pick", in.build());
    if (p.observe()) {
      out.put("observe", true);
    }
    if (p.repeatable()) {
      out.put("repeatable", true);
    }
    if (p.divisible()) {
      out.put("divisible", true);
    }
  }

  private static void cover(Requirement.Cover c, JsonObject.Builder out) {
    JsonObject.Builder in = JsonObject.builder().put("items", JsonArray.ofStrings(c.items()));
    ConstraintWriter.where(c.where(), in).put("each", c.each());
    if (c.count().isPresent()) {
      in.put("count", bounds(c.count()));
    }
    out.put("cover", in.build());
  }

  private static JsonArray children(List<Requirement> of) {
    return new JsonArray(of.stream().<JsonValue>map(RuleWriter::write).toList());
  }

  private static JsonArray bounds(Bounds b) {
    JsonValue min = b.min().<JsonValue>map(RuleWriter::number).orElse(JsonNull.NULL);
    return b.max().map(m -> JsonArray.of(min, number(m))).orElseGet(() -> JsonArray.of(min));
  }

  /** An exact number: a JSON number if it is whole and every reader sees it alike, else a text. */
  static JsonValue number(Rational r) {
    return r.isInteger() && r.numerator().abs().compareTo(LARGEST_EXACT) <= 0
        ? new JsonNumber(r.toString())
        : new JsonString(r.toString());
  }

  /** Exceptions in the form that {@link RuleReader#readExceptions} reads, in their order. */
  public static JsonArray writeExceptions(List<GrantedException> exceptions) {
    return new JsonArray(exceptions.stream().<JsonValue>map(RuleWriter::write).toList());
  }

  private static JsonObject write(GrantedException e) {
    JsonObject.Builder in = JsonObject.builder();
    GrantedException.Change c = e.change();
    String kind;
    if (c instanceof GrantedException.Change.Insert i) {
      kind = "insert";
      in.put("record", i.record()).put("leaf", i.leaf());
    } else if (c instanceof GrantedException.Change.Block b) {
      kind = "block";
      in.put("record", b.record());
      b.node().ifPresent(n -> in.put("node", n));
    } else if (c instanceof GrantedException.Change.Waive w) {
      kind = "waive";
      in.put("node", w.node());
    } else if (c instanceof GrantedException.Change.SetValue v) {
      kind = "setValue";
      in.put("node", v.node()).put("bound", v.bound()).put("value", number(v.value()));
    } else if (c instanceof GrantedException.Change.Substitute s) {
      kind = "substitute";
      in.put("record", s.record()).put("code", s.code());
      s.node().ifPresent(n -> in.put("node", n));
    } else if (c instanceof GrantedException.Change.Recredit r) {
      kind = "recredit";
      in.put("record", r.record()).put("credits", number(r.credits()));
    } else {
      throw new AssertionError(c);
    }
    return JsonObject.builder()
        .put(kind, in.build())
        .put("authority", e.authority())
        .put("date", e.date().toString())
        .put("reason", e.reason())
        .build();
  }
}

package dev.cairn.pathways.rule;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;

/** Writes constraints and sharing, one text for one value. */
final class ConstraintWriter {
  private ConstraintWriter() {}

  static JsonObject write(Constraint c) {
    JsonObject.Builder in = JsonObject.builder();
    if (c instanceof Constraint.Total t) {
      where(t.where(), in.put("of", t.of().word()));
      return named("total", c, PredicateWriter.range(t.range(), in));
    }
    if (c instanceof Constraint.Ratio r) {
      where(r.where(), in.put("of", r.of().word())).put("base", base(r.base()));
      return named("ratio", c, PredicateWriter.range(r.range(), in));
    }
    if (c instanceof Constraint.Mean m) {
      where(m.where(), in.put("min", RuleWriter.number(m.min())).put("weight", m.weight().word()));
      return named("mean", c, in.put("scale", m.scale()).build());
    }
    if (c instanceof Constraint.Distinct d) {
      return named("distinct", c, in.put("key", d.key().word()).put("min", d.min()).build());
    }
    if (c instanceof Constraint.Same s) {
      in.put("key", s.key().word()).put("of", s.of().word());
      return named("same", c, in.put("min", RuleWriter.number(s.min())).build());
    }
    if (c instanceof Constraint.Window w) {
      return named("window", c, in.put("months", w.months()).put("anchor", anchor(w)).build());
    }
    if (c instanceof Constraint.Before b) {
      JsonArray nodes = JsonArray.of(new JsonString(b.earlier()), new JsonString(b.later()));
      return in.put("before", nodes).build();
    }
    throw new AssertionError(c);
  }

  private static JsonObject named(String name, Constraint c, JsonObject inner) {
    JsonObject in = c.scope() == Scope.ALL ? inner.with("over", new JsonString("all")) : inner;
    return JsonObject.builder().put(name, in).build();
  }

  static JsonObject.Builder where(Predicate where, JsonObject.Builder out) {
    return where instanceof Predicate.Always ? out : out.put("where", PredicateWriter.write(where));
  }

  private static JsonValue base(Constraint.Base base) {
    if (base instanceof Constraint.Base.Stated s) {
      return RuleWriter.number(s.value());
    }
    return new JsonString(base instanceof Constraint.Base.Used ? "used" : "required");
  }

  private static String anchor(Constraint.Window w) {
    if (w.anchor() instanceof Constraint.Anchor.Day d) {
      return d.day().toString();
    }
    return w.anchor() instanceof Constraint.Anchor.AwardDay ? "award" : "earliest-used";
  }

  static JsonObject write(Sharing s) {
    JsonObject.Builder out = JsonObject.builder().put("among", JsonArray.ofStrings(s.among()));
    s.maxCount().ifPresent(n -> out.put("maxCount", n));
    s.maxCredits().ifPresent(n -> out.put("maxCredits", RuleWriter.number(n)));
    s.maxRatio()
        .ifPresent(
            r ->
                out.put(
                    "maxRatio",
                    JsonObject.builder()
                        .put("of", of(r.of()))
                        .put("max", RuleWriter.number(r.max()))
                        .build()));
    return out.build();
  }

  private static String of(Sharing.ShareBase base) {
    if (base instanceof Sharing.ShareBase.Below b) {
      return b.id();
    }
    return base instanceof Sharing.ShareBase.Smaller ? "smaller" : "larger";
  }
}

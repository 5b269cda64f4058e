package dev.cairn.pathways.rule;

import dev.cairn.core.Finding;
import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what an award says of sharing. Used once and dropped. */
final class SharingFields {
  private final ClosedObject award;
  private final List<Finding> findings;
  private final NodeIds ids;
  private final Map<Set<String>, String> seen = new HashMap<>();

  SharingFields(ClosedObject award, List<Finding> findings, NodeIds ids) {
    this.award = award;
    this.findings = findings;
    this.ids = ids;
  }

  List<Sharing> read(Optional<Integer> maxUses) {
    JsonArray items = award.array("sharing").orElse(new JsonArray(List.of()));
    if (!items.isEmpty() && maxUses.filter(n -> n == 1).isPresent()) {
      award.error(
          "sharing-contradiction",
          "maxUses",
          "Each record may serve only 1 leaf, so nothing can be shared; allow 2 or more, or remove"
              + " the sharing.");
    }
    List<Sharing> read = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      entry(items.get(i), JsonPointer.child(award.at("sharing"), i)).ifPresent(read::add);
    }
    return read;
  }

  private Optional<Sharing> entry(JsonValue value, String pointer) {
    if (!(value instanceof JsonObject object)) {
      findings.add(
          Finding.error(
              "rule.type",
              pointer,
              "A sharing entry is " + ClosedObject.shown(value) + "; write an object, { … }."));
      return Optional.empty();
    }
    ClosedObject fields = new ClosedObject(object, pointer, "rule", findings);
    if (!fields.has("among")) {
      fields.missing("among");
    }
    List<String> among = Texts.list(fields, "among", findings).orElse(List.of());
    among(fields, among, pointer);
    Optional<Integer> maxCount = Numbers.whole(fields, "maxCount", 0);
    Optional<Rational> maxCredits = Numbers.bound(fields, "maxCredits");
    Optional<Sharing.MaxRatio> maxRatio = fields.object("maxRatio").flatMap(this::ratio);
    fields.refuseOthers();
    return among.size() < 2
        ? Optional.empty()
        : Optional.of(new Sharing(among, maxCount, maxCredits, maxRatio));
  }

  private void among(ClosedObject fields, List<String> among, String pointer) {
    if (among.size() == 1) {
      fields.error(
          "among",
          "among",
          "Only \"" + among.get(0) + "\" is named; name two nodes or more that may share.");
    }
    for (int i = 0; i < among.size(); i++) {
      ids.refer(among.get(i), JsonPointer.child(fields.at("among"), i));
    }
    String before = seen.putIfAbsent(new HashSet<>(among), pointer);
    if (before != null && among.size() > 1) {
      fields.error(
          "sharing-repeated",
          "among",
          "The entry at " + before + " names the same nodes; say it all in one entry.");
    }
  }

  private Optional<Sharing.MaxRatio> ratio(ClosedObject inner) {
    Optional<String> of = inner.requiredText("of");
    Optional<Rational> max = Numbers.requiredBound(inner, "max");
    inner.refuseOthers();
    Optional<Sharing.ShareBase> base = of.map(word -> base(word, inner.at("of")));
    return base.flatMap(b -> max.map(m -> new Sharing.MaxRatio(b, m)));
  }

  private Sharing.ShareBase base(String word, String pointer) {
    if (word.equals("smaller")) {
      return new Sharing.ShareBase.Smaller();
    }
    if (word.equals("larger")) {
      return new Sharing.ShareBase.Larger();
    }
    ids.refer(word, pointer);
    return new Sharing.ShareBase.Below(word);
  }
}

package dev.cairn.cli.stack;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.pathways.choice.MinimalAnswer;
import dev.cairn.pathways.choice.MinimalAnswer.Criterion;
import dev.cairn.pathways.explain.Explanation;
import dev.cairn.pathways.explain.PinnedAnswer;
import dev.cairn.pathways.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What became of the wishes, as JSON and in sentences. */
final class ChoiceWords {
  private ChoiceWords() {}

  /** A sentence for each pin, what the pins cost, and how small the answer is. */
  static List<String> sentences(Evaluation evaluation) {
    List<String> out = new ArrayList<>();
    evaluation.pinned().ifPresent(p -> pinned(p, out));
    evaluation.minimal().ifPresent(m -> minimal(m, out));
    if (evaluation.wishes().minimal().isPresent() && evaluation.minimal().isEmpty()) {
      out.add("There is no smallest answer: no answer is certain.");
    }
    return out;
  }

  private static void pinned(PinnedAnswer p, List<String> out) {
    p.pins().forEach(pin -> out.add("Pin: " + pin.sentence()));
    if (p.with() == Verdict.UNSATISFIED && p.without() == Verdict.SATISFIED) {
      out.add("With the pins that are legal the award is not satisfied; they are left aside.");
      p.faults().forEach(f -> out.add("With them: " + f.sentence()));
    } else if (p.with() != p.without()) {
      out.add(
          "Whether the award is satisfied with the pins could not be told; they are left aside.");
    }
  }

  private static void minimal(MinimalAnswer m, List<String> out) {
    out.add(
        (m.isShown() ? "The smallest answer: " : "A small answer: ")
            + count(m.exceptions().size(), "exception")
            + ", "
            + count(m.size().records().size(), "record")
            + ", "
            + count(m.size().sharing(), "shared use")
            + ".");
    if (!m.isShown()) {
      String first =
          Arrays.stream(Criterion.values())
              .filter(c -> !m.shown().contains(c))
              .findFirst()
              .map(ChoiceWords::word)
              .orElseThrow();
      out.add(
          "It was not shown that none is smaller by "
              + first
              + "; allow more with --minimal-nodes.");
    }
  }

  private static String count(long n, String thing) {
    return (n == 0 ? "no" : n) + " " + thing + (n == 1 ? "" : "s");
  }

  private static String word(Criterion c) {
    return c.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Adds {@code pins}, {@code minimal} and {@code completions}, each only where it was asked. */
  static void addTo(JsonObject.Builder out, Evaluation evaluation) {
    evaluation.pinned().ifPresent(p -> out.put("pins", json(p)));
    evaluation.minimal().ifPresent(m -> out.put("minimal", json(m)));
    evaluation.explanation().ifPresent(e -> out.put("completions", json(e.missing())));
  }

  private static JsonObject json(PinnedAnswer p) {
    List<JsonValue> each = new ArrayList<>();
    for (PinnedAnswer.Pin pin : p.pins()) {
      JsonObject.Builder one =
          JsonObject.builder()
              .put("record", pin.place().record())
              .put("node", pin.place().leaf())
              .put("legality", pin.legality().name().toLowerCase(Locale.ROOT));
      pin.reason().ifPresent(r -> one.put("reason", r.name()));
      each.add(one.put("sentence", pin.sentence()).build());
    }
    return JsonObject.builder()
        .put("honoured", p.isHonoured())
        .put("verdict", p.with().name())
        .put("each", new JsonArray(each))
        .put(
            "faults",
            JsonArray.ofStrings(p.faults().stream().map(Explanation.Fault::sentence).toList()))
        .build();
  }

  private static JsonObject json(MinimalAnswer m) {
    return JsonObject.builder()
        .put("smallest", m.isShown())
        .put("shownBy", JsonArray.ofStrings(m.shown().stream().map(ChoiceWords::word).toList()))
        .put(
            "exceptions",
            JsonArray.ofStrings(m.exceptions().stream().map(Object::toString).toList()))
        .put("records", JsonArray.ofStrings(m.size().records()))
        .put("sharing", m.size().sharing())
        .put("days", JsonArray.ofStrings(m.size().days().stream().map(ChoiceWords::day).toList()))
        .put("nodes", m.nodes())
        .build();
  }

  private static String day(LocalDate day) {
    return day.equals(LocalDate.MAX) ? "unknown" : day.toString();
  }

  private static JsonObject json(Explanation.Completions c) {
    return JsonObject.builder()
        .put("sets", new JsonArray(c.sets().stream().<JsonValue>map(JsonArray::ofStrings).toList()))
        .put("cut", c.cut())
        .build();
  }
}

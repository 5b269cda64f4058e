package dev.cairn.core.format.case_;

import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.model.Rational;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads rubrics whose structure has been checked. */
final class RubricReader {
  private final Function<JsonObject, String> item;

  /** A reader, given how the item that a criterion judges is found. */
  RubricReader(Function<JsonObject, String> item) {
    this.item = item;
  }

  List<CaseRubric> rubrics(JsonObject cfPackage) {
    List<CaseRubric> rubrics = new ArrayList<>();
    for (JsonObject r : OneOrMany.objects(cfPackage, "CFRubrics")) {
      List<CaseRubric.Criterion> criteria = new ArrayList<>();
      for (JsonObject c : OneOrMany.objects(r, "CFRubricCriteria")) {
        criteria.add(
            new CaseRubric.Criterion(
                string(c, "identifier"),
                string(c, "uri"),
                optional(c, "category"),
                optional(c, "description"),
                c.has("CFItemURI") ? Optional.of(item.apply(c)) : Optional.empty(),
                number(c, "weight"),
                number(c, "position"),
                levels(c)));
      }
      criteria.sort(byPosition(CaseRubric.Criterion::position));
      rubrics.add(
          new CaseRubric(
              string(r, "identifier"),
              string(r, "uri"),
              optional(r, "title"),
              optional(r, "description"),
              criteria));
    }
    return rubrics;
  }

  private static List<CaseRubric.Level> levels(JsonObject criterion) {
    List<CaseRubric.Level> levels = new ArrayList<>();
    for (JsonObject l : OneOrMany.objects(criterion, "CFRubricCriterionLevels")) {
      levels.add(
          new CaseRubric.Level(
              string(l, "identifier"),
              string(l, "uri"),
              optional(l, "description"),
              optional(l, "quality"),
              number(l, "score"),
              optional(l, "feedback"),
              number(l, "position")));
    }
    levels.sort(byPosition(CaseRubric.Level::position));
    return levels;
  }

  private static <T> Comparator<T> byPosition(Function<T, Optional<Rational>> position) {
    return Comparator.comparing((T t) -> position.apply(t).isEmpty())
        .thenComparing(t -> position.apply(t).orElse(Rational.ZERO));
  }

  private static Optional<Rational> number(JsonObject o, String name) {
    return OneOrMany.values(o, name).stream().findFirst().flatMap(CaseShapes::numberOf);
  }

  private static String string(JsonObject o, String name) {
    return optional(o, name).orElse("");
  }

  private static Optional<String> optional(JsonObject o, String name) {
    return OneOrMany.strings(o, name).stream().findFirst();
  }
}

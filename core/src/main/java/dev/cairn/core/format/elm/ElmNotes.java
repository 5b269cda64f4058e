package dev.cairn.core.format.elm;

import dev.cairn.core.json.JsonObject;
import dev.cairn.core.model.Concept;
import dev.cairn.core.model.LearningOutcome;
import dev.cairn.core.model.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads learning outcomes and notes on a subject. */
final class ElmNotes {
  /** The subject of a note that says what it takes. */
  static final String CRITERIA = ElmVocabulary.OPEN_BADGES + "Criteria";

  private ElmNotes() {}

  static Optional<LearningOutcome> outcome(JsonObject o) {
    List<Concept> competencies = new ArrayList<>();
    for (String name : List.of("relatedESCOSkill", "relatedSkill")) {
      ElmNode.all(o, name).forEach(c -> competencies.add(ElmAwards.concept(c)));
    }
    return ElmNode.text(o, "title")
        .map(
            title ->
                new LearningOutcome(
                    ElmNode.string(o, "id"),
                    title,
                    ElmNode.note(o, "additionalNote"),
                    competencies));
  }

  static Optional<LocalizedText> criteria(JsonObject specification) {
    return ElmNode.all(specification, "additionalNote").stream()
        .filter(
            n ->
                ElmNode.first(n, "subject")
                    .flatMap(s -> ElmNode.string(s, "id"))
                    .filter(CRITERIA::equals)
                    .isPresent())
        .findFirst()
        .flatMap(n -> ElmNode.text(n, "noteLiteral"));
  }
}

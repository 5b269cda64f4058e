package dev.cairn.signing.disclosure;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.model.Learner;
import dev.cairn.core.record.Acceptance;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.RecordMapper;
import dev.cairn.core.record.RecordMapping;
import dev.cairn.core.verification.Trust;
import dev.cairn.core.verification.Verification;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What is wanted of one credential, and whether a part of it is enough. */
final class Claims {
  private final Wanted wanted;
  private final Function<JsonObject, List<Finding>> structure;
  private final Set<Object> faults;
  private final Optional<RecordMapper> mapper;
  private final Optional<LearningRecord> record;

  private Claims(
      Wanted wanted,
      Function<JsonObject, List<Finding>> structure,
      Set<Object> faults,
      Optional<RecordMapper> mapper,
      Optional<LearningRecord> record) {
    this.wanted = wanted;
    this.structure = structure;
    this.faults = faults;
    this.mapper = mapper;
    this.record = record;
  }

  /** Refused if a pointer names nothing, or fields are wanted of what becomes no record. */
  static Reading<Claims> of(
      JsonObject credential,
      Wanted wanted,
      RecordMapping mapping,
      Function<JsonObject, List<Finding>> structure) {
    List<Finding> missing = new ArrayList<>();
    for (String pointer : wanted.pointers()) {
      if (JsonPointer.resolve(credential, pointer).isEmpty()) {
        missing.add(
            Finding.error(
                "disclosure.pointer",
                pointer,
                "The pointer \""
                    + pointer
                    + "\" names nothing in the credential; give one such as /issuer."));
      }
    }
    if (!missing.isEmpty()) {
      return Reading.refused(missing);
    }
    Set<Object> faults = errors(structure, credential);
    if (wanted.fields().isEmpty()) {
      return Reading.of(new Claims(wanted, structure, faults, Optional.empty(), Optional.empty()));
    }
    Verification vouched = vouched(credential);
    Set<String> subjects = RecordMapper.subjectsOf(vouched);
    if (subjects.isEmpty()) {
      return Reading.refused(
          "disclosure.record",
          "/credentialSubject",
          "The credential's subject has no id, so it becomes no record here; name what to show by"
              + " JSON pointers.");
    }
    RecordMapper mapper =
        RecordMapper.of(
            mapping,
            Learner.of(subjects.iterator().next()),
            Acceptance.anyIssuer(),
            ZoneOffset.UTC);
    return mapper
        .map(vouched)
        .match(
            m ->
                Reading.of(
                    new Claims(
                        wanted, structure, faults, Optional.of(mapper), Optional.of(m.record()))),
            e ->
                Reading.refused(
                    "disclosure.record",
                    e.reason().pointer(),
                    "The credential becomes no record, so its fields cannot be shown: "
                        + e.reason().message()));
  }

  /** Whether a part has no fault of form that the whole has not, and every field as the whole. */
  boolean isEnough(JsonObject part) {
    if (!faults.containsAll(errors(structure, part))) {
      return false;
    }
    if (mapper.isEmpty()) {
      return true;
    }
    LearningRecord whole = record.orElseThrow();
    return mapper
        .get()
        .map(vouched(part))
        .match(
            m -> wanted.fields().stream().allMatch(f -> f.of(m.record()).equals(f.of(whole))),
            e -> false);
  }

  Set<String> pointers() {
    return wanted.pointers();
  }

  /** The holder looks at a credential of its own; nothing is said of whether it holds. */
  private static Verification vouched(JsonObject credential) {
    return new Verification.Verified(credential, List.of(), Trust.NOT_JUDGED);
  }

  private static Set<Object> errors(
      Function<JsonObject, List<Finding>> structure, JsonObject document) {
    Set<Object> errors = new HashSet<>();
    for (Finding finding : structure.apply(document)) {
      if (finding.severity() == Finding.Severity.ERROR) {
        errors.add(List.of(finding.code(), finding.pointer()));
      }
    }
    return errors;
  }
}

package dev.cairn.cli.award;

import dev.cairn.core.Finding;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.json.JsonObject;
import dev.cairn.pathways.rule.Horizon;
import dev.cairn.pathways.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the award says of itself what the proof inside it shows. */
final class AwardClaims {
  private AwardClaims() {}

  static List<Finding> faults(JsonObject credential, StackContents contents) {
    List<Finding> faults = new ArrayList<>();
    if (contents.certificate().verdict() != Verdict.SATISFIED) {
      faults.add(
          Finding.error(
              "award.verdict",
              "/stack/certificate",
              "The certificate claims "
                  + contents.certificate().verdict()
                  + ", which is no ground for an award; ask the issuer."));
    }
    if (contents.terms().horizon() != Horizon.EARNED) {
      faults.add(
          Finding.error(
              "award.projected",
              "/stack/decision/horizon",
              "The verdict looks ahead to what is not earned yet; it is no ground for an award."));
    }
    List<JsonObject> subjects = OneOrMany.objects(credential, "credentialSubject");
    Optional<String> subject =
        subjects.size() == 1 ? subjects.get(0).findString("id") : Optional.empty();
    if (subject.filter(contents.terms().learners()::contains).isEmpty()) {
      faults.add(
          Finding.error(
              "award.learner",
              "/credentialSubject/id",
              "The award is about "
                  + subject.orElse("nobody by an id")
                  + " and its proof about "
                  + String.join(", ", contents.terms().learners())
                  + "; ask the issuer."));
    }
    Optional<String> achievement =
        subjects.stream()
            .flatMap(s -> OneOrMany.objects(s, "achievement").stream())
            .flatMap(a -> a.findString("id").stream())
            .findFirst();
    Optional<String> rules = contents.terms().award().id();
    if (rules.isPresent() && !achievement.equals(rules)) {
      faults.add(
          Finding.error(
              "award.achievement",
              "/credentialSubject/achievement/id",
              "The award is "
                  + achievement.orElse("nameless")
                  + " and its rules are those of "
                  + rules.get()
                  + "; ask the issuer."));
    }
    return faults;
  }
}

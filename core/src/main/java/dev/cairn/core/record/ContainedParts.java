package dev.cairn.core.record;

import dev.cairn.core.Finding;
import dev.cairn.core.document.CredentialDocument;
import dev.cairn.core.document.CredentialFormat;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.format.clr.AchievementGraph;
import dev.cairn.core.format.clr.Association;
import dev.cairn.core.format.clr.ClrCredential;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.verification.Verification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which records are made of which others, as learner records say. The associations are of
 * achievements: the records of the lower one are parts of each record of the upper one. Only a
 * learner record that is verified, and whose issuer is accepted, is believed. Used once.
 */
final class ContainedParts {
  private final Acceptance acceptance;
  private final List<Finding> findings;
  private final List<Association> associations = new ArrayList<>();
  private final Map<String, String> achievementOf = new HashMap<>();

  ContainedParts(Acceptance acceptance, List<Finding> findings) {
    this.acceptance = acceptance;
    this.findings = findings;
  }

  /** Whether a document only holds others, so that it makes no record of its own. */
  static boolean isContainer(JsonObject document) {
    CredentialFormat format = CredentialFormat.of(document);
    return format == CredentialFormat.CLR_2_0 || format == CredentialFormat.PRESENTATION;
  }

  /** Takes in what a verification is of, if that is a learner record. */
  void take(Verification verification) {
    verification
        .stated()
        .filter(d -> CredentialFormat.of(d) == CredentialFormat.CLR_2_0)
        .ifPresent(d -> learnerRecord(verification, d));
  }

  private void learnerRecord(Verification verification, JsonObject document) {
    List<Association> stated =
        ClrCredential.read(document).match(a -> a.value().associations(), r -> List.of());
    if (stated.isEmpty()) {
      return;
    }
    if (verification instanceof Verification.Verified && acceptance.accepts(verification)) {
      associations.addAll(stated);
    } else {
      findings.add(
          Finding.warning(
              "mapping.parts-not-believed",
              "/credentialSubject",
              "The learner record of "
                  + verification.issuer().orElse("nobody named")
                  + " says which achievements are parts of which, and is not verified or its"
                  + " issuer not accepted, so that is left out; name it in the policy."));
    }
  }

  /** Notes which achievement a record is of. */
  void note(LearningRecord record, Verification verification) {
    verification.stated().map(c -> CredentialDocument.of(c).subjects()).orElse(List.of()).stream()
        .flatMap(s -> OneOrMany.objects(s, "achievement").stream())
        .flatMap(a -> a.findString("id").stream())
        .findFirst()
        .ifPresent(id -> achievementOf.put(record.id(), id));
  }

  /** The records with their parts. What lies within itself is told and left out. Linear. */
  List<LearningRecord> applied(List<LearningRecord> records) {
    if (associations.isEmpty()) {
      return records;
    }
    AchievementGraph graph = AchievementGraph.of(associations);
    Set<String> circular = new HashSet<>();
    for (List<String> cycle : graph.cycles()) {
      circular.addAll(cycle);
      findings.add(
          Finding.warning(
              "mapping.parts-cycle",
              "/credentialSubject/association",
              "These achievements lie within themselves: "
                  + String.join(" > ", cycle)
                  + ", so none counts as part of another; ask the issuer which link is wrong."));
    }
    Map<String, Set<String>> recordsOf = new HashMap<>();
    for (LearningRecord r : records) {
      String id = achievementOf.get(r.id());
      if (id != null) {
        recordsOf.computeIfAbsent(id, i -> new LinkedHashSet<>()).add(r.id());
      }
    }
    List<LearningRecord> all = new ArrayList<>();
    for (LearningRecord r : records) {
      String id = achievementOf.getOrDefault(r.id(), "");
      Set<String> parts = new LinkedHashSet<>(r.parts());
      for (String child : graph.children(id)) {
        if (!(circular.contains(id) && circular.contains(child))) {
          parts.addAll(recordsOf.getOrDefault(child, Set.of()));
        }
      }
      all.add(parts.equals(r.parts()) ? r : LearningRecord.builder().from(r).parts(parts).build());
    }
    return all;
  }
}

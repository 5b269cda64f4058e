package dev.cairn.core.record;

import dev.cairn.core.Finding;
import dev.cairn.core.verification.Verification;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Maps a wallet: each credential, then those with one id, then repeats. */
final class WalletMapping {
  private final RecordMapper mapper;
  private final Repeats repeats;
  private final List<MappingOutcome.Excluded> excluded = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private final ContainedParts parts;

  WalletMapping(RecordMapper mapper, Repeats repeats, Acceptance acceptance) {
    this.mapper = mapper;
    this.repeats = repeats;
    this.parts = new ContainedParts(acceptance, findings);
  }

  MappedRecords map(List<Verification> wallet) {
    Map<String, List<MappingOutcome.Mapped>> byId = new LinkedHashMap<>();
    for (Verification verification : wallet) {
      parts.take(verification);
      mapper
          .map(verification)
          .match(
              mapped -> {
                parts.note(mapped.record(), verification);
                byId.computeIfAbsent(mapped.record().id(), id -> new ArrayList<>()).add(mapped);
                return mapped;
              },
              out -> {
                excluded.add(out);
                return out;
              });
    }
    List<LearningRecord> records = new ArrayList<>();
    byId.values().forEach(same -> oneOf(same).ifPresent(records::add));
    List<LearningRecord> kept = new RepeatedRecords(repeats).resolve(records, this::exclude);
    kept.sort(Comparator.comparing(LearningRecord::id));
    return new MappedRecords(parts.applied(kept), excluded, findings);
  }

  private Optional<LearningRecord> oneOf(List<MappingOutcome.Mapped> same) {
    LearningRecord first = same.get(0).record();
    Set<String> contents = new HashSet<>();
    same.forEach(m -> contents.add(m.contentDigest()));
    if (contents.size() > 1) {
      for (MappingOutcome.Mapped m : same) {
        exclude(
            m.record(),
            "id-conflict",
            "Several credentials carry the id "
                + m.record().id()
                + " and do not say the same; ask the issuer which one holds.");
      }
      return Optional.empty();
    }
    // The same content may have been verified well once and not at all another time.
    MappingOutcome.Mapped best =
        same.stream()
            .min(Comparator.comparing((MappingOutcome.Mapped m) -> m.record().state()))
            .orElseThrow();
    findings.addAll(best.findings());
    for (int i = 1; i < same.size(); i++) {
      exclude(
          first, "duplicate", "The credential " + first.id() + " is there twice; once is enough.");
    }
    return Optional.of(best.record());
  }

  private void exclude(LearningRecord record, String code, String message) {
    excluded.add(
        new MappingOutcome.Excluded(
            Optional.of(record.id()),
            record.issuer(),
            Finding.error("mapping." + code, "", message)));
  }
}

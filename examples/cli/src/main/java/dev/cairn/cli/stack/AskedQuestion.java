package dev.cairn.cli.stack;

import dev.cairn.cli.Refusal;
import dev.cairn.core.CairnException;
import dev.cairn.core.Finding;
import dev.cairn.core.model.Learner;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.MappedRecords;
import dev.cairn.core.record.MappingOutcome;
import dev.cairn.core.record.RecordMapper;
import dev.cairn.core.verification.Verification;
import dev.cairn.pathways.rule.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The question that a wallet and terms make, and what became of each credential on the way.
 *
 * @param terms what was given, the learners filled in
 * @param question what is asked
 * @param rows one for each credential, in the wallet's order
 */
public record AskedQuestion(Terms terms, Question question, List<CredentialRow> rows) {
  /** Copies the rows. */
  public AskedQuestion {
    rows = List.copyOf(rows);
  }

  /**
   * Maps a verified wallet and puts the question.
   *
   * @throws Refusal with {@code usage.learner} if the wallet is about several people and the terms
   *     name none, with {@code records.duplicate-id} if a vouched record has a credential's id
   */
  public static AskedQuestion of(Terms given, List<VerifiedItem> wallet) {
    Terms terms = withLearner(given, wallet);
    List<LearningRecord> records = new ArrayList<>(terms.vouched());
    List<CredentialRow> rows = new ArrayList<>();
    if (!terms.learners().isEmpty()) {
      RecordMapper mapper =
          RecordMapper.of(
              terms.mapping(),
              Learner.of(terms.learners().toArray(String[]::new)),
              terms.acceptance(),
              terms.award().zone());
      MappedRecords mapped =
          mapper.mapAll(wallet.stream().map(VerifiedItem::verification).toList());
      records.addAll(mapped.records());
      rows = rows(wallet, mapper, mapped);
    } else {
      for (VerifiedItem item : wallet) {
        rows.add(row(item, Optional.empty(), Optional.of(nobody())));
      }
    }
    refuseDuplicates(records);
    List<LearningRecord> recognised = recognised(terms, records);
    Question.Builder question =
        Question.builder()
            .award(terms.award())
            .records(recognised)
            .attestations(terms.facts().attestations())
            .awards(terms.facts().awards())
            .context(terms.facts().context())
            .exceptions(terms.exceptions())
            .decisionDay(terms.decisionDay())
            .knownAt(terms.knownAt())
            .horizon(terms.horizon())
            .conversion(terms.conversion())
            .bindings(terms.bindings());
    terms.learners().stream().findFirst().ifPresent(question::learner);
    return new AskedQuestion(terms, question.build(), rows);
  }

  private static List<LearningRecord> recognised(Terms terms, List<LearningRecord> records) {
    try {
      return terms.recognition().map(p -> p.applyTo(records)).orElse(records);
    } catch (CairnException e) {
      throw new Refusal("records.duplicate-id", "", String.valueOf(e.getMessage()));
    }
  }

  private static Terms withLearner(Terms terms, List<VerifiedItem> wallet) {
    if (!terms.learners().isEmpty()) {
      return terms;
    }
    Set<String> subjects = new TreeSet<>();
    wallet.forEach(w -> subjects.addAll(RecordMapper.subjectsOf(w.verification())));
    if (subjects.size() > 1) {
      throw new Refusal(
          "usage.learner",
          "",
          "The wallet is about "
              + subjects.size()
              + " people, "
              + String.join(", ", subjects)
              + "; name the learner with --learner.");
    }
    return Terms.builder().from(terms).learners(List.copyOf(subjects)).build();
  }

  private static List<CredentialRow> rows(
      List<VerifiedItem> wallet, RecordMapper mapper, MappedRecords mapped) {
    Set<String> kept = new HashSet<>();
    mapped.records().forEach(r -> kept.add(r.id()));
    Map<String, Finding> later = new HashMap<>();
    mapped.excluded().forEach(x -> x.credentialId().ifPresent(id -> later.put(id, x.reason())));
    Set<String> seen = new HashSet<>();
    List<CredentialRow> rows = new ArrayList<>();
    for (VerifiedItem item : wallet) {
      MappingOutcome outcome = mapper.map(item.verification());
      rows.add(
          outcome.match(
              m -> {
                String id = m.record().id();
                boolean first = seen.add(id);
                Optional<Finding> reason =
                    first && kept.contains(id)
                        ? m.findings().stream().findFirst()
                        : Optional.ofNullable(later.get(id));
                Optional<String> record =
                    first && kept.contains(id) ? Optional.of(id) : Optional.empty();
                return row(item, record, reason);
              },
              x -> row(item, Optional.empty(), Optional.of(x.reason()))));
    }
    return rows;
  }

  private static CredentialRow row(
      VerifiedItem item, Optional<String> record, Optional<Finding> reason) {
    return new CredentialRow(item, name(item.verification()).orElse(item.source()), record, reason);
  }

  /** The name of a credential that can be read; a rejected one is known by its file alone. */
  private static Optional<String> name(Verification verification) {
    return verification.stated().flatMap(c -> c.findString("name"));
  }

  private static Finding nobody() {
    return Finding.error(
        "mapping.no-learner",
        "/credentialSubject",
        "No credential names its subject by an id; name the learner with --learner.");
  }

  private static void refuseDuplicates(List<LearningRecord> records) {
    Set<String> ids = new HashSet<>();
    for (LearningRecord r : records) {
      if (!ids.add(r.id())) {
        throw new Refusal(
            "records.duplicate-id",
            "",
            "Two records have the id \"" + r.id() + "\"; give each its own, or leave one out.");
      }
    }
  }
}

package dev.cairn.core.record;

import dev.cairn.core.CairnException;
import dev.cairn.core.Reading;
import dev.cairn.core.json.CanonicalJson;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Agreements that let records of one issuer count at another (articulation, transfer tables,
 * recognition of competencies). The JSON form is closed:
 *
 * <pre>{@code
 * {"recognitionPolicy": "1", "name": "Transfer table 2026",
 *  "recognition": [
 *    {"from": {"issuer": "did:web:college.example", "code": "MAT 101"},
 *     "as": {"code": "MATH-1", "credits": {"amount": "5", "unit": "ECTS"},
 *            "level": {"framework": "EQF", "value": "6"}, "tags": ["core"], "origin": "transfer"},
 *     "valid": {"from": "2024-10-01", "to": "2027-09-30"},
 *     "agreement": "Articulation agreement 12", "confidence": "exact"}]}
 * }</pre>
 *
 * <p>{@code from} names a {@code code} or a {@code competency}, and may name the {@code issuer};
 * {@code valid} is about the day the record was earned, both days included. Recognition is
 * directed, dated, not symmetric and not transitive: only records as they came are recognised, not
 * what they were recognised as. Credits and levels are those the agreement states, else the
 * record's own; none are computed. Where the confidence is {@code partial} and the agreement states
 * no credits, they are unknown.
 *
 * <p>A recognised record is offered beside the record itself, once for each agreement, and counts
 * once: each stands as made of the one before, and rules never use a record and its parts both.
 * Where an agreement has days and the record has none, what it is recognised as is {@link
 * RecordState#UNKNOWN}.
 *
 * <p>Immutable and thread-safe.
 */
public final class RecognitionPolicy {
  private static final Pattern RECOGNISED = Pattern.compile("(.*)#as[0-9]+", Pattern.DOTALL);

  private final String name;
  private final List<RecognitionAgreement> agreements;
  private final JsonObject json;
  private final String sha256;

  RecognitionPolicy(String name, List<RecognitionAgreement> agreements, JsonObject json) {
    this.name = name;
    this.agreements = List.copyOf(agreements);
    this.json = json;
    this.sha256 = CanonicalJson.sha256(json);
  }

  /** Reads a policy; faults have codes {@code recognition.*} and a pointer. */
  public static Reading<RecognitionPolicy> read(byte[] utf8) {
    return JsonReader.strict().readObject(utf8).then(RecognitionPolicy::read);
  }

  /** Reads a policy; faults have codes {@code recognition.*} and a pointer. */
  public static Reading<RecognitionPolicy> read(JsonObject policy) {
    return new RecognitionReader(policy).read();
  }

  /** What it is called; every explanation that rests on it shows it. */
  public String name() {
    return name;
  }

  /** The agreements in the order of the document. */
  public List<RecognitionAgreement> agreements() {
    return agreements;
  }

  /** The document it was read from. */
  public JsonObject toJson() {
    return json;
  }

  /** The SHA-256 of the RFC 8785 form of {@link #toJson}, 64 lower-case hexadecimal digits. */
  public String sha256() {
    return sha256;
  }

  /**
   * The records and what they are recognised as, sorted by id. A recognised one has the id of its
   * record, {@code #as} and the place of the agreement in the policy from 0. Takes records ×
   * agreements steps.
   *
   * @throws CairnException if such an id is that of another record
   */
  public List<LearningRecord> applyTo(List<LearningRecord> records) {
    List<LearningRecord> all = new ArrayList<>(records);
    Set<String> ids = new HashSet<>();
    records.forEach(r -> ids.add(r.id()));
    for (LearningRecord record : records) {
      LearningRecord before = record;
      for (int i = 0; i < agreements.size(); i++) {
        RecognitionAgreement agreement = agreements.get(i);
        if (agreement.isAbout(record) && !agreement.excludes(record)) {
          LearningRecord recognised = recognised(record, before, agreement, i);
          if (!ids.add(recognised.id())) {
            throw CairnException.illegalArgument(
                "Two records would have the id \"" + recognised.id() + "\"; rename one.");
          }
          all.add(recognised);
          before = recognised;
        }
      }
    }
    all.sort(Comparator.comparing(LearningRecord::id));
    return List.copyOf(all);
  }

  /**
   * The id of the record that a record is recognised from, its own id if it came as it is. The
   * records must be those of {@link #applyTo}.
   */
  public static String origin(LearningRecord record) {
    Matcher recognised = RECOGNISED.matcher(record.id());
    boolean said = record.sources().stream().anyMatch(s -> s.startsWith("recognition by "));
    return said && recognised.matches() ? recognised.group(1) : record.id();
  }

  private LearningRecord recognised(
      LearningRecord record, LearningRecord before, RecognitionAgreement agreement, int place) {
    RecognitionAgreement.As as = agreement.as();
    LearningRecord.Builder out =
        LearningRecord.builder()
            .from(record)
            .id(record.id() + "#as" + place)
            .parts(Set.of(before.id()))
            .addAllTags(as.tags())
            .addSources(
                "recognition by "
                    + agreement.agreement()
                    + " ("
                    + agreement.confidence().word()
                    + "), "
                    + name
                    + "#sha256="
                    + sha256);
    as.code().ifPresent(c -> out.codes(Set.of(c)));
    if (as.credits().isPresent()) {
      out.credits(as.credits());
    } else if (agreement.confidence() == RecognitionAgreement.Confidence.PARTIAL) {
      out.credits(Optional.empty());
    }
    as.level().ifPresent(l -> out.level(l));
    as.origin().ifPresent(o -> out.origin(o));
    if (agreement.isUndatedFor(record) && record.state() != RecordState.REVOKED) {
      out.state(RecordState.UNKNOWN);
    }
    return out.build();
  }
}

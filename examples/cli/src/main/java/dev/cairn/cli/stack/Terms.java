package dev.cairn.cli.stack;

import dev.cairn.core.json.CanonicalJson;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.model.ConversionPolicy;
import dev.cairn.core.model.WideType;
import dev.cairn.core.record.Acceptance;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.RecognitionPolicy;
import dev.cairn.core.record.RecordMapping;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Facts;
import dev.cairn.pathways.rule.GrantedException;
import dev.cairn.pathways.rule.Horizon;
import dev.cairn.signing.trust.TrustPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.immutables.value.Value;

/** Everything a question depends on besides the wallet. Immutable and thread-safe. */
@Value.Immutable
@WideType
public interface Terms {
  /** The binding that says that any issuer was accepted. */
  String TRUST_ANY = "trust-any";

  /** Starts terms; award and decision day must be set. */
  static Builder builder() {
    return new Builder();
  }

  /** The rules. */
  Award award();

  /** Which field of a credential feeds which of a record. */
  @Value.Default
  default RecordMapping mapping() {
    return RecordMapping.builtIn();
  }

  /** The agreements by which records of others count here; empty for none. */
  Optional<RecognitionPolicy> recognition();

  /** Who may award what; empty if {@link #trustAny} or if there are no credentials. */
  Optional<TrustPolicy> trust();

  /** Whether every issuer is accepted, an open choice that verdict and certificate name. */
  @Value.Default
  default boolean trustAny() {
    return false;
  }

  /** The learner's ids; empty asks the wallet. */
  List<String> learners();

  /** What is stated of the learner besides records. */
  @Value.Default
  default Facts facts() {
    return Facts.NONE;
  }

  /** Exceptions granted. */
  List<GrantedException> exceptions();

  /** Records that the caller vouches for. */
  List<LearningRecord> vouched();

  /** The day on which the award is decided. */
  LocalDate decisionDay();

  /** Use only what was recorded by this day. */
  Optional<LocalDate> knownAt();

  /** How far ahead to look. */
  @Value.Default
  default Horizon horizon() {
    return Horizon.EARNED;
  }

  /** The policy by which other credit units convert. */
  Optional<ConversionPolicy> conversion();

  /** Which issuers the mapping lets through. */
  default Acceptance acceptance() {
    return trustAny() ? Acceptance.anyIssuer() : Acceptance.byPolicy();
  }

  /** The digests that bind a certificate to what made the records. */
  default Map<String, String> bindings() {
    Map<String, String> out = new TreeMap<>();
    out.put("mapping", mapping().sha256());
    recognition().ifPresent(p -> out.put("recognition", p.sha256()));
    trust().ifPresent(p -> out.put("trust", p.digest()));
    if (trustAny()) {
      out.put(TRUST_ANY, CanonicalJson.sha256(JsonObject.builder().put("trustAny", true).build()));
    }
    if (learners().size() > 1) {
      out.put("learners", CanonicalJson.sha256(JsonArray.ofStrings(learners())));
    }
    return out;
  }

  /** Collects terms; not thread-safe. */
  final class Builder extends ImmutableTerms.Builder {
    Builder() {}
  }
}

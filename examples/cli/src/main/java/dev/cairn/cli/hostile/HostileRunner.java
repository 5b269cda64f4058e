package dev.cairn.cli.hostile;

import dev.cairn.cli.Refusal;
import dev.cairn.cli.verification.VerifierSetup;
import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.RecognitionPolicy;
import dev.cairn.core.record.RecordMapping;
import dev.cairn.core.record.RecordReader;
import dev.cairn.core.verification.Verification;
import dev.cairn.core.verification.VerificationRequest;
import dev.cairn.pathways.audit.CompiledAward;
import dev.cairn.pathways.certificate.Certificate;
import dev.cairn.pathways.certificate.CertificateChecker;
import dev.cairn.pathways.certificate.CertificateReader;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.RuleReader;
import dev.cairn.signing.baking.Baking;
import dev.cairn.signing.baking.Unbaked;
import dev.cairn.signing.did.ControllerDocument;
import dev.cairn.signing.did.ControllerSource;
import dev.cairn.signing.did.PinnedControllers;
import dev.cairn.signing.status.StatusSource;
import dev.cairn.signing.trust.TrustPolicy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Opens hostile documents with the readers and the verifier that a user would open them with.
 * Immutable and thread-safe; never goes online.
 */
public final class HostileRunner {
  private final Instant asOf;
  private final VerifierSetup plain;

  /** A runner that judges at a moment, unless a case names its own. */
  public HostileRunner(Instant asOf) {
    this.asOf = Objects.requireNonNull(asOf, "asOf");
    this.plain =
        VerifierSetup.of(
            url -> Optional.empty(),
            ControllerSource::unavailable,
            Optional.empty(),
            Optional.empty());
  }

  /**
   * Opens the document of a case.
   *
   * @throws Refusal if the case itself is not of the form
   */
  public HostileRun run(HostileCase one) {
    byte[] bytes = one.bytes();
    long start = System.nanoTime();
    Answer answer = open(one, bytes);
    long millis = (System.nanoTime() - start) / 1_000_000;
    return new HostileRun(one, answer.accepted(), answer.findings(), millis);
  }

  private record Answer(boolean accepted, List<Finding> findings) {}

  private Answer open(HostileCase one, byte[] bytes) {
    return switch (one.kind()) {
      case CREDENTIAL -> verified(one, bytes, sources(one.with()));
      case PICTURE -> picture(one, bytes);
      case STATUS_LIST -> verified(one, member(one, "credential"), url -> Optional.of(bytes));
      case TRUST_POLICY -> of(TrustPolicy.read(bytes));
      case RECOGNITION -> of(RecognitionPolicy.read(bytes));
      case RECORDS -> of(RecordReader.strict().read(bytes));
      case RULES -> of(RuleReader.read(bytes).then(CompiledAward::compile));
      case CERTIFICATE -> certificate(one, bytes);
      case MAPPING -> of(RecordMapping.read(bytes));
    };
  }

  private static Answer of(Reading<?> reading) {
    return new Answer(reading.isAccepted(), reading.findings());
  }

  private Answer verified(HostileCase one, byte[] bytes, StatusSource status) {
    JsonObject with = one.with();
    Instant at =
        with.findString("asOf").map(t -> HostileCorpus.moment(t, "/with/asOf")).orElse(asOf);
    VerificationRequest request = VerificationRequest.at(at);
    Optional<String> challenge = with.findString("challenge");
    if (challenge.isPresent()) {
      request =
          request.forPresentation(challenge.get(), HostileCorpus.text(with, "domain", "/with"));
    }
    Verification verification =
        new VerifierSetup(
                plain.canonicalizer(),
                plain.suites(),
                ControllerSource.firstOf(ControllerSource.didKey(), pinned(with)),
                Optional.of(status),
                Optional.empty(),
                Optional.empty(),
                plain.provider())
            .verifier()
            .verify(bytes, request);
    return new Answer(
        verification.match(v -> true, r -> false, u -> false), verification.findings());
  }

  private Answer picture(HostileCase one, byte[] bytes) {
    Reading<Unbaked> unbaked = Baking.standard().unbake(bytes);
    return unbaked.isAccepted() ? verified(one, bytes, sources(one.with())) : of(unbaked);
  }

  private static PinnedControllers pinned(JsonObject with) {
    List<ControllerDocument> documents = new ArrayList<>();
    if (with.find("controllers").orElse(null) instanceof JsonArray rows) {
      for (JsonValue row : rows) {
        documents.add(
            Refusal.unlessAccepted(
                "with.controllers",
                ControllerDocument.read(HostileCase.object(row, "/with/controllers"))));
      }
    }
    return Refusal.unlessAccepted("with.controllers", PinnedControllers.of(documents));
  }

  /** The lists at hand, by their URL; a list that is no JSON is given as text. */
  private static StatusSource sources(JsonObject with) {
    JsonObject lists =
        HostileCase.object(
            with.find("statusLists").orElse(JsonObject.empty()), "/with/statusLists");
    return url -> lists.find(url).map(v -> v.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] member(HostileCase one, String name) {
    return one.with()
        .find(name)
        .map(v -> v.toString().getBytes(StandardCharsets.UTF_8))
        .orElseThrow(
            () ->
                new Refusal(
                    "hostile.missing", "/with", one.id() + " needs a \"" + name + "\"; add it."));
  }

  private Answer certificate(HostileCase one, byte[] bytes) {
    Reading<Certificate> read = CertificateReader.read(bytes);
    if (!read.isAccepted() || !one.with().has("award")) {
      return of(read);
    }
    Award award = Refusal.unlessAccepted("with.award", RuleReader.read(member(one, "award")));
    List<LearningRecord> records =
        Refusal.unlessAccepted("with.records", RecordReader.strict().read(member(one, "records")));
    Question question =
        Question.builder()
            .award(award)
            .records(records)
            .decisionDay(asOf.atZone(ZoneOffset.UTC).toLocalDate())
            .build();
    var report = CertificateChecker.check(question, read.orThrow());
    return new Answer(report.isAccepted(), report.findings());
  }
}

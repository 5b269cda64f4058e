package dev.cairn.benchmarks.core;

import dev.cairn.core.format.openbadges.AchievementCredential;
import dev.cairn.core.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * An Open Badges 3.0 credential from its bytes to its checked typed view, beside Jackson's own tree
 * of the same bytes. The goal is at most 2.5 times that.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class CredentialReadBenchmark {
  private final byte[] badge = badge().getBytes(StandardCharsets.UTF_8);
  private final JsonReader reader = JsonReader.strict();
  private final ObjectMapper jackson = new ObjectMapper();

  /** Cairn: strict reading, every structure check, the view. */
  @Benchmark
  public AchievementCredential cairn() {
    return reader.readObject(badge).then(AchievementCredential::read).orThrow();
  }

  /** The peer: Jackson's tree, unchecked. */
  @Benchmark
  public JsonNode jackson() {
    return jackson.readTree(badge);
  }

  /** A credential as institutions issue them: results, alignments, evidence, a proof. */
  static String badge() {
    return """
    {"@context": ["https://www.w3.org/ns/credentials/v2",
      "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
     "id": "urn:uuid:0b0d6f38-6a3a-4d4e-9c6d-6a6f1f0c2a11",
     "type": ["VerifiableCredential", "AchievementCredential"],
     "name": "Data Skills",
     "issuer": {"id": "did:web:example.edu", "type": ["Profile"], "name": "Example University",
      "url": "https://example.edu", "email": "registry@example.edu",
      "address": {"type": ["Address"], "addressCountryCode": "IE", "addressLocality": "Cork"}},
     "awardedDate": "2026-01-01T00:00:00Z",
     "validFrom": "2026-01-01T00:00:00Z",
     "validUntil": "2031-01-01T00:00:00Z",
     "credentialSubject": {"id": "did:example:learner", "type": ["AchievementSubject"],
      "activityEndDate": "2025-12-20T00:00:00Z", "creditsEarned": 5,
      "narrative": "Completed over one semester, with a supervised examination at its end.",
      "result": [
       {"type": ["Result"], "resultDescription": "urn:uuid:f1", "value": "87"},
       {"type": ["Result"], "resultDescription": "urn:uuid:f2", "achievedLevel": "urn:uuid:l2"}],
      "achievement": {"id": "https://example.edu/achievements/data", "type": ["Achievement"],
       "achievementType": "MicroCredential", "name": "Data Skills",
       "description": "Reads, cleans and joins tabular data, and explains what it shows.",
       "criteria": {"narrative": "Passed the supervised examination with at least 60 of 100."},
       "creditsAvailable": 5, "fieldOfStudy": "Data", "humanCode": "DA101", "tag": ["data"],
       "alignment": [
        {"type": ["Alignment"], "targetName": "Manage data", "targetCode": "S1.2",
         "targetUrl": "http://data.europa.eu/esco/skill/0001", "targetFramework": "ESCO"},
        {"type": ["Alignment"], "targetName": "Level 6", "targetCode": "6",
         "targetUrl": "http://data.europa.eu/snb/eqf/6", "targetFramework": "EQF"}],
       "resultDescription": [
        {"id": "urn:uuid:f1", "type": ["ResultDescription"], "name": "Examination",
         "resultType": "Percent", "requiredValue": "60", "valueMin": "0", "valueMax": "100"},
        {"id": "urn:uuid:f2", "type": ["ResultDescription"], "name": "Project",
         "resultType": "RubricCriterionLevel", "requiredLevel": "urn:uuid:l1",
         "rubricCriterionLevel": [
          {"id": "urn:uuid:l1", "type": ["RubricCriterionLevel"], "name": "Good"},
          {"id": "urn:uuid:l2", "type": ["RubricCriterionLevel"], "name": "Very good"}]}]}},
     "evidence": [{"id": "https://example.edu/evidence/1", "type": ["Evidence"],
      "name": "Project report", "narrative": "A report of ten pages on open transport data."}],
     "proof": {"type": "DataIntegrityProof", "cryptosuite": "eddsa-rdfc-2022",
      "created": "2026-01-01T00:00:00Z", "proofPurpose": "assertionMethod",
      "verificationMethod": "did:web:example.edu#key-1",
      "proofValue": "z3Hj7kqYvD1r9x8oH5p5mE5T6b1m7k9sQb2W4g8x5r2L7n1c6V9t3y0u8i6o4p2a"}}
    """;
  }
}

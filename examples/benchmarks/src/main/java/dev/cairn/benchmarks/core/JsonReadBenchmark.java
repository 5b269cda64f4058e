package dev.cairn.benchmarks.core;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonValue;
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

/** Strict reading into Cairn's tree, beside Jackson's own tree of the same bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class JsonReadBenchmark {
  private final byte[] badge =
      """
      {"@context": ["https://www.w3.org/ns/credentials/v2",
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
       "id": "urn:uuid:0b0d6f38-6a3a-4d4e-9c6d-6a6f1f0c2a11",
       "type": ["VerifiableCredential", "AchievementCredential"],
       "issuer": {"id": "https://example.edu/issuers/1", "type": ["Profile"], "name": "Example"},
       "validFrom": "2026-01-01T00:00:00Z",
       "credentialSubject": {"id": "did:example:learner", "type": ["AchievementSubject"],
        "achievement": {"id": "urn:uuid:2e0a5a43-29b1-4d1e-9d5e-0d9d1c3a2b7e",
         "type": ["Achievement"], "name": "Data Skills", "description": "Reads and cleans data.",
         "criteria": {"narrative": "Passed the supervised examination."},
         "creditsAvailable": 5}}}
      """
          .getBytes(StandardCharsets.UTF_8);
  private final JsonReader reader = JsonReader.strict();
  private final ObjectMapper jackson = new ObjectMapper();

  /** Cairn: strict, with positions, exact numbers. */
  @Benchmark
  public Reading<JsonValue> cairn() {
    return reader.read(badge);
  }

  /** The peer: Jackson's tree. */
  @Benchmark
  public JsonNode jackson() {
    return jackson.readTree(badge);
  }
}

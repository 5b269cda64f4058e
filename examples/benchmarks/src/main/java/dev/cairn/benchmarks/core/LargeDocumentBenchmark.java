package dev.cairn.benchmarks.core;

import dev.cairn.core.format.case_.CaseFramework;
import dev.cairn.core.format.clr.ClrCredential;
import dev.cairn.core.json.JsonObject;
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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A learner record of 10,000 credentials and a framework of 100,000 items: how long they take to
 * load, beside Jackson's tree of the same bytes, and to be asked for one thing.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class LargeDocumentBenchmark {
  private static final int CHILDREN = 10_000;
  private static final int ITEMS = 100_000;

  private final ObjectMapper jackson = new ObjectMapper();
  private final JsonReader large =
      JsonReader.with(JsonReader.strict().limits().withMaxBytes(64 << 20));
  private byte[] record = new byte[0];
  private byte[] framework = new byte[0];
  private JsonObject recordTree = JsonObject.empty();
  private CaseFramework loaded;

  /** Makes both documents and loads them once. */
  @Setup
  public void documents() {
    record = learnerRecord();
    framework = cfPackage();
    recordTree = large.readObject(record).orThrow();
    loaded = CaseFramework.read(framework).orThrow();
  }

  /** The record from its bytes to its checked view. */
  @Benchmark
  public ClrCredential record() {
    return large.readObject(record).then(ClrCredential::read).orThrow();
  }

  /** The record's view alone. */
  @Benchmark
  public ClrCredential recordView() {
    return ClrCredential.read(recordTree).orThrow();
  }

  /** The peer: Jackson's tree of the record. */
  @Benchmark
  public JsonNode recordJackson() {
    return jackson.readTree(record);
  }

  /** The framework from its bytes to its view. */
  @Benchmark
  public CaseFramework framework() {
    return CaseFramework.read(framework).orThrow();
  }

  /** The peer: Jackson's tree of the framework. */
  @Benchmark
  public JsonNode frameworkJackson() {
    return jackson.readTree(framework);
  }

  /** One item by its identifier. */
  @Benchmark
  @OutputTimeUnit(TimeUnit.NANOSECONDS)
  public Object itemByIdentifier() {
    return loaded.item("i4711");
  }

  private static byte[] learnerRecord() {
    String child = CredentialReadBenchmark.badge();
    StringBuilder out =
        new StringBuilder(
            """
            {"@context": ["https://www.w3.org/ns/credentials/v2",
              "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json",
              "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
             "id": "urn:uuid:5f1a4f0e-1111-4000-8000-000000000001",
             "type": ["VerifiableCredential", "ClrCredential"], "name": "Transcript",
             "issuer": {"id": "did:web:example.edu", "type": ["Profile"]},
             "validFrom": "2026-01-01T00:00:00Z",
             "credentialSubject": {"id": "did:example:learner", "type": ["ClrSubject"],
              "association": [\
            """);
    for (int i = 1; i < CHILDREN; i++) {
      out.append(i == 1 ? "" : ",")
          .append("{\"type\":\"Association\",\"associationType\":\"isChildOf\",\"sourceId\":")
          .append("\"https://example.edu/a/" + i + "\",\"targetId\":")
          .append("\"https://example.edu/a/" + i / 10 + "\"}");
    }
    out.append("],\"verifiableCredential\":[");
    for (int i = 0; i < CHILDREN; i++) {
      out.append(i == 0 ? "" : ",").append(numbered(child, i));
    }
    return out.append("]}}").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String numbered(String child, int i) {
    return child
        .replace("https://example.edu/achievements/data", "https://example.edu/a/" + i)
        .replace(
            "0b0d6f38-6a3a-4d4e-9c6d-6a6f1f0c2a11",
            "00000000-0000-4000-8000-" + (100_000_000_000L + i));
  }

  private static byte[] cfPackage() {
    StringBuilder out = new StringBuilder(80 << 20);
    String tail = "\"lastChangeDateTime\":\"2026-01-01T00:00:00Z\"}";
    out.append("{\"CFDocument\":{\"identifier\":\"d\",\"uri\":\"https://example.edu/case/d\",");
    out.append("\"creator\":\"c\",\"title\":\"t\",").append(tail).append(",\"CFItems\":[");
    for (int i = 0; i < ITEMS; i++) {
      out.append(i == 0 ? "" : ",");
      out.append("{\"identifier\":\"i").append(i).append("\",\"uri\":\"https://example.edu/case/i");
      out.append(i).append("\",\"fullStatement\":\"Explains statement number ").append(i);
      out.append(" and applies it to a problem not seen before.\",\"humanCodingScheme\":\"C.");
      out.append(i).append("\",\"CFItemType\":\"Standard\",\"language\":\"en\",").append(tail);
    }
    out.append("],\"CFAssociations\":[");
    for (int i = 0; i < ITEMS; i++) {
      String parent = i == 0 ? "d" : "i" + i / 10;
      out.append(i == 0 ? "" : ",");
      out.append("{\"identifier\":\"r").append(i).append("\",\"uri\":\"https://example.edu/case/r");
      out.append(i)
          .append("\",\"associationType\":\"isChildOf\",\"sequenceNumber\":")
          .append(i % 10);
      link(out.append(",\"originNodeURI\":"), "i" + i);
      link(out.append(",\"destinationNodeURI\":"), parent);
      out.append(',').append(tail);
    }
    return out.append("]}").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void link(StringBuilder out, String id) {
    out.append("{\"title\":\"Item\",\"identifier\":\"").append(id);
    out.append("\",\"uri\":\"https://example.edu/case/").append(id).append("\"}");
  }
}

package dev.cairn.signing.anchor;

import dev.cairn.core.CairnException;
import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.signing.log.Appended;
import dev.cairn.signing.log.Checkpoint;
import dev.cairn.signing.log.InclusionProof;
import dev.cairn.signing.log.LogReader;
import dev.cairn.signing.log.LogWriter;
import dev.cairn.signing.log.MerkleHash;
import dev.cairn.signing.log.NoteKey;
import dev.cairn.signing.log.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * The embedded transparency log as a ledger, the one that needs nobody else. Evidence is a signed
 * checkpoint and the proof that the digest is under it:
 *
 * <pre>{@code
 * {"checkpoint": "log.example/1\n8\n…", "inclusion": {"index": 5, "size": 8, "path": ["base64", …]}}
 * }</pre>
 *
 * <p>It is verified with the log's key alone. With the log at hand it is also checked that the log
 * still begins as the checkpoint says.
 */
public final class LogLedger implements Ledger {
  /** What its receipts are marked with. */
  public static final String KIND = "log";

  private static final Meaning MEANING =
      new Meaning(
          "The log had this digest in it when it signed the checkpoint, and cannot take it out"
              + " without being found out by whoever keeps that checkpoint.",
          "The log states no time and is only as independent as whoever keeps it: its keeper can"
              + " make one late, or show others another one. "
              + Meaning.NEVER);

  private final NoteKey key;
  private final Optional<LogWriter> writer;
  private final Optional<LogReader> reader;

  private LogLedger(NoteKey key, Optional<LogWriter> writer, Optional<LogReader> reader) {
    this.key = key;
    this.writer = writer;
    this.reader = reader;
  }

  /** To anchor in a log, and to verify what was anchored in it. */
  public static LogLedger of(LogWriter writer) {
    return new LogLedger(writer.key(), Optional.of(writer), Optional.empty());
  }

  /** To verify receipts against a log as it stands. */
  public static LogLedger of(LogReader reader) {
    return new LogLedger(reader.key(), Optional.empty(), Optional.of(reader));
  }

  /** To verify receipts by the log's key alone. */
  public static LogLedger of(NoteKey key) {
    return new LogLedger(key, Optional.empty(), Optional.empty());
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Meaning meaning() {
    return MEANING;
  }

  @Override
  public Reading<JsonObject> submit(Sha256 digest) throws IOException {
    LogWriter log =
        writer.orElseThrow(
            () ->
                CairnException.illegalArgument(
                    "This log was opened for verifying; open it with its key to append."));
    Appended appended = log.append(List.of(digest));
    try (LogReader proofs = log.reader()) {
      InclusionProof proof = proofs.inclusion(appended.first(), appended.checkpoint().size());
      return Reading.of(evidence(appended.checkpoint(), proof));
    }
  }

  /** Evidence of what a checkpoint and a proof show. */
  public static JsonObject evidence(Checkpoint checkpoint, InclusionProof proof) {
    return JsonObject.builder()
        .put("checkpoint", checkpoint.note())
        .put("inclusion", proof.toJson())
        .build();
  }

  @Override
  public AnchorResult verify(Sha256 digest, JsonObject evidence) {
    Optional<String> note = evidence.findString("checkpoint");
    Optional<JsonValue> inclusion = evidence.find("inclusion");
    if (evidence.size() != 2
        || note.isEmpty()
        || inclusion.isEmpty()
        || !(inclusion.get() instanceof JsonObject json)) {
      return AnchorResult.no(
          "anchor.evidence",
          "/evidence",
          "Evidence of a log is a \"checkpoint\" and an \"inclusion\" alone; give the receipt as it"
              + " was made.");
    }
    return Checkpoint.open(note.get(), key)
        .match(
            opened -> verify(digest, opened.value(), json),
            refused -> no(refused.findings(), "/evidence/checkpoint"));
  }

  private AnchorResult verify(Sha256 digest, Checkpoint checkpoint, JsonObject json) {
    return InclusionProof.read(json)
        .match(
            read -> verify(digest, checkpoint, read.value()),
            refused -> no(refused.findings(), "/evidence/inclusion"));
  }

  private AnchorResult verify(Sha256 digest, Checkpoint checkpoint, InclusionProof proof) {
    if (proof.size() != checkpoint.size()
        || !proof.proves(MerkleHash.leaf(digest), checkpoint.root())) {
      return AnchorResult.no(
          "anchor.proof",
          "/evidence/inclusion",
          "The proof does not lead from "
              + digest
              + " to the root of the log "
              + checkpoint.origin()
              + " at "
              + checkpoint.size()
              + " entries; ask for the receipt anew.");
    }
    return reader.isPresent() ? against(reader.get(), checkpoint) : anchored(checkpoint, List.of());
  }

  private AnchorResult against(LogReader log, Checkpoint checkpoint) {
    try {
      if (log.checkpoint().size() < checkpoint.size()) {
        Reading<Checkpoint> now = log.refresh();
        if (!now.isAccepted()) {
          return new AnchorResult.NotAnchored(now.findings());
        }
        if (now.orThrow().size() < checkpoint.size()) {
          return AnchorResult.unknown(
              "anchor.log-behind",
              "/evidence/checkpoint",
              "The log at hand has "
                  + now.orThrow().size()
                  + " entries and the receipt is from when it had "
                  + checkpoint.size()
                  + "; get a newer copy of the log.");
        }
      }
      return log.root(checkpoint.size()).equals(checkpoint.root())
          ? anchored(checkpoint, List.of())
          : AnchorResult.no(
              "anchor.log-rewritten",
              "/evidence/checkpoint",
              "The log "
                  + checkpoint.origin()
                  + " signed the receipt's checkpoint and is not the same log any more at "
                  + checkpoint.size()
                  + " entries; keep both, they prove that it was rewritten.");
    } catch (IOException | UncheckedIOException e) {
      return AnchorResult.unknown(
          "anchor.log-unreadable",
          "/evidence/checkpoint",
          "The log at hand cannot be read ("
              + e.getClass().getSimpleName()
              + "); restore it, or verify by its key alone.");
    }
  }

  private static AnchorResult anchored(Checkpoint checkpoint, List<Finding> findings) {
    return new AnchorResult.Anchored(
        "log " + checkpoint.origin() + " at " + checkpoint.size() + " entries",
        Optional.empty(),
        MEANING,
        findings);
  }

  private static AnchorResult no(List<Finding> findings, String pointer) {
    return new AnchorResult.NotAnchored(findings.stream().map(f -> f.under(pointer)).toList());
  }
}

package dev.cairn.signing.anchor;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.signing.log.InclusionProof;
import dev.cairn.signing.log.MerkleHash;
import dev.cairn.signing.log.Sha256;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a holder keeps beside a credential to show that it was anchored. Nothing in it is believed
 * before {@link Anchors#verify}. As JSON:
 *
 * <pre>{@code
 * {"type": "AnchorReceipt", "version": 1, "digest": "64 hex digits",
 *  "batch": {"index": 3, "size": 120, "path": ["base64", …]},
 *  "ledger": "log", "evidence": {…}}
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param digest SHA-256 of the credential's bytes
 * @param batch where the digest is a leaf, if many were anchored under one root; empty if it was
 *     anchored itself. It proves that the digest was among them, not how many there were
 * @param ledger the kind of ledger, see {@link Ledger#kind}
 * @param evidence the ledger's own
 */
public record AnchorReceipt(
    Sha256 digest, Optional<InclusionProof> batch, String ledger, JsonObject evidence) {
  private static final String TYPE = "AnchorReceipt";
  private static final List<String> MEMBERS =
      List.of("type", "version", "digest", "batch", "ledger", "evidence");

  /** Checks for null. */
  public AnchorReceipt {
    Objects.requireNonNull(digest, "digest");
    Objects.requireNonNull(batch, "batch");
    Objects.requireNonNull(ledger, "ledger");
    Objects.requireNonNull(evidence, "evidence");
  }

  /**
   * What the ledger was given: the digest itself, or the root of the batch.
   *
   * @return empty if the batch's path does not fit its size
   */
  public Optional<Sha256> submitted() {
    return batch.isPresent() ? batch.get().root(MerkleHash.leaf(digest)) : Optional.of(digest);
  }

  /** The receipt as JSON. */
  public JsonObject toJson() {
    JsonObject.Builder out =
        JsonObject.builder().put("type", TYPE).put("version", 1).put("digest", digest.hex());
    batch.ifPresent(b -> out.put("batch", b.toJson()));
    return out.put("ledger", ledger).put("evidence", evidence).build();
  }

  /**
   * Reads a receipt; refused as {@code anchor.receipt}, {@code digest.form} or {@code proof.form}.
   */
  public static Reading<AnchorReceipt> read(JsonObject json) {
    if (!json.findString("type").equals(Optional.of(TYPE))
        || !json.find("version").equals(Optional.of(JsonNumber.of(1)))) {
      return malformed("", "is not of type \"" + TYPE + "\" and version 1");
    }
    for (String name : json.names()) {
      if (!MEMBERS.contains(name)) {
        return malformed(
            "/" + dev.cairn.core.json.JsonPointer.escape(name), "has an unknown member");
      }
    }
    Optional<String> digest = json.findString("digest");
    Optional<String> ledger = json.findString("ledger");
    Optional<JsonValue> evidence = json.find("evidence");
    if (digest.isEmpty()
        || ledger.isEmpty()
        || evidence.isEmpty()
        || !(evidence.get() instanceof JsonObject of)) {
      return malformed("", "lacks the text \"digest\" or \"ledger\", or the object \"evidence\"");
    }
    return Sha256.parseHex(digest.get())
        .then(d -> batch(json).then(b -> Reading.of(new AnchorReceipt(d, b, ledger.get(), of))));
  }

  private static Reading<Optional<InclusionProof>> batch(JsonObject json) {
    Optional<JsonValue> batch = json.find("batch");
    if (batch.isEmpty()) {
      return Reading.of(Optional.empty());
    }
    if (!(batch.get() instanceof JsonObject proof)) {
      return malformed("/batch", "has a batch that is no object");
    }
    Reading<InclusionProof> read = InclusionProof.read(proof);
    return read.match(
        a -> Reading.of(Optional.of(a.value())),
        r -> Reading.refused(r.findings().stream().map(f -> f.under("/batch")).toList()));
  }

  private static <T> Reading<T> malformed(String pointer, String how) {
    return Reading.refused(
        "anchor.receipt",
        pointer,
        "The anchor receipt " + how + "; give the receipt as it was made.");
  }
}

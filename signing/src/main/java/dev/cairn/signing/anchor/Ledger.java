package dev.cairn.signing.anchor;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.signing.log.Sha256;
import java.io.IOException;

/**
 * Where digests are anchored: the seam for a log, a timestamping authority, a chain.
 * Implementations are thread-safe and believe nothing of the evidence they are given.
 */
public interface Ledger {

  /** What receipts of this kind of ledger are marked with: {@code log}, {@code timestamp}, … */
  String kind();

  /** What its evidence proves and what not. */
  Meaning meaning();

  /**
   * Anchors a digest. Returns when the ledger has it for good, as far as that ledger ever says so.
   *
   * @return the evidence, a JSON object of the ledger's own form; refused if the ledger did not
   *     take it, with its reason
   * @throws IOException if the ledger could not be reached or written; it may have taken it
   */
  Reading<JsonObject> submit(Sha256 digest) throws IOException;

  /**
   * Whether evidence shows that the ledger has a digest. Never throws for bad evidence or for a
   * ledger that cannot be reached: the first is {@link AnchorResult.NotAnchored}, the second {@link
   * AnchorResult.Undetermined}.
   */
  AnchorResult verify(Sha256 digest, JsonObject evidence);
}

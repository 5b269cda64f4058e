package dev.cairn.signing.anchor;

import dev.cairn.core.CairnException;
import dev.cairn.core.Reading;
import dev.cairn.signing.log.MerkleTree;
import dev.cairn.signing.log.Sha256;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Anchors credentials in a ledger and verifies their receipts. Thread-safe. */
public final class Anchors {
  /** How many credentials go under one root. */
  public static final int MAX_BATCH = 1 << 20;

  private final Ledger ledger;

  private Anchors(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Anchors in this ledger. */
  public static Anchors in(Ledger ledger) {
    return new Anchors(Objects.requireNonNull(ledger, "ledger"));
  }

  /**
   * Anchors credentials, all under one root: the ledger is written once however many there are.
   *
   * @param digests SHA-256 of each credential's bytes, at least one
   * @return a receipt for each, in their order; refused if the ledger did not take the root
   * @throws IOException if the ledger could not be reached
   */
  public Reading<List<AnchorReceipt>> submit(List<Sha256> digests) throws IOException {
    if (digests.isEmpty() || digests.size() > MAX_BATCH) {
      throw CairnException.illegalArgument(
          digests.size() + " credentials at once; anchor 1 to " + MAX_BATCH + ".");
    }
    if (digests.size() == 1) {
      Sha256 only = digests.get(0);
      return ledger
          .submit(only)
          .then(
              evidence ->
                  Reading.of(
                      List.of(new AnchorReceipt(only, Optional.empty(), ledger.kind(), evidence))));
    }
    MerkleTree tree = MerkleTree.ofDigests(digests);
    return ledger
        .submit(tree.root())
        .then(
            evidence -> {
              List<AnchorReceipt> receipts = new ArrayList<>();
              for (int i = 0; i < digests.size(); i++) {
                receipts.add(
                    new AnchorReceipt(
                        digests.get(i), Optional.of(tree.inclusion(i)), ledger.kind(), evidence));
              }
              return Reading.of(receipts);
            });
  }

  /** Whether a receipt shows that the ledger has a credential, given its very bytes. */
  public AnchorResult verify(byte[] credential, AnchorReceipt receipt) {
    Sha256 digest = Sha256.of(credential);
    if (!digest.equals(receipt.digest())) {
      return AnchorResult.no(
          "anchor.digest",
          "/digest",
          "The receipt is for the digest "
              + receipt.digest()
              + " and the file has "
              + digest
              + "; give the file as it was when it was anchored, to the byte.");
    }
    if (!receipt.ledger().equals(ledger.kind())) {
      return AnchorResult.unknown(
          "anchor.ledger",
          "/ledger",
          "The receipt is of a ledger of kind \""
              + receipt.ledger()
              + "\" and was asked of one of kind \""
              + ledger.kind()
              + "\"; name the right one.");
    }
    Optional<Sha256> submitted = receipt.submitted();
    if (submitted.isEmpty()) {
      return AnchorResult.no(
          "anchor.batch",
          "/batch",
          "The receipt's path through its batch does not fit the batch's size; give the receipt as"
              + " it was made.");
    }
    return ledger.verify(submitted.get(), receipt.evidence());
  }
}

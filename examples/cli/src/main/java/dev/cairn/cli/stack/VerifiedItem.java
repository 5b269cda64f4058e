package dev.cairn.cli.stack;

import dev.cairn.core.verification.Verification;
import dev.cairn.core.verification.VerificationRequest;
import dev.cairn.signing.verify.ProofVerifier;
import dev.cairn.signing.verify.VerificationReport;
import java.util.ArrayList;
import java.util.List;

/**
 * One credential of a wallet and what the verifier says of it. A presentation or a learner record
 * counts as the credentials inside it, each verified by itself.
 *
 * @param item the file it came from
 * @param place where it stands in the file; empty for the whole
 * @param verification what the verifier says
 */
public record VerifiedItem(WalletItem item, String place, Verification verification) {

  /** Verifies a wallet, in its order. */
  public static List<VerifiedItem> all(
      List<WalletItem> wallet, ProofVerifier verifier, VerificationRequest request) {
    List<VerifiedItem> all = new ArrayList<>();
    for (WalletItem item : wallet) {
      add(item, "", verifier.report(item.bytes(), request), all);
    }
    return all;
  }

  private static void add(
      WalletItem item, String place, VerificationReport report, List<VerifiedItem> all) {
    int before = all.size();
    for (VerificationReport.Contained c : report.contained()) {
      if (c.role() != VerificationReport.Role.ENDORSEMENT) {
        add(item, place + c.pointer(), c.report(), all);
      }
    }
    if (all.size() == before) {
      all.add(new VerifiedItem(item, place, report.verification()));
    }
  }

  /** The file, with the place in it where there is one. */
  public String source() {
    return place.isEmpty() ? item.name() : item.name() + place;
  }
}

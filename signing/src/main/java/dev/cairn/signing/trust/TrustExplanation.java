package dev.cairn.signing.trust;

import dev.cairn.core.Finding;
import dev.cairn.core.verification.Trust;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Puts one decision of a policy into words. */
final class TrustExplanation {
  private final TrustPolicy policy;
  private final TrustQuestion question;

  TrustExplanation(TrustPolicy policy, TrustQuestion question) {
    this.policy = policy;
    this.question = question;
  }

  TrustDecision datedLater(LocalDate day, LocalDate today) {
    return refused(
        List.of(),
        Finding.warning(
            "trust.not-covered",
            "",
            "The credential of "
                + question.issuer()
                + " is dated "
                + day
                + ", after the day asked about, "
                + today
                + "; ask again then."));
  }

  TrustDecision accepted(List<String> entries, List<TrustLink> chain) {
    int first = Integer.parseInt(entries.get(0).substring("/accept/".length()));
    return new TrustDecision(
        Trust.ACCEPTED,
        entries,
        chain,
        Finding.info(
            "trust.accepted",
            "",
            opening()
                + " accepts "
                + question.issuer()
                + " for this by "
                + String.join(", ", entries)
                + reason(policy.accept().get(first))
                + (chain.isEmpty()
                    ? ""
                    : ": "
                        + chain.stream()
                            .map(TrustLink::toString)
                            .collect(Collectors.joining(", then ")))
                + "."));
  }

  TrustDecision barred(int line, TrustEntry.Match match) {
    String unsure =
        match == TrustEntry.Match.UNTOLD
            ? " (the credential does not state all that this line asks about)"
            : "";
    return refused(
        List.of("/bar/" + line),
        Finding.error(
            "trust.barred",
            "",
            opening()
                + " bars "
                + question.issuer()
                + " by /bar/"
                + line
                + unsure
                + reason(policy.bar().get(line))
                + "; ask whoever keeps the policy."));
  }

  TrustDecision notAccepted(TrustQuestion.Awarded awarded, List<String> near) {
    if (near.isEmpty()) {
      return refused(List.of(), Finding.warning("trust.unknown-issuer", "", unknown(anchors())));
    }
    String what =
        awarded.names().isEmpty()
            ? "this"
            : awarded.names().stream().sorted().collect(Collectors.joining(", "));
    return refused(
        near,
        Finding.warning(
            "trust.not-covered",
            "",
            opening()
                + " names "
                + question.issuer()
                + " in "
                + String.join(", ", near)
                + ", but not for "
                + what
                + " of that level, country and day; widen the line if it shall count."));
  }

  private String unknown(String anchors) {
    if (anchors.isEmpty()) {
      return opening()
          + " does not name "
          + question.issuer()
          + "; add it there if its awards shall count.";
    }
    if (policy.sources().isEmpty()) {
      return opening()
          + " does not name "
          + question.issuer()
          + ", and whether "
          + anchors
          + " vouches for it cannot be told without their documents; give these with the policy.";
    }
    return opening()
        + " does not name "
        + question.issuer()
        + ", and no chain in the trust documents leads to it from "
        + anchors
        + " for this award; add the documents that vouch for it, or name it in the policy.";
  }

  private String anchors() {
    return policy.accept().stream()
        .flatMap(line -> line.through().stream())
        .map(a -> "the " + a.kind().word() + " " + a.id())
        .distinct()
        .collect(Collectors.joining(" or "));
  }

  private String opening() {
    return "The policy \"" + policy.name() + "\"";
  }

  private static TrustDecision refused(List<String> entries, Finding why) {
    return new TrustDecision(Trust.BARRED, entries, List.of(), why);
  }

  private static String reason(TrustEntry entry) {
    return entry.reason().map(r -> " (" + r + ")").orElse("");
  }
}

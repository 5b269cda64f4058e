package dev.cairn.pathways.catalogue;

import dev.cairn.core.Experimental;
import dev.cairn.core.Finding;
import dev.cairn.pathways.catalogue.ConferralCertificate.SetClaim;
import dev.cairn.pathways.certificate.Certificate;
import dev.cairn.pathways.certificate.CertificateChecker;
import dev.cairn.pathways.certificate.CheckReport;
import dev.cairn.pathways.certificate.Claim;
import dev.cairn.pathways.rule.Horizon;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks what a conferral claims, without the engine: it puts every question anew from the
 * catalogue and the application, the ledger included, and lets {@link CertificateChecker} judge
 * each certificate.
 *
 * <p>A set is shown to be {@code SATISFIED} by one accepted certificate of a combination of
 * versions that is surely open, and {@code UNSATISFIED} by one for every combination that may be.
 * Accepted is what claims nothing else: that the set applied for has its verdict, that what is
 * conferred can be, that what is left out cannot be added, and that each exit award is the highest
 * one reached. Whether the learner's priority was followed among several such sets is not checked.
 *
 * <p>Stateless and thread-safe. Linear in the certificates, apart from the combinations of
 * versions.
 */
@Experimental
public final class ConferralChecker {
  private final Catalogue catalogue;
  private final Application application;
  private final Versions versions;
  private final ConferralCertificate certificate;
  private final List<Finding> findings = new ArrayList<>();
  private boolean unproved;

  private ConferralChecker(
      Catalogue catalogue, Application application, ConferralCertificate certificate) {
    this.catalogue = catalogue;
    this.application = application;
    this.certificate = certificate;
    this.versions = new Versions(catalogue, application);
  }

  /** Checks a conferral. Bad data never throws. */
  public static CheckReport check(
      Catalogue catalogue, Application application, ConferralCertificate certificate) {
    return CatalogueReader.check(catalogue)
        .match(
            a -> {
              try {
                return new ConferralChecker(a.value(), application, certificate).check();
              } catch (Unfit unfit) {
                return new CheckReport.Refused(List.of(unfit.finding()));
              }
            },
            r -> new CheckReport.Refused(r.findings()));
  }

  private CheckReport check() {
    for (int i = 0; i < certificate.claims().size(); i++) {
      claim(certificate.claims().get(i), "/claims/" + i);
    }
    List<String> pending = Applied.pending(catalogue, application);
    Optional<SetClaim> together = certificate.find(Set.copyOf(pending));
    if (together.isEmpty()) {
      refuse("/claims", "Nothing is claimed of " + names(pending) + " together");
    }
    conferred(pending);
    certificate.exits().forEach(this::exit);
    if (!findings.isEmpty()) {
      return new CheckReport.Refused(findings);
    }
    Verdict verdict = together.orElseThrow().verdict();
    return unproved
        ? new CheckReport.Unproved(
            verdict,
            List.of(
                Finding.info(
                    "conferral.unproved",
                    "/claims",
                    "A verdict is stated, not proved; settle the unknowns and ask again.")))
        : new CheckReport.Accepted(verdict, application.horizon() != Horizon.EARNED);
  }

  private static String names(Iterable<String> awards) {
    return String.join(" and ", awards);
  }

  private void refuse(String pointer, String what) {
    findings.add(
        Finding.error(
            "conferral.claim", pointer, what + "; ask whoever decided for the whole certificate."));
  }

  private void claim(SetClaim claim, String at) {
    if (claim.verdict() != Verdict.SATISFIED && claim.verdict() != Verdict.UNSATISFIED) {
      unproved = true;
      return;
    }
    List<Finding> inner = new ArrayList<>();
    boolean shown = claim.verdict() == Verdict.UNSATISFIED;
    for (Versions.Combination c : versions.of(claim.awards())) {
      boolean accepted = isShown(Joined.question(catalogue, application, c), claim, inner);
      if (claim.verdict() == Verdict.SATISFIED) {
        shown |= accepted && c.open();
      } else {
        shown &= accepted;
      }
    }
    if (!shown && isTooLarge(claim)) {
      unproved = true;
    } else if (!shown) {
      refuse(
          at,
          "No certificate shows that "
              + names(claim.awards())
              + " together are "
              + claim.verdict());
      inner.stream().distinct().limit(20).map(f -> f.under(at)).forEach(findings::add);
    }
  }

  private static boolean isTooLarge(SetClaim claim) {
    return claim.certificates().stream().anyMatch(c -> c.claim() instanceof Claim.TooLarge);
  }

  private static boolean isShown(Question question, SetClaim claim, List<Finding> inner) {
    for (Certificate c : claim.certificates()) {
      CheckReport report = CertificateChecker.check(question, c);
      if (report instanceof CheckReport.Accepted a && a.verdict() == claim.verdict()) {
        return true;
      }
      inner.addAll(report.findings());
    }
    return false;
  }

  private boolean is(Verdict verdict, Set<String> awards) {
    return certificate.find(awards).filter(c -> c.verdict() == verdict).isPresent();
  }

  private void conferred(List<String> pending) {
    List<String> in = certificate.conferred();
    if (!pending.containsAll(in)) {
      refuse("/conferred", names(in) + " are not all applied for");
    } else if (!in.isEmpty() && !is(Verdict.SATISFIED, Set.copyOf(in))) {
      refuse("/conferred", "Nothing shows that " + names(in) + " can be conferred together");
    } else if (!in.isEmpty()) {
      for (String award : pending) {
        Set<String> with = new HashSet<>(in);
        if (with.add(award) && certificate.find(with).isEmpty()) {
          refuse("/conferred", "Nothing is said of why " + award + " is left out");
        } else if (with.size() > in.size() && is(Verdict.SATISFIED, with)) {
          refuse("/conferred", award + " could be conferred as well, and is left out");
        }
      }
    }
  }

  private void exit(String from, String to) {
    Set<String> with = new HashSet<>(certificate.conferred());
    with.add(from);
    if (certificate.conferred().contains(from) || !is(Verdict.UNSATISFIED, with)) {
      refuse("/exits", "Nothing shows that " + from + " is not reached");
    }
    List<String> ladder = catalogue.exitsOf(from);
    if (!ladder.contains(to)) {
      refuse("/exits", to + " is no exit award of " + from);
      return;
    }
    for (String exit : ladder.subList(0, ladder.indexOf(to))) {
      if (isThere(exit) || is(Verdict.SATISFIED, with(exit))) {
        refuse("/exits", exit + " comes before " + to + " and is reached");
      } else if (!versions.of(exit).isEmpty() && certificate.find(with(exit)).isEmpty()) {
        refuse("/exits", "Nothing is said of " + exit + ", which comes before " + to);
      }
    }
    if (!isThere(to) && !is(Verdict.SATISFIED, with(to))) {
      refuse("/exits", "Nothing shows that " + to + " is reached");
    }
  }

  private boolean isThere(String award) {
    return certificate.conferred().contains(award)
        || application.ledger().find(award, application.decisionDay()).isPresent();
  }

  private Set<String> with(String award) {
    Set<String> with = new HashSet<>(certificate.conferred());
    with.add(award);
    return with;
  }
}

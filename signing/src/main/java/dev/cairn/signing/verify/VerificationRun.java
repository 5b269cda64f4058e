package dev.cairn.signing.verify;

import dev.cairn.core.Finding;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.verification.Check;
import dev.cairn.core.verification.Check.Kind;
import dev.cairn.core.verification.Check.Outcome;
import dev.cairn.core.verification.Trust;
import dev.cairn.core.verification.Verification;
import dev.cairn.core.verification.VerificationRequest;
import dev.cairn.signing.verify.ContainedFinder.Place;
import dev.cairn.signing.verify.VerificationReport.Contained;
import dev.cairn.signing.verify.VerificationReport.Role;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** One verification from bytes to report; counts what it opens. Not thread-safe. */
final class VerificationRun {
  private final ProofVerifier verifier;
  private final VerificationRequest request;
  private final Deque<String> within = new ArrayDeque<>();
  private int opened;

  VerificationRun(ProofVerifier verifier, VerificationRequest request) {
    this.verifier = verifier;
    this.request = request;
  }

  VerificationReport report(byte[] document) {
    return report(document, 0);
  }

  private VerificationReport report(byte[] document, int depth) {
    for (CredentialContainer container : verifier.containers()) {
      if (container.recognises(document)) {
        return container
            .open(document)
            .match(a -> reportText(a.value(), depth), r -> unreadable(r.findings()));
      }
    }
    return reportText(document, depth);
  }

  private VerificationReport reportText(byte[] document, int depth) {
    for (SecuringFormat format : verifier.formats()) {
      if (format.recognises(document)) {
        return format
            .read(document)
            .match(
                a -> report(a.value().credential(), a.value(), a.findings(), depth),
                r -> unreadable(r.findings()));
      }
    }
    return verifier
        .reader()
        .readObject(document)
        .match(a -> reportObject(a.value(), depth), r -> unreadable(r.findings()));
  }

  private VerificationReport reportObject(JsonObject document, int depth) {
    if (Envelope.is(document)) {
      if (depth > verifier.limits().maxContainedDepth()) {
        return unreadable(List.of(tooDeep()));
      }
      return Envelope.open(document)
          .match(a -> report(a.value(), depth + 1), r -> unreadable(r.findings()));
    }
    SecuredDocument secured =
        DataIntegrityReader.read(verifier.suites(), document, verifier.limits().maxProofs());
    return report(document, secured, List.of(), depth);
  }

  private static VerificationReport unreadable(List<Finding> why) {
    CheckSheet sheet = new CheckSheet();
    sheet.add(new Check(Kind.STRUCTURE, Outcome.FAILED, why));
    return new VerificationReport(
        new Verification.Rejected(
            Optional.empty(), Optional.empty(), sheet.checks(), Trust.NOT_JUDGED),
        List.of(),
        List.of());
  }

  private VerificationReport report(
      JsonObject document, SecuredDocument secured, List<Finding> notes, int depth) {
    CheckSheet sheet = new CheckSheet();
    JsonObject credential = secured.credential();
    // What is inside is judged by a verification of its own.
    List<Place> places = ContainedFinder.find(credential);
    List<Finding> form = new ArrayList<>(notes);
    if (secured.model() == DocumentModel.W3C) {
      verifier.structure().apply(document).stream()
          .filter(f -> places.stream().noneMatch(p -> isInside(f, p)))
          .forEach(form::add);
    }
    boolean malformed = form.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR);
    sheet.add(new Check(Kind.STRUCTURE, malformed ? Outcome.FAILED : Outcome.PASSED, form));
    List<ProofReport> proofs = new ProofRules(verifier, request, sheet).judge(secured);
    ResourceRules.check(verifier.resources(), credential).ifPresent(sheet::add);
    secured.checks().forEach(sheet::add);
    if (credential.has("credentialSchema")) {
      verifier.schema().ifPresent(checker -> sheet.add(checker.check(credential)));
    }
    DateRules dates = new DateRules(request.asOf());
    dates.credential(credential);
    dates.checks().forEach(sheet::add);
    status(secured, sheet);
    String id = credential.findString("id").orElse("");
    if (!id.isEmpty() && within.contains(id)) {
      sheet.add(Check.failed(Kind.STRUCTURE, cycle(id)));
    }
    boolean isContained = !within.isEmpty();
    within.push(id);
    List<Contained> contained = contained(places, depth, sheet);
    within.pop();
    new SubjectRules(request, sheet, isContained).judge(secured, contained);
    TrustJudgement judgement = trust(secured, sheet);
    return new VerificationReport(conclude(secured, sheet, judgement), contained, proofs);
  }

  private static boolean isInside(Finding finding, Place place) {
    String at = finding.pointer();
    return at.equals(place.pointer()) || at.startsWith(place.pointer() + "/");
  }

  private void status(SecuredDocument document, CheckSheet sheet) {
    JsonObject credential = document.credential();
    boolean ofToken =
        credential.find("status").orElse(JsonObject.empty()) instanceof JsonObject claim
            && claim.has("status_list");
    if (document.model() == DocumentModel.SD_JWT_VC && credential.has("status") && !ofToken) {
      sheet.unknown(
          Kind.STATUS,
          "status.unknown-type",
          "/status",
          "The token's status is of a kind that is not read here, so it may have been revoked; ask"
              + " the issuer.");
    }
    if (!credential.has("credentialStatus") && !ofToken) {
      return;
    }
    if (verifier.status().isEmpty()) {
      sheet.unknown(
          Kind.STATUS,
          "status.not-checked",
          "/credentialStatus",
          "The credential may have been revoked and nobody looked; give the verifier its status"
              + " lists.");
      return;
    }
    sheet.add(verifier.status().get().check(credential, request, verifier.withoutStatus()));
  }

  private TrustJudgement trust(SecuredDocument document, CheckSheet sheet) {
    JsonObject credential = document.credential();
    Optional<String> issuer = Parties.issuer(document);
    JsonObject judged =
        document.model() == DocumentModel.SD_JWT_VC && issuer.isPresent()
            ? credential.with("issuer", new JsonString(issuer.get()))
            : credential;
    TrustJudgement judgement =
        ContainedFinder.isPresentation(credential)
            ? TrustJudgement.notJudged()
            : verifier
                .trust()
                .map(judge -> judge.judge(judged, request.asOf()))
                .orElseGet(TrustJudgement::notJudged);
    Outcome outcome =
        switch (judgement.trust()) {
          case ACCEPTED -> Outcome.PASSED;
          case BARRED -> Outcome.FAILED;
          case NOT_JUDGED -> Outcome.NOT_CHECKED;
        };
    sheet.add(new Check(Kind.TRUST, outcome, judgement.findings()));
    return judgement;
  }

  private List<Contained> contained(List<Place> places, int depth, CheckSheet sheet) {
    List<Contained> all = new ArrayList<>();
    for (Place place : places) {
      opened++;
      boolean tooMany = opened > verifier.limits().maxContained();
      if (tooMany || depth >= verifier.limits().maxContainedDepth()) {
        Finding why = (tooMany ? tooMany() : tooDeep()).under(place.pointer());
        sheet.add(Check.failed(Kind.STRUCTURE, why));
        return all;
      }
      Contained inside = new Contained(place.pointer(), place.role(), inside(place, depth));
      all.add(inside);
      if (place.role() != Role.ENDORSEMENT) {
        merge(inside, sheet);
      }
    }
    return all;
  }

  private VerificationReport inside(Place place, int depth) {
    if (place.value() instanceof JsonObject object) {
      return reportObject(object, depth + 1);
    }
    String token = ((JsonString) place.value()).value();
    return reportText(token.getBytes(StandardCharsets.UTF_8), depth + 1);
  }

  /** What a presented or contained credential lacks, the whole lacks. */
  private static void merge(Contained inside, CheckSheet sheet) {
    for (Check check : inside.report().verification().checks()) {
      if (check.kind().decides()) {
        List<Finding> findings =
            check.findings().stream().map(f -> f.under(inside.pointer())).toList();
        sheet.add(new Check(check.kind(), check.outcome(), findings));
      }
    }
  }

  private static Verification conclude(
      SecuredDocument document, CheckSheet sheet, TrustJudgement judgement) {
    JsonObject credential = document.credential();
    List<Check> checks = sheet.checks();
    Trust trust = judgement.trust();
    boolean rejected =
        sheet.anyDeciding(Outcome.FAILED) || (judgement.decides() && trust == Trust.BARRED);
    if (rejected) {
      return new Verification.Rejected(
          Parties.issuer(document), credential.findString("id"), checks, trust);
    }
    boolean open =
        sheet.anyDeciding(Outcome.UNKNOWN) || (judgement.decides() && trust == Trust.NOT_JUDGED);
    return open
        ? new Verification.Undetermined(Optional.of(credential), checks, trust)
        : new Verification.Verified(credential, checks, trust);
  }

  private static Finding cycle(String id) {
    return Finding.error(
        "contained.cycle",
        "/id",
        "The credential " + id + " contains itself; ask the issuer which of the two is meant.");
  }

  private Finding tooMany() {
    return Finding.error(
        "contained.too-many",
        "",
        "More than "
            + verifier.limits().maxContained()
            + " credentials are inside; send fewer or raise the limit.");
  }

  private Finding tooDeep() {
    return Finding.error(
        "contained.too-deep",
        "",
        "Credentials are nested deeper than "
            + verifier.limits().maxContainedDepth()
            + " levels; flatten them or raise the limit.");
  }
}

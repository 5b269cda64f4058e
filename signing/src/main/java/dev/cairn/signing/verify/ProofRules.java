package dev.cairn.signing.verify;

import dev.cairn.core.Finding;
import dev.cairn.core.verification.Check;
import dev.cairn.core.verification.Check.Kind;
import dev.cairn.core.verification.Check.Outcome;
import dev.cairn.core.verification.VerificationRequest;
import dev.cairn.signing.did.ProofPurpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges every proof of a document: signature, controller, purpose and its own dates. */
final class ProofRules {
  private final ProofVerifier verifier;
  private final VerificationRequest request;
  private final CheckSheet sheet;

  ProofRules(ProofVerifier verifier, VerificationRequest request, CheckSheet sheet) {
    this.verifier = verifier;
    this.request = request;
    this.sheet = sheet;
  }

  /** Judges them, and keeps each with the key it was checked with. */
  List<ProofReport> judge(SecuredDocument document) {
    if (!document.faults().isEmpty()) {
      sheet.add(new Check(Kind.PROOF, Outcome.FAILED, document.faults()));
    } else if (document.proofs().isEmpty()) {
      sheet.unknown(
          Kind.PROOF,
          "proof.none",
          "",
          "The document carries no proof: nobody vouches for it; ask its issuer for a signed one.");
    }
    boolean presentation = ContainedFinder.isPresentation(document.credential());
    Optional<String> owner =
        presentation ? Parties.holder(document.credential()) : Parties.issuer(document);
    if (owner.isEmpty() && !presentation) {
      sheet.fail(
          Kind.CONTROLLER,
          "controller.no-issuer",
          "/issuer",
          "The credential names no issuer, so no key can be its issuer's; ask for one that does.");
    }
    ProofPurpose purpose =
        presentation ? ProofPurpose.AUTHENTICATION : ProofPurpose.ASSERTION_METHOD;
    List<ProofReport> reports = new ArrayList<>(document.proofs().size());
    for (PendingProof proof : document.proofs()) {
      reports.add(judge(proof, owner, purpose));
    }
    return reports;
  }

  private ProofReport judge(PendingProof proof, Optional<String> owner, ProofPurpose purpose) {
    KeyAnswer answer =
        new KeyAuthority(verifier.controllers(), owner, purpose, proof.pointer())
            .answer(proof.key());
    answer.checks().forEach(sheet::add);
    if (answer.key().isPresent()) {
      sheet.add(proof.verify(answer.key().get()));
    } else {
      List<Finding> hopeless =
          proof.hopeless().stream().filter(f -> f.severity() == Finding.Severity.ERROR).toList();
      if (!hopeless.isEmpty()) {
        sheet.add(new Check(Kind.PROOF, Outcome.FAILED, hopeless));
      }
    }
    if (!proof.purpose().equals(purpose.term())) {
      sheet.add(
          Check.failed(
              Kind.PURPOSE,
              Finding.error(
                  "purpose.wrong",
                  proof.pointer(),
                  "The proof was made for \""
                      + proof.purpose()
                      + "\" and "
                      + purpose.term()
                      + " is needed here; ask for a proof made for it.")));
    }
    DateRules dates = new DateRules(request.asOf());
    dates.proof(proof);
    answer.methods().forEach(method -> dates.key(proof, method));
    dates.checks().forEach(sheet::add);
    return new ProofReport(proof, answer.key());
  }
}

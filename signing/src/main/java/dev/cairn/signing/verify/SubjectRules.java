package dev.cairn.signing.verify;

import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.verification.Check.Kind;
import dev.cairn.core.verification.Verification;
import dev.cairn.core.verification.VerificationRequest;
import dev.cairn.signing.verify.VerificationReport.Contained;
import dev.cairn.signing.verify.VerificationReport.Role;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges whom a document is about: that a presentation was made for this challenge and domain by
 * the subject of what it presents, and that the parts of a learner record are about its learner.
 */
final class SubjectRules {
  private final VerificationRequest request;
  private final CheckSheet sheet;
  private final boolean contained;

  /**
   * For one document.
   *
   * @param contained whether it is inside another, which answers for its being presented
   */
  SubjectRules(VerificationRequest request, CheckSheet sheet, boolean contained) {
    this.request = request;
    this.contained = contained;
    this.sheet = sheet;
  }

  void judge(SecuredDocument document, List<Contained> inside) {
    JsonObject credential = document.credential();
    if (ContainedFinder.isPresentation(credential)) {
      sheet.pass(Kind.SUBJECT);
      if (document.faults().isEmpty()) {
        document.proofs().forEach(this::madeForUs);
      }
      Optional<String> holder = Parties.holder(credential);
      inside.forEach(c -> presentedBy(holder, c));
      return;
    }
    if (document.faults().isEmpty()) {
      for (PendingProof proof : document.proofs()) {
        if (proof.isPresented()) {
          sheet.pass(Kind.SUBJECT);
          madeForUs(proof);
        }
      }
    }
    if (!contained && document.proofs().stream().noneMatch(PendingProof::isPresented)) {
      presentedByNobody();
    }
    Set<String> learners = subjectIds(credential);
    for (Contained part : inside) {
      if (part.role() == Role.PART) {
        sheet.pass(Kind.SUBJECT);
        partOf(learners, part);
      }
    }
  }

  /** Whoever asks for a holder's proof and gets none must refuse (RFC 9901 section 7.3). */
  private void presentedByNobody() {
    if (request.challenge().isPresent() || request.domain().isPresent()) {
      sheet.fail(
          Kind.SUBJECT,
          "presentation.none",
          "",
          "A challenge was to be answered and this is a credential without its holder's proof, which"
              + " anybody may hold; ask its holder to present it.");
    }
  }

  private void madeForUs(PendingProof proof) {
    if (request.challenge().isEmpty() || request.domain().isEmpty()) {
      sheet.unknown(
          Kind.SUBJECT,
          "presentation.unasked",
          proof.pointer(),
          "Without the challenge and domain it was asked for, a presentation may be a replay; give"
              + " both.");
      return;
    }
    String challenge = request.challenge().get();
    if (!proof.challenge().equals(request.challenge())) {
      sheet.fail(
          Kind.SUBJECT,
          "presentation.challenge",
          proof.pointer(),
          "The presentation answers the challenge "
              + proof.challenge().map(c -> "\"" + c + "\"").orElse("(none)")
              + " and was asked \""
              + challenge
              + "\"; ask the holder to present again.");
    }
    String domain = request.domain().get();
    if (!proof.domains().contains(domain)) {
      sheet.fail(
          Kind.SUBJECT,
          "presentation.domain",
          proof.pointer(),
          "The presentation was made for "
              + proof.domains()
              + " and not for \""
              + domain
              + "\"; ask the holder to present again.");
    }
  }

  private void presentedBy(Optional<String> holder, Contained presented) {
    Set<String> subjects = subjectIds(credential(presented));
    if (holder.isEmpty() || subjects.isEmpty()) {
      sheet.unknown(
          Kind.SUBJECT,
          "presentation.holder-unknown",
          presented.pointer(),
          "The holder or the credential's subject has no id, so nothing links them; ask for a"
              + " credential issued to the holder's id.");
    } else if (!subjects.equals(Set.of(holder.get()))) {
      sheet.fail(
          Kind.SUBJECT,
          "presentation.holder",
          presented.pointer(),
          "The credential is about "
              + subjects
              + " and presented by "
              + holder.get()
              + "; ask its subject to present it.");
    }
  }

  private void partOf(Set<String> learners, Contained part) {
    Set<String> subjects = subjectIds(credential(part));
    if (learners.isEmpty() || subjects.isEmpty()) {
      sheet.unknown(
          Kind.SUBJECT,
          "contained.subject-unknown",
          part.pointer(),
          "The record's learner or the part's subject has no id, so nothing links them; ask for"
              + " credentials issued to one id.");
    } else if (!learners.containsAll(subjects)) {
      // Two ids may be one person's, but nothing here says so.
      sheet.unknown(
          Kind.SUBJECT,
          "contained.subject",
          part.pointer(),
          "The part is about "
              + subjects
              + " and the record about "
              + learners
              + "; ask the issuer whether they are one person.");
    }
  }

  /** What a contained verification speaks of, if it may speak of anything. */
  private static JsonObject credential(Contained contained) {
    return contained
        .report()
        .verification()
        .match(
            Verification.Verified::credential,
            r -> JsonObject.empty(),
            u -> u.unproven().orElse(JsonObject.empty()));
  }

  private static Set<String> subjectIds(JsonObject credential) {
    Set<String> ids = new LinkedHashSet<>();
    for (JsonObject subject : OneOrMany.objects(credential, "credentialSubject")) {
      subject.findString("id").ifPresent(ids::add);
    }
    return ids;
  }
}

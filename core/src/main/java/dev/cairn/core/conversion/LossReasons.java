package dev.cairn.core.conversion;

import java.util.Map;

/** Why something cannot be carried into a format, in a sentence. */
final class LossReasons {
  private static final Map<String, String> ANYWHERE =
      Map.of(
          "proof",
          "A proof covers the original and nothing else; verify the original, which goes along"
              + " as evidence, whole or by its digest, and sign the new document anew.",
          "credentialStatus",
          "The status list speaks of the original; ask it of the original.",
          "credentialSchema",
          "The schema is of the original's format; the new document is checked by its own.",
          "refreshService",
          "The service renews the original; ask it for the original.",
          "termsOfUse",
          "The terms were stated for the original; state them anew.");

  private static final Map<String, String> OPEN_BADGES =
      Map.of(
          "framework",
          "Credits of Open Badges have no unit; say the unit in the description.",
          "volumeOfLearning",
          "Open Badges has no place for workload; say it in the description.",
          "idVerification",
          "Open Badges has no place for supervision; say it in the criteria.",
          "mode",
          "Open Badges has no place for the form of participation; say it in the criteria.",
          "accreditation",
          "Open Badges has no place for accreditation; add an endorsement of the accrediting body.",
          "isPartialQualification",
          "Open Badges has no place for stackability; say it in the criteria.",
          "entryRequirement",
          "Open Badges has no place for prerequisites; say them in the criteria.",
          "displayParameter",
          "Open Badges is shown by its image, not by pages; bake the badge into one.",
          "association",
          "A badge stands alone; keep the learner record for what is part of what.");

  private static final Map<String, String> ELM =
      Map.of(
          "resultType",
          "The model has grades, and no kinds of results; say the scale in the assessment's title.",
          "narrative",
          "The model has no place for Markdown about how it was earned; attach a document.",
          "hashed",
          "The model has no hashed identifiers; state the identifier if the learner agrees.",
          "identityHash",
          "The model has no hashed identifiers; state the identifier if the learner agrees.",
          "evidence",
          "Evidence of a badge has parts that the model does not name; attach it as a document.",
          "endorsement",
          "An endorsement is a credential of its own; hand it over beside this one.",
          "endorsementJwt",
          "An endorsement is a credential of its own; hand it over beside this one.",
          "image",
          "The model embeds pictures and does not link them; add it as display parameter.",
          "tag",
          "The model has controlled vocabularies and no free keywords; choose a thematic area.");

  private static final Map<String, String> CTDL =
      Map.of(
          "proof",
          "A proof covers the original and nothing else, and a graph of what is on offer carries no"
              + " original; keep the original and verify that.");

  private LossReasons() {}

  private static Map<String, String> byTarget(ExchangeFormat target) {
    return switch (target) {
      case ELM -> ELM;
      case OPEN_BADGES, CLR -> OPEN_BADGES;
      case CTDL -> CTDL;
    };
  }

  static String of(ExchangeFormat target, String pointer, String name) {
    String known = byTarget(target).get(name);
    if (known == null) {
      known = ANYWHERE.get(name);
    }
    if (known != null) {
      return known;
    }
    if (name.matches("[a-z]{2}(-[A-Za-z0-9]+)?")
        && target != ExchangeFormat.ELM
        && !name.equals("id")) {
      return target.title() + " has one language for a text; issue one document a language.";
    }
    if (target == ExchangeFormat.CTDL) {
      return "CTDL says what is on offer and has no place for it; keep the original beside it.";
    }
    return target.title() + " has no place for it; keep the original beside the new document.";
  }
}

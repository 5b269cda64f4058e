package dev.cairn.core.conversion;

import java.util.Set;

/** Words of Open Badges 3.0 that others are fitted to. */
final class BadgeWords {
  private static final Set<String> IDENTIFIER_TYPES =
      Set.of(
          "name",
          "sourcedId",
          "systemId",
          "productId",
          "userName",
          "accountId",
          "emailAddress",
          "nationalIdentityNumber",
          "isbn",
          "issn",
          "lisSourcedId",
          "oneRosterSourcedId",
          "sisSourcedId",
          "ltiContextId",
          "ltiDeploymentId",
          "ltiToolId",
          "ltiPlatformId",
          "ltiUserId",
          "identifier");

  private static final Set<String> ACHIEVEMENT_TYPES =
      Set.of(
          "Achievement",
          "ApprenticeshipCertificate",
          "Assessment",
          "Assignment",
          "AssociateDegree",
          "Award",
          "Badge",
          "BachelorDegree",
          "Certificate",
          "CertificateOfCompletion",
          "Certification",
          "CommunityService",
          "Competency",
          "Course",
          "CoCurricular",
          "Degree",
          "Diploma",
          "DoctoralDegree",
          "Fieldwork",
          "GeneralEducationDevelopment",
          "JourneymanCertificate",
          "LearningProgram",
          "License",
          "Membership",
          "ProfessionalDoctorate",
          "QualityAssuranceCredential",
          "MasterCertificate",
          "MasterDegree",
          "MicroCredential",
          "ResearchDoctorate",
          "SecondarySchoolDiploma");

  private BadgeWords() {}

  /** A kind of achievement as it is if Open Badges knows it, else as an extension. */
  static String achievementType(String word) {
    return ACHIEVEMENT_TYPES.contains(word) || word.matches("ext:[A-Za-z0-9._-]+")
        ? word
        : extension(word);
  }

  /** A scheme as it is if Open Badges knows it, else as an extension. */
  static String identifierType(String scheme) {
    if (IDENTIFIER_TYPES.contains(scheme) || scheme.matches("ext:[A-Za-z0-9._-]+")) {
      return scheme;
    }
    return extension(scheme);
  }

  /** A word of one's own, in the letters an extension may have. */
  static String extension(String word) {
    String bare = word.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^-+|-+$", "");
    return "ext:" + (bare.isEmpty() ? "other" : bare);
  }
}

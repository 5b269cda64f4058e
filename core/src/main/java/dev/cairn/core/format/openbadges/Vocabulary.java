package dev.cairn.core.format.openbadges;

import java.util.List;

/** The enumerations of Open Badges 3.0 (specification, appendix B, data models). */
final class Vocabulary {
  private Vocabulary() {}

  static final List<String> ACHIEVEMENT_TYPES =
      List.of(
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

  static final List<String> TARGET_TYPES =
      List.of(
          "ceasn:Competency",
          "ceterms:Credential",
          "CFItem",
          "CFRubric",
          "CFRubricCriterion",
          "CFRubricCriterionLevel",
          "CTDL");

  static final List<String> IDENTIFIER_TYPES =
      List.of(
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

  static final List<String> RESULT_TYPES =
      List.of(
          "GradePointAverage",
          "LetterGrade",
          "Percent",
          "PerformanceLevel",
          "PredictedScore",
          "RawScore",
          "Result",
          "RubricCriterion",
          "RubricCriterionLevel",
          "RubricScore",
          "ScaledScore",
          "Status");

  static final List<String> RESULT_STATUSES =
      List.of("Completed", "Enrolled", "Failed", "InProgress", "OnHold", "Provisional", "Withdrew");
}

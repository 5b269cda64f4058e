package dev.cairn.core.format.ctdl;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The classes of CTDL that have a view, and the prefixes that vocabulary is written with. */
final class CtdlTypes {
  /** Written before a bare name, most likely first; the old registry mixed some of them up. */
  static final List<String> PREFIXES =
      List.of("ceterms:", "", "ceasn:", "asn:", "schema:", "qdata:");

  private static final List<String> NAMESPACES =
      List.of(
          "ceterms:",
          "https://purl.org/ctdl/terms/",
          "http://purl.org/ctdl/terms/",
          "http://purl.org/ceterms/terms/");

  private static final Set<String> CREDENTIALS =
      Set.of(
          "AcademicCertificate",
          "ApprenticeshipCertificate",
          "AssociateDegree",
          "AssociateOfAppliedArtsDegree",
          "AssociateOfAppliedScienceDegree",
          "AssociateOfArtsDegree",
          "AssociateOfScienceDegree",
          "BachelorDegree",
          "BachelorOfArtsDegree",
          "BachelorOfScienceDegree",
          "Badge",
          "BasicTechnicalCertificate",
          "Certificate",
          "CertificateOfCompletion",
          "CertificateOfParticipation",
          "Certification",
          "Credential",
          "Degree",
          "DigitalBadge",
          "Diploma",
          "DoctoralDegree",
          "GeneralEducationDevelopment",
          "GeneralEducationLevel1Certificate",
          "GeneralEducationLevel2Certificate",
          "HigherEducationLevel1Certificate",
          "HigherEducationLevel2Certificate",
          "JourneymanCertificate",
          "License",
          "MasterCertificate",
          "MasterDegree",
          "MasterOfArtsDegree",
          "MasterOfScienceDegree",
          "MicroCredential",
          "OpenBadge",
          "PostBaccalaureateCertificate",
          "PostMasterCertificate",
          "PreApprenticeshipCertificate",
          "ProfessionalCertificate",
          "ProfessionalDoctorate",
          "ProficiencyCertificate",
          "QualityAssuranceCredential",
          "ResearchDoctorate",
          "SecondaryEducationCertificate",
          "SecondarySchoolDiploma",
          "SpecialistDegree",
          "TechnicalLevel1Certificate",
          "TechnicalLevel2Certificate",
          "TechnicalLevel3Certificate",
          "WorkbasedLearningCertificate");

  static final String ASSESSMENT = "AssessmentProfile";

  private static final Set<String> OPPORTUNITIES =
      Set.of(ASSESSMENT, "Course", "LearningOpportunityProfile", "LearningProgram");

  private static final Set<String> COMPONENTS =
      Set.of(
          "AssessmentComponent",
          "BasicComponent",
          "CocurricularComponent",
          "CollectionComponent",
          "CompetencyComponent",
          "CourseComponent",
          "CredentialComponent",
          "ExtracurricularComponent",
          "JobComponent",
          "MultiComponent",
          "PathwayComponent",
          "SelectionComponent",
          "WorkExperienceComponent");

  private static final Set<String> OTHERS =
      Set.of(
          "AlignmentMap",
          "ComponentCondition",
          "ConditionManifest",
          "CredentialOrganization",
          "Organization",
          "PathwaySet",
          "QACredentialOrganization",
          "QualificationFramework",
          "QuantitativeValue");

  private CtdlTypes() {}

  /** A class without the prefix of CTDL; one of another vocabulary as written. */
  static String local(String type) {
    for (String namespace : NAMESPACES) {
      if (type.startsWith(namespace)) {
        return type.substring(namespace.length());
      }
    }
    return type;
  }

  /** A class as it is written. */
  static String written(String local) {
    return local.indexOf(':') >= 0 ? local : "ceterms:" + local;
  }

  static boolean isCredential(String local) {
    return CREDENTIALS.contains(local);
  }

  static boolean isOpportunity(String local) {
    return OPPORTUNITIES.contains(local);
  }

  static boolean isComponent(String local) {
    return COMPONENTS.contains(local);
  }

  /** The classes that have a view, for a message. */
  static Set<String> all() {
    Set<String> all = new TreeSet<>(CREDENTIALS);
    all.addAll(OPPORTUNITIES);
    all.addAll(COMPONENTS);
    all.addAll(OTHERS);
    all.add("Pathway");
    all.add("TransferValueProfile");
    return all;
  }
}

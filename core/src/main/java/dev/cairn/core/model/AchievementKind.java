package dev.cairn.core.model;

import java.util.Map;
import java.util.Optional;

/**
 * What kind of thing an achievement is, in the terms all formats share. The word that the source
 * itself uses is kept beside it as {@link Achievement#type}.
 */
public enum AchievementKind {
  /** A record of focused learning, assessed, small, alone or as part of something larger. */
  MICROCREDENTIAL,
  /** A degree, diploma or certificate of a qualifications framework. */
  QUALIFICATION,
  /** A course or module. */
  COURSE,
  /** A programme of learning made of courses. */
  LEARNING_PROGRAMME,
  /** Something a person can do, shown by itself. */
  COMPETENCY,
  /** A passed assessment or assignment. */
  ASSESSMENT,
  /** A certification or licence to practise. */
  CERTIFICATION,
  /** An activity beside the curriculum: membership, service, fieldwork. */
  ACTIVITY,
  /** A badge, award or anything else; also where the source does not say. */
  OTHER;

  private static final Map<String, AchievementKind> BADGE_TYPES =
      Map.ofEntries(
          Map.entry("MicroCredential", MICROCREDENTIAL),
          Map.entry("AssociateDegree", QUALIFICATION),
          Map.entry("BachelorDegree", QUALIFICATION),
          Map.entry("Certificate", QUALIFICATION),
          Map.entry("Degree", QUALIFICATION),
          Map.entry("Diploma", QUALIFICATION),
          Map.entry("DoctoralDegree", QUALIFICATION),
          Map.entry("GeneralEducationDevelopment", QUALIFICATION),
          Map.entry("MasterCertificate", QUALIFICATION),
          Map.entry("MasterDegree", QUALIFICATION),
          Map.entry("ProfessionalDoctorate", QUALIFICATION),
          Map.entry("ResearchDoctorate", QUALIFICATION),
          Map.entry("SecondarySchoolDiploma", QUALIFICATION),
          Map.entry("Course", COURSE),
          Map.entry("LearningProgram", LEARNING_PROGRAMME),
          Map.entry("Competency", COMPETENCY),
          Map.entry("Assessment", ASSESSMENT),
          Map.entry("Assignment", ASSESSMENT),
          Map.entry("ApprenticeshipCertificate", CERTIFICATION),
          Map.entry("Certification", CERTIFICATION),
          Map.entry("JourneymanCertificate", CERTIFICATION),
          Map.entry("License", CERTIFICATION),
          Map.entry("CoCurricular", ACTIVITY),
          Map.entry("CommunityService", ACTIVITY),
          Map.entry("Fieldwork", ACTIVITY),
          Map.entry("Membership", ACTIVITY));

  /** The kind that an {@code achievementType} of Open Badges 3.0 names. */
  public static AchievementKind ofBadgeType(String achievementType) {
    return BADGE_TYPES.getOrDefault(achievementType, OTHER);
  }

  /** The {@code achievementType} of Open Badges 3.0 that says just this; empty if none does. */
  public Optional<String> badgeType() {
    return switch (this) {
      case MICROCREDENTIAL -> Optional.of("MicroCredential");
      case COURSE -> Optional.of("Course");
      case LEARNING_PROGRAMME -> Optional.of("LearningProgram");
      case COMPETENCY -> Optional.of("Competency");
      case ASSESSMENT -> Optional.of("Assessment");
      case CERTIFICATION -> Optional.of("Certification");
      case QUALIFICATION, ACTIVITY, OTHER -> Optional.empty();
    };
  }
}

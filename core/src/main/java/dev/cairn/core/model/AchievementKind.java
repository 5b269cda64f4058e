package dev.cairn.core.model;

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
  OTHER
}

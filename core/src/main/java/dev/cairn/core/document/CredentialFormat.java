package dev.cairn.core.document;

import dev.cairn.core.json.JsonObject;
import java.util.List;

/**
 * What kind of document a JSON object is, as far as its {@code type} and {@code @context} say. That
 * it says so does not make it sound: the structure checks of {@code core.format} do that.
 */
public enum CredentialFormat {
  /** A European Digital Credential, by the European Learning Model 3. */
  ELM,
  /** A Comprehensive Learner Record 2.0, {@code ClrCredential}. */
  CLR_2_0,
  /**
   * An Open Badges 3.0 {@code AchievementCredential} or {@code OpenBadgeCredential}, or what should
   * be one because its subject is an {@code AchievementSubject}.
   */
  OPEN_BADGES_3_0,
  /** An {@code EndorsementCredential} of Open Badges 3.0. */
  ENDORSEMENT_3_0,
  /** A W3C verifiable presentation of either version. */
  PRESENTATION,
  /** A credential or presentation wrapped whole in a {@code data:} URL (VCDM 2.0 section 4.13). */
  ENVELOPED,
  /** Any other W3C verifiable credential, data model 2.0. */
  VCDM_2_0,
  /** Any other W3C verifiable credential, data model 1.1. */
  VCDM_1_1,
  /** An Open Badges 2.0 or 2.1 {@code Assertion}. */
  OPEN_BADGES_2,
  /** None of these. */
  UNKNOWN;

  /** The context that stands first in a credential of data model 2.0. */
  public static final String CONTEXT_2_0 = "https://www.w3.org/ns/credentials/v2";

  /** The context that stands first in a credential of data model 1.1. */
  public static final String CONTEXT_1_1 = "https://www.w3.org/2018/credentials/v1";

  private static final String ELM_CONTEXT = "http://data.europa.eu/snb/model/context/edc-ap";
  private static final String OPEN_BADGES_2_CONTEXT = "https://w3id.org/openbadges/v2";

  /** What an object says it is; the most particular answer wins. */
  public static CredentialFormat of(JsonObject object) {
    List<String> types = OneOrMany.strings(object, "type");
    List<String> contexts = OneOrMany.strings(object, "@context");
    if (types.contains("EuropeanDigitalCredential") || contexts.contains(ELM_CONTEXT)) {
      return ELM;
    }
    if (types.contains("EnvelopedVerifiableCredential")
        || types.contains("EnvelopedVerifiablePresentation")) {
      return ENVELOPED;
    }
    if (types.contains("VerifiablePresentation")) {
      return PRESENTATION;
    }
    if (types.contains("ClrCredential")) {
      return CLR_2_0;
    }
    if (types.contains("AchievementCredential")
        || types.contains("OpenBadgeCredential")
        || OneOrMany.objects(object, "credentialSubject").stream()
            .anyMatch(s -> OneOrMany.contains(s, "type", "AchievementSubject"))) {
      return OPEN_BADGES_3_0;
    }
    if (types.contains("EndorsementCredential")) {
      return ENDORSEMENT_3_0;
    }
    if (types.contains("VerifiableCredential")) {
      return contexts.contains(CONTEXT_1_1) && !contexts.contains(CONTEXT_2_0)
          ? VCDM_1_1
          : VCDM_2_0;
    }
    return types.contains("Assertion") || contexts.contains(OPEN_BADGES_2_CONTEXT)
        ? OPEN_BADGES_2
        : UNKNOWN;
  }
}

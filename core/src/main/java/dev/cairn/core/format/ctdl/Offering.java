package dev.cairn.core.format.ctdl;

import dev.cairn.core.model.ConditionKind;
import dev.cairn.core.model.ConditionProfile;
import dev.cairn.core.model.CreditValue;
import dev.cairn.core.model.DescribedResource;
import dev.cairn.core.model.FrameworkNode;
import dev.cairn.core.model.LocalizedText;
import dev.cairn.core.model.WideType;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/**
 * What an organisation offers: a credential, by its class a degree, certificate, licence, badge or
 * microcredential; or something to learn or be assessed by, which is a {@code
 * LearningOpportunityProfile}, {@code Course}, {@code LearningProgram} or {@code
 * AssessmentProfile}. CTDL describes them by the same properties.
 *
 * <p>Immutable and thread-safe. Make one with {@link #builder()}.
 */
@Value.Immutable
@WideType
public interface Offering extends DescribedResource {
  /** Starts an offering; id and type must be set. */
  static Builder builder() {
    return new Builder();
  }

  /** Whether a bare name is that of a class of credentials, such as {@code MicroCredential}. */
  static boolean isCredentialType(String type) {
    return CtdlTypes.isCredential(type);
  }

  /** Whether a bare name is that of a class of what one learns or is assessed by. */
  static boolean isLearningOpportunityType(String type) {
    return CtdlTypes.isOpportunity(type);
  }

  /** Whether it is a credential. */
  default boolean isCredential() {
    return isCredentialType(type());
  }

  /** Whether it is something to learn or be assessed by. */
  default boolean isLearningOpportunity() {
    return isLearningOpportunityType(type());
  }

  /** Whether it is an assessment. */
  default boolean isAssessment() {
    return type().equals(CtdlTypes.ASSESSMENT);
  }

  /** The ids of who owns it. */
  List<String> ownedBy();

  /** The ids of who offers it. */
  List<String> offeredBy();

  /** The ids of who accredits it. */
  List<String> accreditedBy();

  /** The ids of who approves it. */
  List<String> approvedBy();

  /** The ids of who recognises it. */
  List<String> recognizedBy();

  /** The ids of who regulates it. */
  List<String> regulatedBy();

  /** Its languages, tags of BCP 47 as written. */
  List<String> inLanguage();

  /** Its code, such as a course number. */
  List<String> codedNotations();

  /**
   * Its condition profiles by what they are for. Several profiles of one kind must all be met; see
   * {@link ConditionProfile} for what one means.
   */
  Map<ConditionKind, List<ConditionProfile>> conditions();

  /** The profiles of one kind; empty if there are none. */
  default List<ConditionProfile> conditions(ConditionKind kind) {
    return conditions().getOrDefault(kind, List.of());
  }

  /** The credit it carries. Several values are several ways to count, never to be added. */
  List<CreditValue> creditValues();

  /** What it costs. Several profiles are several costs, or one for each group of learners. */
  List<CostProfile> costs();

  /** How long it takes. Several are several ways to say one thing. */
  List<DurationProfile> durations();

  /** The level it is meant for. */
  List<FrameworkNode> audienceLevels();

  /** Its subjects. */
  List<FrameworkNode> subjects();

  /** Its keywords, in every language. */
  List<LocalizedText> keywords();

  /** Whether it is active, deprecated, … */
  List<FrameworkNode> status();

  /** The ids of what it is part of. */
  List<String> partOf();

  /** The ids of its parts. */
  List<String> parts();

  /** How it is delivered: in person, online, both. */
  List<FrameworkNode> deliveryTypes();

  /** How one learns in it. */
  List<FrameworkNode> learningMethods();

  /** The competencies it teaches. */
  List<FrameworkNode> teaches();

  /** The competencies it assesses. */
  List<FrameworkNode> assesses();

  /** Collects the fields; not thread-safe. */
  final class Builder extends ImmutableOffering.Builder {
    Builder() {}
  }
}

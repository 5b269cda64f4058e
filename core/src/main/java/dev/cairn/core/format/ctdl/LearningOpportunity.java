package dev.cairn.core.format.ctdl;

import dev.cairn.core.model.WideType;
import java.util.List;
import org.immutables.value.Value;

/**
 * Something to learn or be assessed by: a {@code LearningOpportunityProfile}, {@code Course},
 * {@code LearningProgram} or {@code AssessmentProfile}.
 *
 * <p>Immutable and thread-safe. Make one with {@link #builder()}.
 */
@Value.Immutable
@WideType
public non-sealed interface LearningOpportunity extends CtdlResource, Offered {
  /** Starts a learning opportunity; id and type must be set. */
  static Builder builder() {
    return new Builder();
  }

  /** How it is delivered: in person, online, both. */
  List<CtdlAlignment> deliveryTypes();

  /** How one learns in it. */
  List<CtdlAlignment> learningMethods();

  /** The competencies it teaches. */
  List<CtdlAlignment> teaches();

  /** The competencies it assesses. */
  List<CtdlAlignment> assesses();

  /** Whether it is an assessment. */
  default boolean isAssessment() {
    return type().equals("AssessmentProfile");
  }

  /** Collects the fields; not thread-safe. */
  final class Builder extends ImmutableLearningOpportunity.Builder {
    Builder() {}
  }
}

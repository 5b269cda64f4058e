package dev.cairn.core.model;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A stage of a pathway. Its class says what it stands for: {@code AssessmentComponent}, {@code
 * BasicComponent}, {@code CocurricularComponent}, {@code CompetencyComponent}, {@code
 * CourseComponent}, {@code CredentialComponent}, {@code ExtracurricularComponent}, {@code
 * JobComponent}, {@code MultiComponent}, {@code SelectionComponent} or {@code
 * WorkExperienceComponent}.
 *
 * <p>All of its {@link #conditions()} must be met to complete it. {@link #prerequisites()} must be
 * complete before it; {@link #precedes()} only advises an order. The old spelling {@code preceeds}
 * is read as {@code precedes}. In an old form both hold conditions: those of {@code precedes} give
 * the components they name, those of {@code prerequisite} are {@link #prerequisiteConditions()}.
 *
 * <p>Immutable and thread-safe. Make one with {@link #builder()}.
 */
@Value.Immutable
@WideType
public interface PathwayComponent extends DescribedResource {
  /** Starts a component; id and type must be set. */
  static Builder builder() {
    return new Builder();
  }

  /** The ids of the components right below it. */
  List<String> children();

  /** The ids of the components right above it. */
  List<String> childOf();

  /** The ids of the pathways it is part of. */
  List<String> partOf();

  /** The ids of the pathways it is the destination of. */
  List<String> destinationOf();

  /** The ids of the components to complete before it. */
  List<String> prerequisites();

  /** What to complete before it, where that is given as conditions. */
  List<ComponentCondition> prerequisiteConditions();

  /** The ids of the components advised to come after it. */
  List<String> precedes();

  /** The ids of the components advised to come before it. */
  List<String> precededBy();

  /** What to do to complete it; all of them. */
  List<ComponentCondition> conditions();

  /** The credit it carries. */
  List<CreditValue> creditValues();

  /** The points it carries. */
  List<CreditValue> pointValues();

  /** The term in which it is to be taken. */
  Optional<LocalizedText> programTerm();

  /** The ids of what it stands for: a credential, a course, a competency. */
  List<String> proxyFor();

  /** Its code. */
  Optional<String> codedNotation();

  /** Whether it is required, optional, … */
  List<FrameworkNode> designations();

  /** The ids of the stages of a progression model at which it stands. */
  List<String> progressionLevels();

  /** The address of data about what it stands for. */
  Optional<String> sourceData();

  /** Collects the fields; not thread-safe. */
  final class Builder extends ImmutablePathwayComponent.Builder {
    Builder() {}
  }
}

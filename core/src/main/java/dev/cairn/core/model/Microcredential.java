package dev.cairn.core.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What policy frameworks ask to be told of a micro-credential, whatever format it came in. An empty
 * {@link Optional} means that the source does not say.
 *
 * <p>Immutable and thread-safe. Make one with {@link #builder()}.
 */
@Value.Immutable
@WideType
public interface Microcredential {
  /** Starts a description; everything is optional. */
  static Builder builder() {
    return new Builder();
  }

  /** Who earned it: an identifier, or a name where there is none. */
  Optional<String> learner();

  /** Its title. */
  Optional<LocalizedText> title();

  /** The country or region of the issuer. */
  Optional<Concept> country();

  /** Who awards it. */
  Optional<LocalizedText> awardingBody();

  /** The day it was issued. */
  Optional<LocalDate> issued();

  /** What the learner knows, understands and can do. */
  List<LocalizedText> outcomes();

  /** The notional workload in credits. */
  Optional<Credit> credits();

  /** The notional workload in credits, where the source gives a range and no amount. */
  Optional<CreditRange> creditRange();

  /** The notional workload in hours. */
  Optional<Rational> hours();

  /** Its level. */
  Optional<Level> level();

  /** How it was assessed. */
  Optional<Concept> assessment();

  /** How the assessment was supervised and the learner's identity checked. */
  Optional<Concept> supervision();

  /** Whether the learner's identity was checked in the assessment. */
  Optional<Boolean> identityChecked();

  /** The form of participation: online, on site, blended. */
  Optional<Concept> participation();

  /** The type of quality assurance behind it. */
  Optional<Concept> qualityAssurance();

  /** What had to be known or held before. */
  Optional<LocalizedText> prerequisites();

  /** The grade reached. */
  Optional<LocalizedText> grade();

  /** Whether it may become part of something larger; false where it stands alone. */
  Optional<Boolean> stackable();

  /** Where more is said. */
  Optional<String> furtherInformation();

  /** What it costs the learner. */
  List<Cost> costs();

  /** Who recognises it or its awarding body. */
  List<Recognition> recognitions();

  /** Collects the fields; not thread-safe. */
  final class Builder extends ImmutableMicrocredential.Builder {
    Builder() {}
  }
}

package dev.cairn.core.model;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A university, a company, a professional body: whoever issues, makes, assesses or accredits.
 *
 * <p>Immutable and thread-safe. Make one with {@link #builder()}.
 */
@Value.Immutable
@WideType
public interface Organisation {
  /** Starts an organisation; everything is optional. */
  static Builder builder() {
    return new Builder();
  }

  /** An organisation of which only the URL is known. */
  static Organisation of(String id) {
    return builder().id(id).build();
  }

  /** The URL that identifies it; a DID most often where it signs. */
  Optional<String> id();

  /** Its name. */
  Optional<LocalizedText> name();

  /** What it is. */
  Optional<LocalizedText> description();

  /** Its home page. */
  Optional<String> homepage();

  /** Its mail address. */
  Optional<String> email();

  /** Its telephone number. */
  Optional<String> phone();

  /** The address of its picture. */
  Optional<String> image();

  /** Its country. */
  Optional<Concept> country();

  /** Its region. */
  Optional<String> region();

  /** Its place. */
  Optional<String> locality();

  /** The name of the official who answers for it. */
  Optional<String> official();

  /** What it belongs to. */
  Optional<Organisation> parent();

  /** Other identifiers: register, tax, eIDAS. */
  List<Identifier> identifiers();

  /** What stands for its quality. */
  List<Accreditation> accreditations();

  /** Who recognises it. */
  List<Recognition> recognitions();

  /** What others say of it. */
  List<Endorsement> endorsements();

  /** What a person knows it by: its name, else its URL; empty if it has neither. */
  default String label() {
    return name().map(LocalizedText::any).filter(n -> !n.isBlank()).or(this::id).orElse("");
  }

  /** Collects the fields; not thread-safe. */
  final class Builder extends ImmutableOrganisation.Builder {
    Builder() {}
  }
}

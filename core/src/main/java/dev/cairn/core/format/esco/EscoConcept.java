package dev.cairn.core.format.esco;

import dev.cairn.core.model.LocalizedText;
import dev.cairn.core.model.WideType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A skill, an occupation, or a group of either.
 *
 * <p>Immutable and thread-safe. Make one with {@link #builder()}.
 */
@Value.Immutable
@WideType
public interface EscoConcept {
  /** Starts a concept; uri, kind and preferredLabel must be set. */
  static Builder builder() {
    return new Builder();
  }

  /** What identifies it. */
  String uri();

  /** What it is. */
  EscoKind kind();

  /** What it is called, by language; empty where no file of a language calls it anything. */
  LocalizedText preferredLabel();

  /** What else it is called, by language; the empty language where the file names none. */
  Map<String, List<String>> altLabels();

  /** What it is, by language. */
  Optional<LocalizedText> description();

  /** Its code: that of the occupation, or of the ISCO group. */
  Optional<String> code();

  /** The ISCO group of an occupation. */
  Optional<String> iscoGroup();

  /** Whether a skill is {@code knowledge} or {@code skill/competence}. */
  Optional<String> skillType();

  /** How widely a skill is used: {@code cross-sector}, {@code sector-specific}, … */
  Optional<String> reuseLevel();

  /** Whether it is {@code released} or {@code obsolete}. */
  Optional<String> status();

  /** Collects the fields; not thread-safe. */
  final class Builder extends ImmutableEscoConcept.Builder {
    Builder() {}
  }
}

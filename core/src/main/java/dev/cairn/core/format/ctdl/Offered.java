package dev.cairn.core.format.ctdl;

import dev.cairn.core.model.LocalizedText;
import java.util.List;
import java.util.Map;

/**
 * What credentials and learning opportunities have in common: who offers them, what they ask for
 * and what they are worth.
 */
public interface Offered {
  /** The ids of who owns it. */
  List<String> ownedBy();

  /** The ids of who offers it. */
  List<String> offeredBy();

  /** Its languages, tags of BCP 47 as written. */
  List<String> inLanguage();

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

  /** How long it takes: exact durations of ISO 8601, as written. */
  List<String> durations();

  /** The level it is meant for. */
  List<CtdlAlignment> audienceLevels();

  /** Its keywords, in every language. */
  List<LocalizedText> keywords();

  /** Whether it is active, deprecated, … */
  List<CtdlAlignment> status();

  /** The ids of what it is part of. */
  List<String> partOf();

  /** The ids of its parts. */
  List<String> parts();
}

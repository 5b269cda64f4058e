package dev.cairn.core.conversion;

import dev.cairn.core.document.CredentialDocument;
import dev.cairn.core.document.CredentialFormat;
import dev.cairn.core.format.ctdl.CtdlGraph;
import java.util.Optional;

/** The formats credentials are converted between. */
public enum ExchangeFormat {
  /** Open Badges 3.0: one award in one document. */
  OPEN_BADGES("ob3", "Open Badges 3.0"),
  /** Comprehensive Learner Record 2.0: many badges in one document. */
  CLR("clr", "Comprehensive Learner Record 2.0"),
  /** European Digital Credential by the European Learning Model 3. */
  ELM("elm", "European Digital Credential (ELM 3)"),
  /** Credential Transparency Description Language: what is on offer, not who earned it. */
  CTDL("ctdl", "CTDL");

  private final String id;
  private final String title;

  ExchangeFormat(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** Its stable short name. */
  public String id() {
    return id;
  }

  /** What it is called. */
  public String title() {
    return title;
  }

  /** The format of a short name; {@code openbadges} and {@code edc} are understood too. */
  public static Optional<ExchangeFormat> ofId(String id) {
    return switch (id) {
      case "ob3", "openbadges", "ob" -> Optional.of(OPEN_BADGES);
      case "clr", "clr2" -> Optional.of(CLR);
      case "elm", "edc", "elm3" -> Optional.of(ELM);
      case "ctdl" -> Optional.of(CTDL);
      default -> Optional.empty();
    };
  }

  /** The format of a document; empty if it is none of these. */
  public static Optional<ExchangeFormat> of(CredentialDocument document) {
    return of(document.format())
        .or(() -> CtdlGraph.isCtdl(document.root()) ? Optional.of(CTDL) : Optional.empty());
  }

  /** The format that a document says it has; CTDL has no word for it there. */
  public static Optional<ExchangeFormat> of(CredentialFormat format) {
    return switch (format) {
      case OPEN_BADGES_3_0 -> Optional.of(OPEN_BADGES);
      case CLR_2_0 -> Optional.of(CLR);
      case ELM -> Optional.of(ELM);
      default -> Optional.empty();
    };
  }
}

package dev.cairn.core.format.ctdl;

import dev.cairn.core.model.LocalizedText;
import java.util.Optional;

/**
 * A resource that stands in a graph by itself. Immutable and thread-safe, as all its kinds are.
 *
 * <p>References between resources are texts: the {@code @id} of the other resource, or its CTID.
 */
public sealed interface CtdlResource
    permits CtdlCredential,
        LearningOpportunity,
        OtherResource,
        Pathway,
        PathwayComponent,
        TransferValueProfile {

  /** What identifies it: a URL, or a blank node such as {@code _:b0} within its graph. */
  String id();

  /**
   * Its class: the bare name for one of CTDL, such as {@code MicroCredential}; another one with its
   * prefix, such as {@code skos:Concept}.
   */
  String type();

  /** Its Credential Transparency Identifier: {@code ce-} and a UUID. */
  Optional<String> ctid();

  /** Its name. */
  Optional<LocalizedText> name();

  /** What it is. */
  Optional<LocalizedText> description();

  /** The address of a page about it. */
  Optional<String> subjectWebpage();
}

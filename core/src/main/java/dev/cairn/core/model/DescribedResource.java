package dev.cairn.core.model;

import java.util.Optional;

/**
 * What a catalogue describes under an id of its own, so that anything may refer to it. Immutable
 * and thread-safe, as all its kinds are.
 *
 * <p>References between resources are texts: the id of the other resource, or its CTID.
 */
public interface DescribedResource {

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

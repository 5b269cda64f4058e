package dev.cairn.core.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The person a credential says it is about. Whether that is a given {@link Learner} is a question:
 * {@link #isAbout}.
 *
 * @param id the URL that identifies the person
 * @param identities other identifiers, in the clear or hashed
 * @param name the person's name in full
 */
public record Recipient(
    Optional<String> id, List<Identity> identities, Optional<LocalizedText> name) {
  /** Copies the list. */
  public Recipient {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    identities = List.copyOf(identities);
  }

  /** Somebody known by a URL. */
  public static Recipient of(String id) {
    return new Recipient(Optional.of(id), List.of(), Optional.empty());
  }

  /**
   * Whether this is a learner: one of the learner's identifiers, linked ones included, is the id or
   * matches an identity. A name never makes two people one.
   */
  public boolean isAbout(Learner learner) {
    Set<String> ids = learner.allIds();
    return id.filter(ids::contains).isPresent()
        || identities.stream().anyMatch(i -> ids.stream().anyMatch(i::matches));
  }

  /** What a person reads: the name, else an identifier; empty where there is none in the clear. */
  public String label() {
    return name.map(LocalizedText::any)
        .filter(n -> !n.isBlank())
        .or(() -> id)
        .or(() -> identities.stream().filter(i -> !i.hashed()).map(Identity::value).findFirst())
        .orElse("");
  }
}

package dev.cairn.cli.show;

import dev.cairn.core.Finding;
import dev.cairn.core.document.CredentialDocument;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is in a file, with its wrappings taken off.
 *
 * @param layers what was taken off, outermost first: "a PNG picture", "a JWT"
 * @param document the JSON inside; empty if it could not be reached or there is none
 * @param secured whether a signature goes with it, checked by nobody here
 * @param findings what is wrong with the wrappings, and notes on them
 */
public record Opened(
    List<String> layers,
    Optional<CredentialDocument> document,
    boolean secured,
    List<Finding> findings) {
  /** Copies the lists. */
  public Opened {
    Objects.requireNonNull(document, "document");
    layers = List.copyOf(layers);
    findings = List.copyOf(findings);
  }
}

package dev.cairn.signing.trust;

import dev.cairn.core.CairnException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One statement by which somebody vouches for an issuer, out of a document that was checked. A
 * chain of links leads from a policy's anchor to the issuer it accepts. Immutable and thread-safe.
 *
 * @param kind what is said
 * @param from who says it: an id, or {@code sha256:…} for a register nobody signed
 * @param to whom it is about
 * @param types the credential types it is limited to; empty for no limit
 * @param countries the countries it is limited to, as ISO 3166-1 alpha-2 codes; empty for no limit
 * @param since first UTC day on which it holds
 * @param until last UTC day on which it holds
 * @param document the name of the document that says it
 */
public record TrustLink(
    Kind kind,
    String from,
    String to,
    Set<String> types,
    Set<String> countries,
    Optional<LocalDate> since,
    Optional<LocalDate> until,
    String document) {

  /** What a link says. */
  public enum Kind {
    /** The issuer stands in a register of known issuers. */
    REGISTRY("registry", "lists"),
    /** A superior of a federation states the subordinate (OpenID Federation 1.0, section 3). */
    FEDERATION("federation", "states as its subordinate"),
    /** The issuer is accredited to attest, that is, to award. */
    ACCREDITATION("accreditation", "accredits"),
    /** The body is accredited to accredit others. */
    DELEGATION("delegation", "lets accredit others"),
    /** An endorsement credential about the issuer. */
    ENDORSEMENT("endorsement", "endorses");

    private final String word;
    private final String verb;

    Kind(String word, String verb) {
      this.word = word;
      this.verb = verb;
    }

    /** The word used in JSON. */
    public String word() {
      return word;
    }
  }

  /** Copies the sets and checks that somebody vouches for somebody. */
  public TrustLink {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(document, "document");
    types = Set.copyOf(types);
    countries = Set.copyOf(countries);
    if (from.isBlank() || to.isBlank()) {
      throw CairnException.illegalArgument("A link of trust needs both its ends; name them.");
    }
  }

  /** A link without limits. */
  static TrustLink of(Kind kind, String from, String to, String document) {
    return new TrustLink(
        kind, from, to, Set.of(), Set.of(), Optional.empty(), Optional.empty(), document);
  }

  /** Whether it speaks of all that is asked; what the credential leaves open is not covered. */
  boolean covers(TrustQuestion question) {
    boolean rightType = types.isEmpty() || question.types().stream().anyMatch(types::contains);
    boolean rightCountry =
        countries.isEmpty()
            || (!question.countries().isEmpty() && countries.containsAll(question.countries()));
    boolean limitedInTime = since.isPresent() || until.isPresent();
    boolean rightDay =
        !limitedInTime
            || (!question.days().isEmpty() && question.days().stream().allMatch(this::holdsOn));
    return rightType && rightCountry && rightDay;
  }

  private boolean holdsOn(LocalDate day) {
    return since.map(s -> !day.isBefore(s)).orElse(true)
        && until.map(u -> !day.isAfter(u)).orElse(true);
  }

  /** As a sentence without a full stop: who says what of whom, and where. */
  @Override
  public String toString() {
    return from + " " + kind.verb + " " + to + " (" + document + ")";
  }
}

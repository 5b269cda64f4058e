package dev.cairn.core.format.openbadges2;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.model.DateTimeStamp;
import dev.cairn.core.model.Evidence;
import dev.cairn.core.model.Identity;
import dev.cairn.core.model.LocalizedText;
import dev.cairn.core.model.Microcredential;
import dev.cairn.core.model.WideType;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * The typed view of an Open Badges 2.0 or 2.1 assertion: who earned which badge. It is read from a
 * document that stays as it is; properties the view does not know are in the document still.
 *
 * <p>Immutable and thread-safe. Make one with {@link #builder()}, or {@link #read} it.
 */
@Value.Immutable
@WideType
public interface Assertion {
  /** Starts an assertion; id, recipient, badgeId, verification and issuedOn must be set. */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Reads the view from an assertion that passes {@link OpenBadges2#check}; the faults of one that
   * does not are the refusal. Linear in the document.
   */
  static Reading<Assertion> read(JsonObject assertion) {
    return read(assertion, url -> Optional.empty());
  }

  /**
   * Reads the view with badge classes and issuers that stand elsewhere.
   *
   * @param assertion the assertion
   * @param linked what the caller has at an address; nothing is fetched. What it gives must be
   *     sound and carry that address as its {@code id}, else the reading is refused
   */
  static Reading<Assertion> read(
      JsonObject assertion, Function<String, Optional<JsonObject>> linked) {
    List<Finding> findings = OpenBadges2.check(assertion);
    if (findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR)) {
      return Reading.refused(findings);
    }
    return new AssertionReader(findings, linked).read(assertion);
  }

  /** The URL that identifies it; a hosted one stands there. */
  String id();

  /** Who earned it; most often a hashed mail address. */
  Identity recipient();

  /** The URL of what was earned. */
  String badgeId();

  /** What was earned; empty if it stands elsewhere and was not given. */
  Optional<BadgeClass> badge();

  /** How the issuer says it is to be verified; not whether it was. */
  VerificationObject verification();

  /** When it was issued, as written. */
  String issuedOn();

  /** When it was issued; empty if that was written without an offset. */
  default Optional<DateTimeStamp> issued() {
    return DateTimeStamp.parse(issuedOn());
  }

  /** When it expires, as written. */
  Optional<String> expires();

  /** What shows it. */
  List<Evidence> evidence();

  /** How it was earned, in Markdown. */
  Optional<String> narrative();

  /** The address of its picture. */
  Optional<String> image();

  /** Whether it says itself that it is revoked; false does not mean that it is not. */
  boolean revoked();

  /** Why it was revoked. */
  Optional<String> revocationReason();

  /**
   * What it says in the terms of policy frameworks. Open Badges 2 has no place for credits, level,
   * assessment and the like: these stay unstated. Outcomes are the names of alignments; the day of
   * issue is that of {@code issuedOn} in the zone, as written where it has no offset.
   */
  default Microcredential describe(ZoneId zone) {
    return Microcredential.builder()
        .learner(recipient().value())
        .title(badge().map(b -> LocalizedText.of(b.name())))
        .awardingBody(badge().flatMap(b -> b.issuer().name()).map(LocalizedText::of))
        .issued(issued().map(i -> i.dayIn(zone)).or(() -> AssertionReader.dayAsWritten(issuedOn())))
        .outcomes(
            badge().stream()
                .flatMap(b -> b.alignments().stream())
                .map(a -> LocalizedText.of(a.targetName()))
                .toList())
        .furtherInformation(badge().flatMap(BadgeClass::criteriaId))
        .build();
  }

  /** Collects the fields; not thread-safe. */
  final class Builder extends ImmutableAssertion.Builder {
    Builder() {}
  }
}

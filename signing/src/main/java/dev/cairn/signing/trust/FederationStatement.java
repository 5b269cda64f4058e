package dev.cairn.signing.trust;

import dev.cairn.core.Reading;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.signing.jose.Jws;
import dev.cairn.signing.key.Jwk;
import dev.cairn.signing.key.VerificationKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An entity statement of OpenID Federation 1.0 (draft 45, section 3), read and not yet believed:
 * whether its signature holds depends on the keys its issuer turns out to have.
 */
final class FederationStatement {
  private static final String TYPE = "entity-statement+jwt";

  private final Jws token;
  private final String issuer;
  private final String subject;
  private final Instant issued;
  private final Instant expires;
  private final List<VerificationKey> keys;
  private final String document;

  private FederationStatement(
      Jws token,
      String issuer,
      String subject,
      Instant issued,
      Instant expires,
      List<VerificationKey> keys,
      String document) {
    this.token = token;
    this.issuer = issuer;
    this.subject = subject;
    this.issued = issued;
    this.expires = expires;
    this.keys = keys;
    this.document = document;
  }

  static boolean isOne(JsonObject header) {
    return header.findString("typ").filter(TYPE::equals).isPresent();
  }

  static Reading<FederationStatement> read(String compact, String document) {
    return Jws.parse(compact).then(jws -> read(jws, document));
  }

  private static Reading<FederationStatement> read(Jws jws, String document) {
    JsonObject claims = jws.payload();
    Optional<String> iss = claims.findString("iss").filter(s -> !s.isBlank());
    Optional<String> sub = claims.findString("sub").filter(s -> !s.isBlank());
    Optional<Instant> iat = moment(claims, "iat");
    Optional<Instant> exp = moment(claims, "exp");
    if (!isOne(jws.header()) || iss.isEmpty() || sub.isEmpty() || iat.isEmpty() || exp.isEmpty()) {
      return refused("it lacks typ " + TYPE + ", iss, sub, iat or exp");
    }
    // Section 3.1.1: an extension that must be understood, and is not, spoils the statement.
    if (claims.has("crit")) {
      return refused("it asks for extensions to be understood (crit), and none is known here");
    }
    List<VerificationKey> keys = new ArrayList<>();
    if (claims.find("jwks").orElse(JsonObject.empty()) instanceof JsonObject set) {
      OneOrMany.objects(set, "keys")
          .forEach(k -> Jwk.read(k).match(a -> keys.add(a.value()), r -> false));
    }
    return Reading.of(
        new FederationStatement(
            jws, iss.get(), sub.get(), iat.get(), exp.get(), List.copyOf(keys), document));
  }

  private static Reading<FederationStatement> refused(String why) {
    return Reading.refused(
        "trust.source-federation",
        "",
        "The entity statement cannot be used: " + why + "; fetch it again from its federation.");
  }

  private static Optional<Instant> moment(JsonObject claims, String name) {
    return claims
        .find(name)
        .filter(JsonNumber.class::isInstance)
        .map(v -> ((JsonNumber) v).decimal())
        .filter(n -> n.signum() >= 0 && n.compareTo(BigDecimal.valueOf(1L << 40)) < 0)
        .map(n -> Instant.ofEpochSecond(n.longValue()));
  }

  String issuer() {
    return issuer;
  }

  String subject() {
    return subject;
  }

  String document() {
    return document;
  }

  /** The keys of the subject, as its issuer states them. */
  List<VerificationKey> keys() {
    return keys;
  }

  boolean isConfiguration() {
    return issuer.equals(subject);
  }

  boolean holdsAt(Instant moment) {
    return !moment.isBefore(issued) && moment.isBefore(expires);
  }

  boolean isSignedByOneOf(List<VerificationKey> candidates) {
    return candidates.stream().anyMatch(token::isSignedBy);
  }

  /** How many intermediates may stand below the issuer of this statement; section 6.2.1. */
  Optional<Integer> maxPathLength() {
    return constraints()
        .flatMap(c -> c.find("max_path_length"))
        .filter(JsonNumber.class::isInstance)
        .map(v -> ((JsonNumber) v).decimal())
        .map(n -> n.signum() < 0 ? 0 : n.min(BigDecimal.valueOf(1000)).intValue());
  }

  /** Whether the naming constraints let an entity identifier through; section 6.2.2. */
  boolean permits(String entity) {
    Optional<JsonObject> naming =
        constraints()
            .flatMap(c -> c.find("naming_constraints"))
            .filter(JsonObject.class::isInstance)
            .map(JsonObject.class::cast);
    if (naming.isEmpty()) {
      return true;
    }
    Optional<JsonValue> permitted = naming.get().find("permitted");
    Optional<JsonValue> excluded = naming.get().find("excluded");
    return excluded.map(e -> !names(e, entity)).orElse(true)
        && permitted.map(p -> names(p, entity)).orElse(true);
  }

  private Optional<JsonObject> constraints() {
    return token
        .payload()
        .find("constraints")
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast);
  }

  private static boolean names(JsonValue list, String entity) {
    String host = host(entity);
    return list instanceof JsonArray names
        && names.items().stream()
            .filter(JsonString.class::isInstance)
            .map(n -> ((JsonString) n).value())
            .anyMatch(
                name ->
                    name.startsWith(".")
                        ? host.endsWith(name)
                        : !host.isEmpty() && host.equals(name));
  }

  /** The host of an https entity identifier or of a did:web; empty where there is none. */
  private static String host(String entity) {
    String rest =
        entity.startsWith("https://")
            ? entity.substring(8)
            : entity.startsWith("did:web:") ? entity.substring(8) : "";
    int end = 0;
    while (end < rest.length() && "/:?#%".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    return rest.substring(0, end).toLowerCase(Locale.ROOT);
  }
}

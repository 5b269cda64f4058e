package dev.cairn.signing.status;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.verification.Check;
import dev.cairn.signing.did.ControllerDocument;
import dev.cairn.signing.did.ControllerSource;
import dev.cairn.signing.did.ProofPurpose;
import dev.cairn.signing.did.VerificationMethod;
import dev.cairn.signing.jose.Jws;
import dev.cairn.signing.key.VerificationKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The status of a token by the claim {@code status.status_list} and the {@code statuslist+jwt} it
 * points to (draft-ietf-oauth-status-list, sections 5, 6 and 8.3). The list's issuer is its {@code
 * iss}, else the controller in its {@code kid}, and must be the token's issuer or one that is
 * believed; its key comes from that controller's document. An application's own status values mean
 * what only that application knows, so they leave the status unknown.
 */
final class TokenStatusCheck {
  static final String TYPE = "statuslist+jwt";
  private static final String POINTER = "/status/status_list";

  private final StatusSource source;
  private final ControllerSource controllers;
  private final Set<String> believed;
  private final int maxBytes;
  private final Instant asOf;

  TokenStatusCheck(
      StatusSource source,
      ControllerSource controllers,
      Set<String> believed,
      int maxBytes,
      Instant asOf) {
    this.source = source;
    this.controllers = controllers;
    this.believed = believed;
    this.maxBytes = maxBytes;
    this.asOf = asOf;
  }

  /** The claim, where a token has one. */
  static Optional<JsonValue> claim(JsonObject token) {
    return token
        .find("status")
        .flatMap(s -> s instanceof JsonObject o ? o.find("status_list") : Optional.empty());
  }

  EntryOutcome check(JsonValue claim, Optional<String> tokenIssuer) {
    Optional<Long> index =
        claim instanceof JsonObject o
            ? o.find("idx")
                .filter(i -> i instanceof JsonNumber n && n.text().matches("0|[1-9][0-9]{0,15}"))
                .map(i -> Long.parseLong(((JsonNumber) i).text()))
            : Optional.empty();
    Optional<String> uri =
        claim instanceof JsonObject o
            ? o.findString("uri").filter(u -> !u.isBlank())
            : Optional.empty();
    if (index.isEmpty() || uri.isEmpty()) {
      return unknown(
          "malformed-value-error",
          "MALFORMED_VALUE_ERROR: the token's status names no idx that is a whole number from 0, or"
              + " no uri; ask its issuer for a sound one.");
    }
    Optional<byte[]> bytes = source.find(uri.get());
    if (bytes.isEmpty()) {
      return BitstringCheck.unreachable(source, uri.get(), POINTER);
    }
    String compact = new String(bytes.get(), StandardCharsets.ISO_8859_1).strip();
    return Jws.parse(compact)
        .match(
            a -> list(a.value(), uri.get(), index.get(), tokenIssuer),
            r -> unverified(uri.get(), r.findings().get(0).message()));
  }

  private EntryOutcome list(Jws jws, String uri, long index, Optional<String> tokenIssuer) {
    JsonObject payload = jws.payload();
    if (jws.header().findString("typ").filter(TYPE::equals).isEmpty()) {
      return unverified(uri, "Its typ is not " + TYPE + "; ask for the list itself.");
    }
    if (payload.findString("sub").filter(uri::equals).isEmpty()) {
      return unverified(uri, "It is the list of another address; fetch the right one.");
    }
    Optional<Instant> issued = moment(payload, "iat");
    Optional<Instant> expires = moment(payload, "exp");
    if (issued.isEmpty()
        || asOf.isBefore(issued.get())
        || (payload.has("exp") && expires.filter(asOf::isBefore).isEmpty())) {
      return unverified(uri, "It did not hold at the moment asked about; fetch one that did.");
    }
    Optional<String> kid = jws.header().findString("kid");
    Optional<String> issuer =
        payload.findString("iss").or(() -> kid.filter(k -> k.indexOf('#') > 0).map(k -> base(k)));
    if (issuer.isEmpty() || kid.isEmpty()) {
      return unverified(uri, "It names no issuer or no key; ask for one that does.");
    }
    Optional<VerificationKey> key = key(issuer.get(), kid.get());
    if (key.isEmpty()) {
      return unverified(
          uri,
          "The key "
              + kid.get()
              + " is in no document of "
              + issuer.get()
              + " at hand; pin the document of its controller.");
    }
    if (!jws.isSignedBy(key.get())) {
      return unverified(uri, "Its signature does not hold; fetch it again.");
    }
    EntryOutcome outcome = value(payload, uri, index);
    boolean own = issuer.equals(tokenIssuer) || believed.contains(issuer.get());
    if (own || outcome.outcome() != Check.Outcome.PASSED) {
      return outcome;
    }
    return unknown(
        "list-issuer",
        "The list "
            + uri
            + " is signed by "
            + issuer.get()
            + ", not by the token's issuer; say that you believe it if you do.");
  }

  private Optional<VerificationKey> key(String issuer, String kid) {
    String methodId = kid.startsWith("#") ? issuer + kid : kid;
    Optional<ControllerDocument> document =
        controllers.find(issuer).match(f -> Optional.of(f.document()), u -> Optional.empty());
    return document
        .filter(d -> d.lists(methodId, ProofPurpose.ASSERTION_METHOD))
        .flatMap(d -> d.method(methodId))
        .map(VerificationMethod::key)
        .flatMap(k -> k.match(a -> Optional.of(a.value()), r -> Optional.empty()));
  }

  private EntryOutcome value(JsonObject payload, String uri, long index) {
    if (!(payload.find("status_list").orElse(JsonNumber.of(0)) instanceof JsonObject claim)) {
      return unverified(uri, "It holds no status_list; ask its issuer for a sound one.");
    }
    Reading<TokenStatusList> list = TokenStatusList.read(claim, maxBytes);
    if (!(list instanceof Reading.Accepted<TokenStatusList> accepted)) {
      return EntryOutcome.unknown(list.findings().stream().map(f -> f.under(POINTER)).toList());
    }
    if (index >= accepted.value().entries()) {
      return unknown(
          "range-error",
          "RANGE_ERROR: the idx "
              + index
              + " is beyond the "
              + accepted.value().entries()
              + " entries of "
              + uri
              + "; ask the issuer for the right one.");
    }
    int value = accepted.value().get(index);
    return switch (value) {
      case TokenStatusList.VALID -> EntryOutcome.passed();
      case TokenStatusList.INVALID -> set("revoked", "has revoked the token", uri, index);
      case TokenStatusList.SUSPENDED ->
          set("suspended", "has suspended the token for now", uri, index);
      default ->
          unknown(
              "application-value",
              "Entry "
                  + index
                  + " of "
                  + uri
                  + " is "
                  + value
                  + ", which only the application that uses it understands; ask the issuer.");
    };
  }

  private static EntryOutcome set(String code, String what, String uri, long index) {
    return EntryOutcome.failed(
        Finding.error(
            "status." + code,
            POINTER,
            "The issuer "
                + what
                + ": entry "
                + index
                + " of "
                + uri
                + " says so; ask the issuer."));
  }

  private static EntryOutcome unverified(String uri, String why) {
    return unknown(
        "list-unverified",
        "STATUS_VERIFICATION_ERROR: the status list " + uri + " says nothing. " + why);
  }

  private static EntryOutcome unknown(String code, String message) {
    return EntryOutcome.unknown(List.of(Finding.warning("status." + code, POINTER, message)));
  }

  private static Optional<Instant> moment(JsonObject payload, String claim) {
    return payload
        .find(claim)
        .filter(v -> v instanceof JsonNumber n && n.text().matches("[0-9]{1,12}"))
        .map(v -> Instant.ofEpochSecond(Long.parseLong(((JsonNumber) v).text())));
  }

  private static String base(String method) {
    return method.substring(0, method.indexOf('#'));
  }
}

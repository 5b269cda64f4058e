package dev.cairn.signing.status;

import dev.cairn.core.CairnException;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.verification.Check;
import dev.cairn.core.verification.CredentialVerifier;
import dev.cairn.core.verification.VerificationRequest;
import dev.cairn.signing.did.ControllerSource;
import dev.cairn.signing.verify.StatusChecker;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether a credential is revoked or suspended, from every {@code credentialStatus} it has.
 *
 * <ul>
 *   <li>A set revocation or suspension fails the check, as {@code status.revoked} or {@code
 *       status.suspended}; a message or refresh never does.
 *   <li>A list that is not at hand, does not verify, is for another purpose or out of range, and a
 *       type or purpose not known here, leave it unknown.
 *   <li>A list of another issuer than the credential's, or whose own id is not the URL asked for,
 *       can fail the check; it can pass it only if the caller {@linkplain #believing believes} that
 *       issuer. Anybody can sign a list in which nothing is set.
 * </ul>
 *
 * <p>Immutable and thread-safe as far as the source is. Each list is verified once a check, and its
 * own status is not asked for.
 */
public final class StatusListChecker implements StatusChecker {
  private static final int MAX_ENTRIES = 64;

  private final StatusSource source;
  private final Set<String> believed;
  private final int maxListBytes;
  private final ControllerSource controllers;

  private StatusListChecker(
      StatusSource source, Set<String> believed, int maxListBytes, ControllerSource controllers) {
    this.controllers = Objects.requireNonNull(controllers, "controllers");
    this.source = Objects.requireNonNull(source, "source");
    this.believed = Set.copyOf(believed);
    this.maxListBytes = maxListBytes;
  }

  /** A checker that takes lists from a source. */
  public static StatusListChecker of(StatusSource source) {
    return new StatusListChecker(
        source,
        Set.of(),
        BitstringStatusList.DEFAULT_MAX_BYTES,
        ControllerSource.firstOf(ControllerSource.didKey(), ControllerSource.didJwk()));
  }

  /** This checker, which also believes lists that these issuers sign for credentials of others. */
  public StatusListChecker believing(Set<String> listIssuers) {
    return new StatusListChecker(source, listIssuers, maxListBytes, controllers);
  }

  /**
   * This checker, finding the keys of Token Status Lists in these documents; without them only
   * those of did:key and did:jwk are known.
   */
  public StatusListChecker withControllers(ControllerSource documents) {
    return new StatusListChecker(source, believed, maxListBytes, documents);
  }

  /**
   * This checker with another bound on the size of an inflated list.
   *
   * @param bytes 16,384 at least, the size of the smallest list there may be
   */
  public StatusListChecker withMaxListBytes(int bytes) {
    if (bytes < BitstringStatusList.LEAST_BITS / 8) {
      throw CairnException.illegalArgument(
          "A bound of " + bytes + " bytes lets no list through; give 16384 at least.");
    }
    return new StatusListChecker(source, believed, bytes, controllers);
  }

  /**
   * Checks the status of a credential.
   *
   * @param credential what the proof covers; unverified content is checked alike, and means as much
   * @param request the moment at which the lists must hold
   * @param listVerifier verifies the list credentials; it must not ask for their status in turn
   * @return {@code NOT_CHECKED} if it has neither {@code credentialStatus} nor the claim {@code
   *     status.status_list} of a token
   */
  @Override
  public Check check(
      JsonObject credential, VerificationRequest request, CredentialVerifier listVerifier) {
    Optional<JsonValue> status = credential.find("credentialStatus");
    Optional<JsonValue> token = TokenStatusCheck.claim(credential);
    if (token.isPresent()) {
      EntryOutcome outcome =
          new TokenStatusCheck(source, controllers, believed, maxListBytes, request.asOf())
              .check(token.get(), issuer(credential).or(() -> credential.findString("iss")));
      return status.isEmpty()
          ? EntryOutcome.check(List.of(outcome))
          : EntryOutcome.check(
              List.of(
                  outcome,
                  EntryOutcome.of(entries(status.get(), credential, request, listVerifier))));
    }
    return status.isEmpty()
        ? Check.notChecked(Check.Kind.STATUS)
        : entries(status.get(), credential, request, listVerifier);
  }

  private Check entries(
      JsonValue status,
      JsonObject credential,
      VerificationRequest request,
      CredentialVerifier listVerifier) {
    List<JsonValue> entries = status instanceof JsonArray array ? array.items() : List.of(status);
    if (entries.size() > MAX_ENTRIES) {
      return EntryOutcome.check(
          List.of(
              EntryOutcome.unknown(
                  "status.entries",
                  "/credentialStatus",
                  "The credential has "
                      + entries.size()
                      + " status entries and the limit is "
                      + MAX_ENTRIES
                      + "; ask its issuer for one with fewer.")));
    }
    BitstringCheck bitstrings =
        new BitstringCheck(credential, request, listVerifier, source, believed, maxListBytes);
    List<EntryOutcome> all = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      String pointer = "/credentialStatus";
      if (status instanceof JsonArray) {
        pointer = JsonPointer.child(pointer, i);
      }
      all.add(one(entries.get(i), pointer, credential, bitstrings));
    }
    return EntryOutcome.check(all);
  }

  private EntryOutcome one(
      JsonValue value, String pointer, JsonObject credential, BitstringCheck bitstrings) {
    if (!(value instanceof JsonObject entry)) {
      return EntryOutcome.unknown(
          "status.malformed-value-error",
          pointer,
          "MALFORMED_VALUE_ERROR: the credentialStatus is "
              + value.kind()
              + "; write an object with a type.");
    }
    List<String> types = OneOrMany.strings(entry, "type");
    if (types.contains("BitstringStatusListEntry")) {
      return bitstrings.check(entry, pointer, false);
    }
    if (types.contains("StatusList2021Entry")) {
      return bitstrings.check(entry, pointer, true);
    }
    if (types.contains("1EdTechRevocationList")) {
      return RevocationListCheck.check(entry, pointer, credential, source);
    }
    return EntryOutcome.unknown(
        "status.unknown-type",
        JsonPointer.child(pointer, "type"),
        "The status type "
            + String.join(", ", types)
            + " is not known here, so the status is unknown; ask the issuer.");
  }

  /** The id of the issuer, written as a text or as an object. */
  static Optional<String> issuer(JsonObject credential) {
    return OneOrMany.id(credential, "issuer");
  }
}

package dev.cairn.signing.verify;

import dev.cairn.core.CairnException;
import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.signing.did.DidKey;
import dev.cairn.signing.did.ProofPurpose;
import dev.cairn.signing.key.SigningKey;
import dev.cairn.signing.suite.Cryptosuite;
import dev.cairn.signing.suite.ProofOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Signs credentials and presentations with one key and one suite. What would not verify is not
 * signed: the form is checked first, a term that no context defines is refused, and so is an issuer
 * whose did:key is another key. Immutable and thread-safe as its key is.
 *
 * <pre>{@code
 * CredentialIssuer issuer = CredentialIssuer.of(suite, key, DidKey.methodOf(key.verificationKey()));
 * JsonObject signed = issuer.issue(badge, clock.instant()).orThrow();
 * }</pre>
 */
public final class CredentialIssuer {
  private final Cryptosuite suite;
  private final SigningKey key;
  private final String verificationMethod;

  private CredentialIssuer(Cryptosuite suite, SigningKey key, String verificationMethod) {
    this.suite = Objects.requireNonNull(suite, "suite");
    this.key = Objects.requireNonNull(key, "key");
    this.verificationMethod = Objects.requireNonNull(verificationMethod, "verificationMethod");
    if (!suite.accepts(key.algorithm())) {
      throw new CairnException(
          CairnException.Code.UNFIT_KEY,
          suite.name()
              + " does not sign with "
              + key.algorithm().label()
              + " keys; choose the suite that fits the key.");
    }
  }

  /**
   * An issuer.
   *
   * @param verificationMethod the URL under which the key is published
   * @throws CairnException with code UNFIT_KEY if the key does not fit the suite
   */
  public static CredentialIssuer of(Cryptosuite suite, SigningKey key, String verificationMethod) {
    return new CredentialIssuer(suite, key, verificationMethod);
  }

  /** Options for a proof by this issuer's key, to be completed by the caller. */
  public ProofOptions.Builder options() {
    return ProofOptions.builder().verificationMethod(verificationMethod);
  }

  /**
   * Signs a credential.
   *
   * @param credential without {@code proof}
   * @param created when it is signed; a fraction of a second is dropped
   * @return the credential with its proof; refused with the faults of its form, with {@code
   *     issue.has-proof} if it is signed already, or with what the suite would drop
   */
  public Reading<JsonObject> issue(JsonObject credential, Instant created) {
    return issue(credential, options().created(seconds(created)).build());
  }

  /** Signs a credential with a proof that states these options; otherwise as above. */
  public Reading<JsonObject> issue(JsonObject credential, ProofOptions options) {
    if (credential.has("proof")) {
      return Reading.refused(
          "issue.has-proof",
          "/proof",
          "The credential is signed already; remove its proof, or add one more on purpose.");
    }
    return checked(credential)
        .then(c -> suite.sign(c, options, key))
        .then(proof -> Reading.of(credential.with("proof", proof)));
  }

  /**
   * Signs a presentation for one challenge and domain, with the purpose {@code authentication}.
   *
   * @param presentation without {@code proof}; its credentials keep theirs
   */
  public Reading<JsonObject> present(
      JsonObject presentation, String challenge, String domain, Instant created) {
    return issue(
        presentation,
        options()
            .purpose(ProofPurpose.AUTHENTICATION)
            .challenge(challenge)
            .addDomains(domain)
            .created(seconds(created))
            .build());
  }

  /**
   * Adds one more proof to a signed document, which keeps the others: a member of a proof set, or
   * of a proof chain if the options name previous proofs.
   *
   * @return refused as {@code issue.no-proof} if there is none yet, or {@code issue.previous} if a
   *     previous proof is not there exactly once
   */
  public Reading<JsonObject> addProof(JsonObject signed, ProofOptions options) {
    List<JsonValue> proofs = proofs(signed);
    if (proofs.isEmpty()) {
      return Reading.refused(
          "issue.no-proof", "", "The credential is not signed yet; sign it first.");
    }
    JsonObject bare = signed.without("proof");
    List<JsonValue> previous = new ArrayList<>();
    for (String id : options.previousProofs()) {
      List<JsonValue> named = proofs.stream().filter(p -> isNamed(p, id)).toList();
      if (named.size() != 1) {
        return Reading.refused(
            "issue.previous",
            "/proof",
            "The previous proof \"" + id + "\" is there " + named.size() + " times; name one.");
      }
      previous.add(named.get(0));
    }
    JsonObject covered = previous.isEmpty() ? bare : bare.with("proof", new JsonArray(previous));
    return checked(bare)
        .then(c -> suite.sign(covered, options, key))
        .then(
            proof -> {
              List<JsonValue> all = new ArrayList<>(proofs);
              all.add(proof);
              return Reading.of(signed.with("proof", new JsonArray(all)));
            });
  }

  private Reading<JsonObject> checked(JsonObject document) {
    List<Finding> findings = new ArrayList<>(StructureRules.check(document));
    Optional<String> issuer = Parties.issuer(document).or(() -> Parties.holder(document));
    issuer
        .filter(id -> DidKey.is(id) && !id.equals(DidKey.of(key.verificationKey())))
        .ifPresent(
            id ->
                findings.add(
                    Finding.error(
                        "issue.issuer",
                        document.has("issuer") ? "/issuer" : "/holder",
                        id
                            + " is another key than the one that signs, "
                            + DidKey.of(key.verificationKey())
                            + "; sign with the issuer's key.")));
    return Reading.of(document, findings);
  }

  private static List<JsonValue> proofs(JsonObject signed) {
    JsonValue value = signed.find("proof").orElse(null);
    if (value instanceof JsonArray array) {
      return array.items();
    }
    return value == null ? List.of() : List.of(value);
  }

  private static boolean isNamed(JsonValue proof, String id) {
    return proof instanceof JsonObject object && object.findString("id").equals(Optional.of(id));
  }

  private static Instant seconds(Instant instant) {
    return Instant.ofEpochSecond(instant.getEpochSecond());
  }
}

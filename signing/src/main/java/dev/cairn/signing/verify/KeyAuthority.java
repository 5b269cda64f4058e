package dev.cairn.signing.verify;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.verification.Check;
import dev.cairn.core.verification.Check.Kind;
import dev.cairn.signing.did.ControllerDocument;
import dev.cairn.signing.did.ControllerLookup;
import dev.cairn.signing.did.ControllerSource;
import dev.cairn.signing.did.DidKey;
import dev.cairn.signing.did.ProofPurpose;
import dev.cairn.signing.did.VerificationMethod;
import dev.cairn.signing.key.VerificationKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which key a proof may be checked with, and whether it is the issuer's (Data Integrity 1.0
 * section 4.6, Controlled Identifiers 1.0 section 3.3). The key always comes from a controller
 * document, never from the proof. One question; not thread-safe.
 *
 * <p>Two documents may speak: the issuer's, and the one the method's URL belongs to. The issuer's
 * decides whose key it is; where it is out of reach, the other still gives the key for the
 * signature, and whose it is stays unknown.
 */
final class KeyAuthority {
  private static final Set<String> SCHEMES = Set.of("did", "https", "http", "urn");

  private final ControllerSource controllers;
  private final Optional<String> issuer;
  private final ProofPurpose purpose;
  private final String pointer;
  private final List<Check> checks = new ArrayList<>();

  /**
   * Asks about one proof.
   *
   * @param issuer who must own the key; empty if whoever owns it may, as of a presentation that
   *     names no holder
   * @param purpose what the key must be listed for
   * @param pointer where the proof stands
   */
  KeyAuthority(
      ControllerSource controllers, Optional<String> issuer, ProofPurpose purpose, String pointer) {
    this.controllers = controllers;
    this.issuer = issuer;
    this.purpose = purpose;
    this.pointer = pointer;
  }

  KeyAnswer answer(KeySelector selector) {
    return selector.match(m -> byMethod(m.url()), t -> byThumbprint(t.value()), u -> unnamed());
  }

  private KeyAnswer unnamed() {
    unknown(
        Kind.PROOF,
        "proof.key-unnamed",
        "The proof does not say which key made it; ask the issuer to sign with a key it names.");
    unknown(
        Kind.CONTROLLER,
        "controller.key-unnamed",
        "No key is named that could be the issuer's; ask for a credential that names its key.");
    return new KeyAnswer(Optional.empty(), List.of(), checks);
  }

  private KeyAnswer byMethod(String url) {
    String scheme = url.indexOf(':') < 0 ? "" : url.substring(0, url.indexOf(':'));
    if (!SCHEMES.contains(scheme)) {
      failed(
          Kind.PROOF,
          "proof.method-scheme",
          "The verification method \""
              + url
              + "\" is no DID and no https URL, so nobody can find its key; ask the issuer to sign"
              + " with a key that can be found.");
      return new KeyAnswer(Optional.empty(), List.of(), checks);
    }
    String base = url.indexOf('#') < 0 ? url : url.substring(0, url.indexOf('#'));
    ControllerLookup ownLookup = controllers.find(base);
    Optional<ControllerDocument> own = document(ownLookup);
    String methodId = own.flatMap(d -> soleDidKey(d, url)).orElse(url);
    Optional<VerificationMethod> ownMethod = own.flatMap(d -> d.method(methodId));
    String owner = issuer.orElse(base);
    ControllerLookup lookup = owner.equals(base) ? ownLookup : controllers.find(owner);
    Optional<ControllerDocument> owners = document(lookup);
    if (owners.isPresent()) {
      return byOwner(owners.get(), ownMethod, methodId);
    }
    outOfReach(owner, lookup);
    if (own.isPresent() && ownMethod.isEmpty()) {
      notListed(base, "the key " + methodId);
    }
    judgePurpose(own, methodId);
    return withKey(methodId, ownMethod.stream().toList());
  }

  /** A did:key where its only method should stand, as some issuers write it. */
  private static Optional<String> soleDidKey(ControllerDocument document, String url) {
    return DidKey.is(url) && url.indexOf('#') < 0
        ? document.methods().stream().map(VerificationMethod::id).findFirst()
        : Optional.empty();
  }

  private KeyAnswer byThumbprint(String thumbprint) {
    if (issuer.isEmpty()) {
      unknown(
          Kind.CONTROLLER,
          "controller.no-issuer",
          "The document names no issuer or holder whose key it could be; ask for one that does.");
      return withKey("with the thumbprint " + thumbprint, List.of());
    }
    ControllerLookup lookup = controllers.find(issuer.get());
    Optional<ControllerDocument> owners = document(lookup);
    if (owners.isEmpty()) {
      outOfReach(issuer.get(), lookup);
      return withKey("with the thumbprint " + thumbprint, List.of());
    }
    List<String> matching =
        owners.get().methods().stream()
            .filter(m -> m.hasThumbprint(thumbprint))
            .map(VerificationMethod::id)
            .sorted()
            .toList();
    if (matching.isEmpty()) {
      notListed(owners.get().id(), "a key with the thumbprint " + thumbprint);
      return withKey("with the thumbprint " + thumbprint, List.of());
    }
    String methodId =
        matching.stream()
            .filter(id -> owners.get().lists(id, purpose))
            .findFirst()
            .orElse(matching.get(0));
    return byOwner(owners.get(), Optional.empty(), methodId);
  }

  private KeyAnswer byOwner(
      ControllerDocument owners, Optional<VerificationMethod> ownMethod, String methodId) {
    List<VerificationMethod> methods = new ArrayList<>();
    owners.method(methodId).ifPresent(methods::add);
    ownMethod.filter(m -> !methods.contains(m)).ifPresent(methods::add);
    if (!owners.mentions(methodId)) {
      notListed(owners.id(), "the key " + methodId);
    } else if (methods.stream().anyMatch(m -> !isOf(m, owners))) {
      failed(
          Kind.CONTROLLER,
          "controller.mismatch",
          "The key "
              + methodId
              + " names another controller than "
              + owners.id()
              + ", which lists it; ask the issuer which is right.");
    } else if (differ(methods)) {
      failed(
          Kind.CONTROLLER,
          "controller.key-conflict",
          "Two documents give different keys for " + methodId + "; ask the issuer which is right.");
      return withKey(methodId, List.of());
    } else {
      checks.add(Check.passed(Kind.CONTROLLER));
    }
    judgePurpose(Optional.of(owners), methodId);
    return withKey(methodId, methods);
  }

  private static boolean isOf(VerificationMethod method, ControllerDocument document) {
    return method.controller().equals(document.id())
        || method.id().startsWith(method.controller() + "#");
  }

  private static boolean differ(List<VerificationMethod> methods) {
    List<VerificationKey> keys = new ArrayList<>();
    for (VerificationMethod method : methods) {
      if (method.key() instanceof Reading.Accepted<VerificationKey> a) {
        keys.add(a.value());
      }
    }
    return keys.size() == 2 && !keys.get(0).isSameKeyAs(keys.get(1));
  }

  private void judgePurpose(Optional<ControllerDocument> document, String methodId) {
    if (document.isEmpty() || !document.get().mentions(methodId)) {
      unknown(
          Kind.PURPOSE,
          "purpose.unknown",
          "No document at hand says what the key "
              + methodId
              + " may be used for; pin the document of its controller.");
    } else if (document.get().lists(methodId, purpose)) {
      checks.add(Check.passed(Kind.PURPOSE));
    } else {
      failed(
          Kind.PURPOSE,
          "purpose.not-listed",
          document.get().id()
              + " does not list the key "
              + methodId
              + " for "
              + purpose.term()
              + "; ask the issuer to sign with a key meant for it.");
    }
  }

  private KeyAnswer withKey(String what, List<VerificationMethod> methods) {
    for (VerificationMethod method : methods) {
      if (method.key() instanceof Reading.Accepted<VerificationKey> a) {
        return new KeyAnswer(Optional.of(a.value()), methods, checks);
      }
    }
    String why =
        methods.isEmpty()
            ? "The key " + what + " is in no document at hand; pin its controller's document."
            : "The key "
                + what
                + " cannot be read: "
                + methods.get(0).key().findings().get(0).message();
    unknown(Kind.PROOF, methods.isEmpty() ? "proof.key-unknown" : "proof.key-unreadable", why);
    return new KeyAnswer(Optional.empty(), methods, checks);
  }

  private void outOfReach(String owner, ControllerLookup lookup) {
    Finding why =
        lookup.match(
            f -> Finding.error("controller.unavailable", "", "It is at hand; look again."),
            ControllerLookup.Unavailable::why);
    // A did:key is its own document: unreadable, it will never be found.
    checks.add(
        new Check(
            Kind.CONTROLLER,
            DidKey.is(owner) ? Check.Outcome.FAILED : Check.Outcome.UNKNOWN,
            List.of(why)));
  }

  private void notListed(String controller, String what) {
    failed(
        Kind.CONTROLLER,
        "controller.not-listed",
        controller
            + " does not list "
            + what
            + ", so somebody else may have signed; ask the issuer for a credential signed with"
            + " its own key.");
  }

  private static Optional<ControllerDocument> document(ControllerLookup lookup) {
    return lookup.match(f -> Optional.of(f.document()), u -> Optional.empty());
  }

  private void failed(Kind kind, String code, String message) {
    checks.add(Check.failed(kind, Finding.error(code, pointer, message)));
  }

  private void unknown(Kind kind, String code, String message) {
    checks.add(Check.unknown(kind, Finding.warning(code, pointer, message)));
  }
}

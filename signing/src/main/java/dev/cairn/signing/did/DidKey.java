package dev.cairn.signing.did;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.signing.key.Multikey;
import dev.cairn.signing.key.VerificationKey;
import java.util.List;

/** The did:key method: an identifier that is its own key (W3C CCG, did:key 0.9). */
public final class DidKey {
  private static final String PREFIX = "did:key:";

  private DidKey() {}

  /** The identifier of a key: {@code did:key:z6Mk…}. */
  public static String of(VerificationKey key) {
    return PREFIX + Multikey.write(key);
  }

  /** The verification method of a key: {@code did:key:z6Mk…#z6Mk…}. */
  public static String methodOf(VerificationKey key) {
    String multikey = Multikey.write(key);
    return PREFIX + multikey + "#" + multikey;
  }

  /** Whether a URL is of this method. */
  public static boolean is(String url) {
    return url.startsWith(PREFIX);
  }

  /**
   * The document of an identifier: one method, listed for every purpose. Refused as {@code
   * did.key}, {@code multibase.*} or {@code key.*}: a path, a fragment, a key of an unknown kind.
   */
  public static Reading<ControllerDocument> resolve(String did) {
    if (!is(did)) {
      return Reading.refused(
          "did.key", "", "\"" + did + "\" is no did:key; give one that starts with did:key:z.");
    }
    return Multikey.read(did.substring(PREFIX.length()))
        .then(
            key -> {
              String method = did + "#" + did.substring(PREFIX.length());
              return Reading.of(
                  ControllerDocument.builder(did)
                      .add(VerificationMethod.of(method, did, key), ProofPurpose.values())
                      .build());
            });
  }

  static ControllerLookup find(String id) {
    if (!is(id)) {
      return ControllerSource.unavailable(id);
    }
    return resolve(id)
        .match(
            a -> new ControllerLookup.Found(a.value()),
            r -> new ControllerLookup.Unavailable(unreadable(id, r.findings())));
  }

  private static Finding unreadable(String id, List<Finding> why) {
    return Finding.error(
        "did.key", "", "The key in " + id + " cannot be read: " + why.get(0).message());
  }
}

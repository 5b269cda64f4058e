package dev.cairn.signing.trust;

import dev.cairn.core.CairnException;
import dev.cairn.signing.key.VerificationKey;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Where a chain of trust begins, as a line of a policy names it instead of an issuer. Immutable and
 * thread-safe.
 *
 * @param kind how the anchor vouches
 * @param id who it is: the issuer of the register, accreditation or endorsement; the entity
 *     identifier of the federation's trust anchor; {@code sha256:…} for a register nobody signed
 * @param keys the trust anchor's own keys; only and always for a federation
 */
public record TrustAnchor(Kind kind, String id, List<VerificationKey> keys) {

  /** How an anchor vouches for issuers. */
  public enum Kind {
    /** By a register that lists them. */
    REGISTRY,
    /** By a federation that they belong to. */
    FEDERATION,
    /** By an accreditation, of its own or of a body it lets accredit. */
    ACCREDITATION,
    /** By an endorsement of its own; the endorsements of those it endorses count for nothing. */
    ENDORSEMENT;

    /** The word used in JSON. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Copies the keys. */
  public TrustAnchor {
    Objects.requireNonNull(kind, "kind");
    keys = List.copyOf(keys);
    if (id.isBlank() || (kind == Kind.FEDERATION) == keys.isEmpty()) {
      throw CairnException.illegalArgument(
          "An anchor needs an id, and that of a federation its keys, which no other has.");
    }
  }
}

package dev.cairn.signing.timestamp;

import dev.cairn.core.CairnException;
import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.signing.anchor.AnchorResult;
import dev.cairn.signing.anchor.Ledger;
import dev.cairn.signing.anchor.Meaning;
import dev.cairn.signing.log.Sha256;
import java.io.IOException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A timestamping authority as a ledger. Evidence is its token: {@code {"token": "base64 of DER"}}.
 * Thread-safe when the authority is.
 */
public final class TimestampLedger implements Ledger {
  /** What its receipts are marked with. */
  public static final String KIND = "timestamp";

  private static final Meaning MEANING =
      new Meaning(
          "The authority had this digest at the time it states, so the credential existed by then.",
          "The time is the authority's word, and whether its certificate was revoked is not asked. "
              + Meaning.NEVER);

  private final TimestampTrust trust;
  private final Optional<TimestampAuthority> authority;
  private final Optional<String> policy;
  private final SecureRandom random;

  private TimestampLedger(
      TimestampTrust trust,
      Optional<TimestampAuthority> authority,
      Optional<String> policy,
      SecureRandom random) {
    this.trust = Objects.requireNonNull(trust, "trust");
    this.authority = authority;
    this.policy = policy;
    this.random = random;
  }

  /** To verify tokens. */
  public static TimestampLedger of(TimestampTrust trust) {
    return new TimestampLedger(trust, Optional.empty(), Optional.empty(), new SecureRandom());
  }

  /**
   * To verify tokens and ask for new ones.
   *
   * @param policy the policy to ask for; empty leaves it to the authority
   */
  public static TimestampLedger of(
      TimestampTrust trust,
      TimestampAuthority authority,
      Optional<String> policy,
      SecureRandom random) {
    return new TimestampLedger(trust, Optional.of(authority), policy, random);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Meaning meaning() {
    return MEANING;
  }

  /** A token that does not verify is refused: it would be of no use later. */
  @Override
  public Reading<JsonObject> submit(Sha256 digest) throws IOException {
    TimestampAuthority asked =
        authority.orElseThrow(
            () ->
                CairnException.illegalArgument(
                    "No authority was named, only whom to trust; pass one to ask for tokens."));
    TimestampRequest request = TimestampRequest.of(digest, policy, random);
    return accept(request, asked.answer(request.encoded()));
  }

  /** The evidence in an answer that was got some other way; refused unless it verifies. */
  public Reading<JsonObject> accept(TimestampRequest request, byte[] response) {
    return request
        .digest()
        .then(
            digest ->
                request
                    .tokenIn(response)
                    .then(
                        token -> {
                          JsonObject evidence =
                              JsonObject.builder()
                                  .put("token", Base64.getEncoder().encodeToString(token))
                                  .build();
                          return verify(digest, evidence)
                              .match(
                                  yes -> Reading.of(evidence),
                                  no -> Reading.refused(no.findings()),
                                  unknown -> Reading.refused(unknown.findings()));
                        }));
  }

  @Override
  public AnchorResult verify(Sha256 digest, JsonObject evidence) {
    Optional<String> base64 = evidence.findString("token");
    if (evidence.size() != 1 || base64.isEmpty()) {
      return AnchorResult.no(
          "anchor.evidence",
          "/evidence",
          "Evidence of a timestamp is a \"token\" alone; give the receipt as it was made.");
    }
    byte[] der;
    try {
      der = Base64.getDecoder().decode(base64.get());
    } catch (IllegalArgumentException e) {
      return AnchorResult.no(
          "timestamp.token",
          "/evidence/token",
          "The token is not base64; give the receipt as it was made.");
    }
    return TimestampToken.read(der)
        .match(read -> verify(digest, read.value()), refused -> no(refused.findings()));
  }

  private AnchorResult verify(Sha256 digest, TimestampToken token) {
    if (!token.isOver(digest.bytes())) {
      return AnchorResult.no(
          "timestamp.imprint",
          "/evidence/token",
          "The token is not over the SHA-256 digest "
              + digest
              + "; give the receipt of this credential.");
    }
    if (!trust.policies().isEmpty() && !trust.policies().contains(token.policy())) {
      return AnchorResult.no(
          "timestamp.policy",
          "/evidence/token",
          "The token was made under policy "
              + token.policy()
              + ", which is not among those accepted; accept it, or ask for another token.");
    }
    return token
        .signer()
        .match(signer -> judged(token, signer.value()), refused -> no(refused.findings()));
  }

  private AnchorResult judged(TimestampToken token, X509Certificate signer) {
    String name = signer.getSubjectX500Principal().getName();
    if (!token.leadsTo(trust.roots(), signer)) {
      return AnchorResult.unknown(
          "timestamp.authority",
          "/evidence/token",
          "Nobody you trust certifies the timestamping authority "
              + name
              + "; name its root certificate if you do trust it.");
    }
    return new AnchorResult.Anchored(
        "timestamping authority " + name + ", policy " + token.policy(),
        Optional.of(token.notLaterThan()),
        MEANING,
        List.of(
            Finding.info(
                "timestamp.revocation",
                "/evidence/token",
                "Whether the authority's certificate was revoked is not asked; ask its issuer if it"
                    + " matters.")));
  }

  private static AnchorResult no(List<Finding> findings) {
    return new AnchorResult.NotAnchored(
        findings.stream().map(f -> f.under("/evidence/token")).toList());
  }
}

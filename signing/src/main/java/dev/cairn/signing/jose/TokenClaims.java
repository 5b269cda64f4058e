package dev.cairn.signing.jose;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The registered claims of a token (RFC 7519, section 4.1).
 *
 * @param begins the later of {@code iat} and {@code nbf}
 * @param expires {@code exp}
 * @param nonce {@code nonce}
 * @param audience {@code aud}
 */
record TokenClaims(
    Optional<Instant> begins,
    Optional<Instant> expires,
    Optional<String> nonce,
    List<String> audience) {
  private static final BigDecimal LATEST = BigDecimal.valueOf(253_402_300_799L);

  TokenClaims {
    audience = List.copyOf(audience);
  }

  /**
   * Reads the claims. A {@code nbf} or {@code exp} that is no number of seconds is refused; an
   * {@code iat} that is none decides nothing and is a warning.
   */
  static Reading<TokenClaims> read(JsonObject payload) {
    List<Finding> findings = new ArrayList<>();
    Optional<Instant> issued = seconds(payload, "iat", findings);
    Optional<Instant> from = seconds(payload, "nbf", findings);
    Optional<Instant> until = seconds(payload, "exp", findings);
    Optional<Instant> begins =
        issued.isPresent() && from.isPresent() && from.get().isBefore(issued.get())
            ? issued
            : from.or(() -> issued);
    return Reading.of(
        new TokenClaims(
            begins, until, payload.findString("nonce"), OneOrMany.strings(payload, "aud")),
        findings);
  }

  private static Optional<Instant> seconds(
      JsonObject payload, String claim, List<Finding> findings) {
    JsonValue value = payload.find(claim).orElse(null);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof JsonNumber n && n.text().length() <= 24) {
      BigDecimal seconds = n.decimal();
      if (seconds.signum() >= 0 && seconds.compareTo(LATEST) <= 0) {
        return Optional.of(
            Instant.ofEpochMilli(
                seconds.movePointRight(3).setScale(0, RoundingMode.FLOOR).longValueExact()));
      }
    }
    boolean decides = !claim.equals("iat");
    findings.add(
        new Finding(
            "jwt.date",
            decides ? Finding.Severity.ERROR : Finding.Severity.WARNING,
            "/" + claim,
            "The claim "
                + claim
                + " is "
                + Jws.shortened(value.toString())
                + "; write it in seconds since 1970, as a number."));
    return Optional.empty();
  }

  /**
   * Where a claim and the credential say the same thing, they must agree: {@code iss} and the
   * issuer or holder, {@code jti} and {@code id}, {@code sub} and the only subject's {@code id}.
   */
  static List<Finding> contradictions(JsonObject claims, JsonObject credential) {
    List<Finding> findings = new ArrayList<>();
    Optional<String> signer =
        OneOrMany.id(credential, "issuer").or(() -> OneOrMany.id(credential, "holder"));
    compare(claims, "iss", signer, findings);
    compare(claims, "jti", credential.findString("id"), findings);
    List<JsonObject> subjects = OneOrMany.objects(credential, "credentialSubject");
    if (subjects.size() == 1) {
      compare(claims, "sub", subjects.get(0).findString("id"), findings);
    }
    return findings;
  }

  private static void compare(
      JsonObject claims, String claim, Optional<String> stated, List<Finding> findings) {
    JsonValue value = claims.find(claim).orElse(null);
    if (value != null && stated.isPresent() && !value.equals(new JsonString(stated.get()))) {
      findings.add(
          Finding.error(
              "jwt.contradiction",
              "/" + claim,
              "The claim "
                  + claim
                  + " is "
                  + Jws.shortened(value.toString())
                  + " and the credential says "
                  + Jws.shortened(stated.get())
                  + "; ask the issuer which is right."));
    }
  }
}

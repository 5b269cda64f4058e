package dev.cairn.signing.timestamp;

import dev.cairn.core.CairnException;
import dev.cairn.core.Reading;
import dev.cairn.signing.log.Sha256;
import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TSPValidationException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * A request for a timestamp (RFC 3161, section 2.4.1): a SHA-256 imprint, a fresh nonce, and the
 * wish for the authority's certificate. Immutable and thread-safe.
 */
public final class TimestampRequest {
  private static final int NONCE_BITS = 64;

  private final org.bouncycastle.tsp.TimeStampRequest request;
  private final byte[] encoded;

  private TimestampRequest(org.bouncycastle.tsp.TimeStampRequest request, byte[] encoded) {
    this.request = request;
    this.encoded = encoded;
  }

  /**
   * A request.
   *
   * @param digest what to stamp
   * @param policy the object identifier of the policy wished for; empty leaves it to the authority
   * @param random where the nonce comes from
   * @throws CairnException if the policy is no object identifier
   */
  public static TimestampRequest of(Sha256 digest, Optional<String> policy, SecureRandom random) {
    TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    policy.ifPresent(p -> generator.setReqPolicy(identifier(p)));
    try {
      org.bouncycastle.tsp.TimeStampRequest request =
          generator.generate(
              NISTObjectIdentifiers.id_sha256,
              digest.bytes(),
              new BigInteger(NONCE_BITS, random).setBit(NONCE_BITS - 1));
      return new TimestampRequest(request, request.getEncoded());
    } catch (IOException e) {
      throw new CairnException(
          CairnException.Code.PLATFORM, "The request cannot be encoded; report it.", e);
    }
  }

  /** Reads a request that was kept; refused as {@code timestamp.request}. */
  public static Reading<TimestampRequest> read(byte[] der) {
    try {
      org.bouncycastle.tsp.TimeStampRequest request =
          new org.bouncycastle.tsp.TimeStampRequest(der);
      return Reading.of(new TimestampRequest(request, der.clone()));
    } catch (IOException | RuntimeException e) {
      return Reading.refused(
          "timestamp.request", "", "This is no timestamp request in DER; give the one kept.");
    }
  }

  private static ASN1ObjectIdentifier identifier(String policy) {
    try {
      return new ASN1ObjectIdentifier(policy);
    } catch (IllegalArgumentException e) {
      throw CairnException.illegalArgument(
          "\"" + policy + "\" is no policy; write its object identifier, such as 1.2.3.4.");
    }
  }

  /** The request in DER. */
  public byte[] encoded() {
    return encoded.clone();
  }

  /** What it asks to be stamped; refused as {@code timestamp.imprint} if that is no SHA-256. */
  public Reading<Sha256> digest() {
    return request.getMessageImprintAlgOID().equals(NISTObjectIdentifiers.id_sha256)
            && request.getMessageImprintDigest().length == Sha256.LENGTH
        ? Reading.of(Sha256.ofBytes(request.getMessageImprintDigest()))
        : Reading.refused(
            "timestamp.imprint", "", "The request is not for a SHA-256 digest; make it anew.");
  }

  /**
   * The token in an answer to this request.
   *
   * @param response a TimeStampResp in DER
   * @return the token in DER, not verified yet; refused as {@code timestamp.refused} with the
   *     authority's words if it did not grant one, as {@code timestamp.response} if the answer is
   *     malformed or is to another request: another digest, nonce or policy
   */
  public Reading<byte[]> tokenIn(byte[] response) {
    if (response.length > TimestampToken.MAX_LENGTH) {
      return Reading.refused(
          "timestamp.response",
          "",
          "The answer has " + response.length + " bytes; no authority sends that much.");
    }
    try {
      TimeStampResponse read = new TimeStampResponse(response);
      TimeStampToken token = read.getTimeStampToken();
      if (token == null) {
        String words = read.getStatusString();
        return Reading.refused(
            "timestamp.refused",
            "",
            "The authority refused with status "
                + read.getStatus()
                + (words == null ? "" : " (" + words.strip() + ")")
                + "; ask for what it offers.");
      }
      read.validate(request);
      return Reading.of(token.getEncoded());
    } catch (TSPValidationException e) {
      return Reading.refused(
          "timestamp.response",
          "",
          "The answer is not to this request (" + e.getMessage() + "); ask again.");
    } catch (TSPException | IOException | RuntimeException e) {
      return Reading.refused(
          "timestamp.response", "", "The answer is no timestamp response in DER; ask again.");
    }
  }
}

package dev.cairn.signing.timestamp;

import dev.cairn.core.CairnException;
import dev.cairn.core.Reading;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.GenTimeAccuracy;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.TimeStampTokenInfo;
import org.bouncycastle.util.Selector;

/** A token as received (RFC 3161, section 2.4.2), and the checks it must pass. */
final class TimestampToken {
  /**
   * No token or answer is read beyond this; those of real authorities have a few thousand bytes.
   */
  static final int MAX_LENGTH = 256 << 10;

  private static final int MAX_CERTIFICATES = 20;

  private final TimeStampToken token;

  private TimestampToken(TimeStampToken token) {
    this.token = token;
  }

  /** Takes a token apart; refused as {@code timestamp.token}. */
  static Reading<TimestampToken> read(byte[] der) {
    if (der.length <= MAX_LENGTH) {
      try {
        return Reading.of(new TimestampToken(new TimeStampToken(new CMSSignedData(der))));
      } catch (TSPException | CMSException | IOException | RuntimeException noToken) {
        // Answered below, like one that is too large.
      }
    }
    return Reading.refused(
        "timestamp.token",
        "",
        "This is no RFC 3161 token in DER; give the receipt as it was made.");
  }

  private TimeStampTokenInfo info() {
    return token.getTimeStampInfo();
  }

  /** Whether it is over this SHA-256 digest. */
  boolean isOver(byte[] digest) {
    return info().getMessageImprintAlgOID().equals(NISTObjectIdentifiers.id_sha256)
        && java.util.Arrays.equals(info().getMessageImprintDigest(), digest);
  }

  /** The policy's object identifier. */
  String policy() {
    return info().getPolicy().getId();
  }

  /**
   * The latest moment that the authority may have meant: its time and how inexact it says it is.
   */
  Instant notLaterThan() {
    Instant stated = info().getGenTime().toInstant();
    GenTimeAccuracy accuracy = info().getGenTimeAccuracy();
    return accuracy == null
        ? stated
        : stated.plus(
            Duration.ofSeconds(accuracy.getSeconds())
                .plusMillis(accuracy.getMillis())
                .plusNanos(1000L * accuracy.getMicros()));
  }

  /**
   * The certificate that the token names as its signer's, after the token's signature was found to
   * be of that certificate, which was for timestamping alone and valid at the token's time. Refused
   * as {@code timestamp.signer} or {@code timestamp.signature}.
   */
  Reading<X509Certificate> signer() {
    try {
      Collection<X509CertificateHolder> all = certificates();
      Collection<X509CertificateHolder> own = token.getCertificates().getMatches(signerSelector());
      if (own.size() != 1 || all.size() > MAX_CERTIFICATES) {
        return Reading.refused(
            "timestamp.signer",
            "",
            "The token carries "
                + own.size()
                + " certificates of its signer among "
                + all.size()
                + "; ask the authority for one with its certificate.");
      }
      X509Certificate certificate =
          new JcaX509CertificateConverter().getCertificate(own.iterator().next());
      token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
      return Reading.of(certificate);
    } catch (TSPException | CertificateException | OperatorCreationException e) {
      return Reading.refused(
          "timestamp.signature",
          "",
          "The token is not soundly signed ("
              + e.getMessage()
              + "); do not use it and ask the authority again.");
    } catch (RuntimeException malformed) {
      // The library throws whatever comes to hand for certificates that are none.
      return Reading.refused(
          "timestamp.signature",
          "",
          "The token's certificates cannot be read; do not use it and ask the authority again.");
    }
  }

  @SuppressWarnings("unchecked") // The library's selectors are not of one type of element.
  private Selector<X509CertificateHolder> signerSelector() {
    return (Selector<X509CertificateHolder>) (Selector<?>) token.getSID();
  }

  private Collection<X509CertificateHolder> certificates() {
    return token.getCertificates().getMatches(null);
  }

  /** Whether certificates of the token lead from its signer to one of the roots, at its time. */
  boolean leadsTo(Set<X509Certificate> roots, X509Certificate signer) {
    if (roots.contains(signer)) {
      return true;
    }
    try {
      List<X509Certificate> given = new ArrayList<>();
      for (X509CertificateHolder holder : certificates()) {
        given.add(new JcaX509CertificateConverter().getCertificate(holder));
      }
      X509CertSelector target = new X509CertSelector();
      target.setCertificate(signer);
      PKIXBuilderParameters parameters =
          new PKIXBuilderParameters(
              roots.stream()
                  .map(root -> new TrustAnchor(root, null))
                  .collect(Collectors.toUnmodifiableSet()),
              target);
      parameters.addCertStore(
          CertStore.getInstance("Collection", new CollectionCertStoreParameters(given)));
      parameters.setDate(Date.from(info().getGenTime().toInstant()));
      parameters.setRevocationEnabled(false);
      CertPathBuilder.getInstance("PKIX").build(parameters);
      return true;
    } catch (CertPathBuilderException
        | CertificateException
        | InvalidAlgorithmParameterException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new CairnException(
          CairnException.Code.PLATFORM, "This Java has no PKIX path builder; use another.", e);
    }
  }
}

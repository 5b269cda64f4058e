package dev.cairn.signing.key;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * The certificate that a PKCS#12 private key entry must come with. Nobody trusts it and nobody is
 * asked to: it carries the public key, signed by the key itself (RFC 5280 section 4.1).
 */
final class SelfSigned {
  private static final Duration LIFE = Duration.ofDays(20 * 365);

  private SelfSigned() {}

  static Certificate certificate(SigningKey key, Instant now)
      throws GeneralSecurityException, IOException {
    AlgorithmIdentifier signature = new AlgorithmIdentifier(signatureOf(key.algorithm()));
    X500Name name =
        new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, "Key made by cairn").build();
    V3TBSCertificateGenerator generator = new V3TBSCertificateGenerator();
    generator.setSerialNumber(new ASN1Integer(BigInteger.ONE));
    generator.setSignature(signature);
    generator.setIssuer(name);
    generator.setSubject(name);
    generator.setStartDate(new Time(Date.from(now)));
    generator.setEndDate(new Time(Date.from(now.plus(LIFE))));
    generator.setSubjectPublicKeyInfo(Pem.publicInfo(key.verificationKey()));
    TBSCertificate body = generator.generateTBSCertificate();
    byte[] signed = key.sign(body.getEncoded(ASN1Encoding.DER));
    ASN1EncodableVector parts = new ASN1EncodableVector();
    parts.add(body);
    parts.add(signature);
    parts.add(
        new DERBitString(
            key.algorithm() == KeyAlgorithm.ED25519 ? signed : EcdsaSignatures.toDer(signed)));
    byte[] der = new DERSequence(parts).getEncoded(ASN1Encoding.DER);
    return CertificateFactory.getInstance("X.509")
        .generateCertificate(new ByteArrayInputStream(der));
  }

  private static ASN1ObjectIdentifier signatureOf(KeyAlgorithm algorithm) {
    return switch (algorithm) {
      case P256 -> X9ObjectIdentifiers.ecdsa_with_SHA256;
      case P384 -> X9ObjectIdentifiers.ecdsa_with_SHA384;
      case P521 -> X9ObjectIdentifiers.ecdsa_with_SHA512;
      default -> JcaNames.ED25519_OID;
    };
  }
}

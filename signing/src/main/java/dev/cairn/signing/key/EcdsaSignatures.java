package dev.cairn.signing.key;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.util.BigIntegers;

/** ECDSA signatures as r‖s (RFC 7518 section 3.4) and as two integers in DER (RFC 3279, 2.2.3). */
final class EcdsaSignatures {
  private EcdsaSignatures() {}

  static byte[] toDer(byte[] raw) throws IOException {
    int half = raw.length / 2;
    ASN1EncodableVector integers = new ASN1EncodableVector();
    integers.add(new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(raw, 0, half))));
    integers.add(new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(raw, half, raw.length))));
    return new DERSequence(integers).getEncoded(ASN1Encoding.DER);
  }

  static byte[] fromDer(byte[] der, int length) {
    ASN1Sequence integers = ASN1Sequence.getInstance(der);
    byte[] raw = new byte[length];
    int half = length / 2;
    for (int i = 0; i < 2; i++) {
      BigInteger value = ASN1Integer.getInstance(integers.getObjectAt(i)).getValue();
      BigIntegers.asUnsignedByteArray(value, raw, i * half, half);
    }
    return raw;
  }
}

package dev.cairn.signing.bbs;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.Optional;
import org.bouncycastle.math.ec.ECPoint;

/** A signature, A and e (draft section 4.2.4.2). */
record Signature(ECPoint a, BigInteger e) {

  byte[] encode() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(G1.encode(a));
    out.writeBytes(Scalars.encode(e));
    return out.toByteArray();
  }

  static Optional<Signature> decode(byte[] bytes) {
    if (bytes.length != BbsScheme.SIGNATURE_LENGTH) {
      return Optional.empty();
    }
    return G1.decode(bytes, 0)
        .flatMap(a -> Scalars.decode(bytes, G1.LENGTH).map(e -> new Signature(a, e)));
  }
}

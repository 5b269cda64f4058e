package dev.cairn.signing.key;

import dev.cairn.core.Reading;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** Ed25519 on Bouncy Castle's RFC 8032 arithmetic, with the public point decoded once. */
final class Ed25519Key implements VerificationKey {
  /**
   * The y coordinates of the eight points of small order, canonically encoded, sign bit cleared: 0,
   * 1, -1 and the two of order eight. Such a key verifies signatures nobody made.
   */
  private static final Set<String> SMALL_ORDER =
      Stream.of(
              "0000000000000000000000000000000000000000000000000000000000000000",
              "0100000000000000000000000000000000000000000000000000000000000000",
              "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
              "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
              "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a")
          .collect(Collectors.toUnmodifiableSet());

  private final byte[] encoded;
  private final Ed25519.PublicPoint point;

  private Ed25519Key(byte[] encoded, Ed25519.PublicPoint point) {
    this.encoded = encoded;
    this.point = point;
  }

  static Reading<VerificationKey> read(byte[] encoded) {
    if (encoded.length != Ed25519.PUBLIC_KEY_SIZE) {
      return Reading.refused(
          "key.length",
          "",
          "An Ed25519 key has 32 bytes and this one has "
              + encoded.length
              + "; take the key as its owner published it.");
    }
    byte[] copy = encoded.clone();
    if (isSmallOrder(copy)) {
      return Reading.refused(
          "key.small-order",
          "",
          "The Ed25519 key "
              + HexFormat.of().formatHex(copy)
              + " is a point of small order, under which anything verifies; use a real key.");
    }
    // Refuses y at or above the field's prime and points that are not on the curve.
    Ed25519.PublicPoint point = Ed25519.validatePublicKeyPartialExport(copy, 0);
    if (point == null) {
      return Reading.refused(
          "key.point",
          "",
          "The bytes "
              + HexFormat.of().formatHex(copy)
              + " are no canonically encoded Ed25519 point; take the key as its owner published"
              + " it.");
    }
    return Reading.of(new Ed25519Key(copy, point));
  }

  private static boolean isSmallOrder(byte[] key) {
    byte[] y = key.clone();
    y[31] &= 0x7f;
    return SMALL_ORDER.contains(HexFormat.of().formatHex(y));
  }

  @Override
  public KeyAlgorithm algorithm() {
    return KeyAlgorithm.ED25519;
  }

  @Override
  public byte[] encoded() {
    return encoded.clone();
  }

  @Override
  public boolean verifies(byte[] message, byte[] signature) {
    // Bouncy Castle refuses S at or above the group order and a non-canonical R.
    return signature.length == Ed25519.SIGNATURE_SIZE
        && Ed25519.verify(signature, 0, point, message, 0, message.length);
  }

  static byte[] sign(byte[] seed, byte[] encoded, byte[] message) {
    byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
    Ed25519.sign(seed, 0, encoded, 0, message, 0, message.length, signature, 0);
    return signature;
  }

  static byte[] publicKeyOf(byte[] seed) {
    byte[] encoded = new byte[Ed25519.PUBLIC_KEY_SIZE];
    Ed25519.generatePublicKey(seed, 0, encoded, 0);
    return encoded;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof VerificationKey other && isSameKeyAs(other);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(encoded);
  }

  @Override
  public String toString() {
    return Multikey.write(this);
  }
}

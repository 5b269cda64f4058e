package dev.cairn.signing.suite;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.signing.key.Multibase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The two forms of an ecdsa-sd-2023 {@code proofValue} (Data Integrity ECDSA 1.0, 3.5). */
final class SdProofValue {
  private static final byte[] BASE = {(byte) 0xd9, 0x5d, 0x00};
  private static final byte[] DERIVED = {(byte) 0xd9, 0x5d, 0x01};
  private static final int SIGNATURE = 64;
  private static final int PUBLIC_KEY = 35;
  private static final int HMAC_KEY = 32;

  private SdProofValue() {}

  /** What an issuer gives to a holder. */
  static final class Base {
    private final byte[] baseSignature;
    private final byte[] publicKey;
    private final byte[] hmacKey;
    private final List<byte[]> signatures;
    private final List<String> mandatoryPointers;

    Base(
        byte[] baseSignature,
        byte[] publicKey,
        byte[] hmacKey,
        List<byte[]> signatures,
        List<String> mandatoryPointers) {
      this.baseSignature = baseSignature;
      this.publicKey = publicKey;
      this.hmacKey = hmacKey;
      this.signatures = signatures;
      this.mandatoryPointers = mandatoryPointers;
    }

    byte[] baseSignature() {
      return baseSignature;
    }

    byte[] publicKey() {
      return publicKey;
    }

    byte[] hmacKey() {
      return hmacKey;
    }

    List<byte[]> signatures() {
      return signatures;
    }

    List<String> mandatoryPointers() {
      return mandatoryPointers;
    }

    String text() {
      return Multibase.base64Url(
          new SdCbor.Writer()
              .raw(BASE)
              .array(5)
              .bytes(baseSignature)
              .bytes(publicKey)
              .bytes(hmacKey)
              .byteArrays(signatures)
              .texts(mandatoryPointers)
              .toBytes());
    }

    private boolean isSound() {
      return baseSignature.length == SIGNATURE
          && publicKey.length == PUBLIC_KEY
          && hmacKey.length == HMAC_KEY
          && signatures.stream().allMatch(s -> s.length == SIGNATURE);
    }
  }

  /** What a holder gives to a verifier. */
  static final class Derived {
    private final byte[] baseSignature;
    private final byte[] publicKey;
    private final List<byte[]> signatures;
    private final Map<Integer, byte[]> labels;
    private final List<Integer> mandatoryIndexes;

    Derived(
        byte[] baseSignature,
        byte[] publicKey,
        List<byte[]> signatures,
        Map<Integer, byte[]> labels,
        List<Integer> mandatoryIndexes) {
      this.baseSignature = baseSignature;
      this.publicKey = publicKey;
      this.signatures = signatures;
      this.labels = labels;
      this.mandatoryIndexes = mandatoryIndexes;
    }

    byte[] baseSignature() {
      return baseSignature;
    }

    byte[] publicKey() {
      return publicKey;
    }

    List<byte[]> signatures() {
      return signatures;
    }

    Map<Integer, byte[]> labels() {
      return labels;
    }

    List<Integer> mandatoryIndexes() {
      return mandatoryIndexes;
    }

    String text() {
      return Multibase.base64Url(
          new SdCbor.Writer()
              .raw(DERIVED)
              .array(5)
              .bytes(baseSignature)
              .bytes(publicKey)
              .byteArrays(signatures)
              .map(new TreeMap<>(labels))
              .numbers(mandatoryIndexes)
              .toBytes());
    }

    private boolean isSound() {
      return baseSignature.length == SIGNATURE
          && publicKey.length == PUBLIC_KEY
          && signatures.stream().allMatch(s -> s.length == SIGNATURE)
          && labels.values().stream().allMatch(l -> l.length == HMAC_KEY)
          && labels.values().stream().map(Multibase::base64Url).distinct().count() == labels.size();
    }
  }

  static Reading<Base> base(JsonObject proof) {
    return SelectiveProof.bytes(proof, SdProofValue::malformed)
        .then(
            bytes -> {
              if (SelectiveProof.startsWith(bytes, DERIVED)) {
                return SelectiveProof.isDerived();
              }
              Optional<Base> base =
                  SelectiveProof.startsWith(bytes, BASE)
                      ? SdCbor.read(bytes, BASE.length, SdProofValue::readBase)
                      : Optional.empty();
              return base.filter(Base::isSound).map(Reading::of).orElseGet(SdProofValue::malformed);
            });
  }

  static Reading<Derived> derived(JsonObject proof) {
    return SelectiveProof.bytes(proof, SdProofValue::malformed)
        .then(
            bytes -> {
              if (SelectiveProof.startsWith(bytes, BASE)) {
                return SelectiveProof.isBase();
              }
              Optional<Derived> derived =
                  SelectiveProof.startsWith(bytes, DERIVED)
                      ? SdCbor.read(bytes, DERIVED.length, SdProofValue::readDerived)
                      : Optional.empty();
              return derived
                  .filter(Derived::isSound)
                  .map(Reading::of)
                  .orElseGet(SdProofValue::malformed);
            });
  }

  private static Base readBase(SdCbor.Reader in) {
    boolean five = in.array() == 5;
    Base base = new Base(in.bytes(), in.bytes(), in.bytes(), in.byteArrays(), in.texts());
    return five ? base : new Base(new byte[0], new byte[0], new byte[0], List.of(), List.of());
  }

  private static Derived readDerived(SdCbor.Reader in) {
    boolean five = in.array() == 5;
    Derived derived = new Derived(in.bytes(), in.bytes(), in.byteArrays(), in.map(), in.numbers());
    return five ? derived : new Derived(new byte[0], new byte[0], List.of(), Map.of(), List.of());
  }

  static <T> Reading<T> malformed() {
    return SelectiveProof.refused(
        "proof.value",
        "The proofValue is no selective disclosure proof; it was cut or changed, ask for the"
            + " original.");
  }
}

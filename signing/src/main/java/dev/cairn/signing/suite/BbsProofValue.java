package dev.cairn.signing.suite;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.signing.bbs.BbsPublicKey;
import dev.cairn.signing.bbs.BbsScheme;
import dev.cairn.signing.key.Multibase;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The two forms of a bbs-2023 {@code proofValue} without features (Data Integrity BBS 1.0, 3.3).
 */
final class BbsProofValue {
  private static final byte[] BASE = {(byte) 0xd9, 0x5d, 0x02};
  private static final byte[] DERIVED = {(byte) 0xd9, 0x5d, 0x03};

  /** The third byte of forms that bind a holder or carry a pseudonym. */
  private static final int LAST_FEATURE = 0x09;

  private static final int HMAC_KEY = 32;
  private static final int HEADER = 64;

  private BbsProofValue() {}

  /** What an issuer gives to a holder. */
  static final class Base {
    private final byte[] signature;
    private final byte[] header;
    private final byte[] publicKey;
    private final byte[] hmacKey;
    private final List<String> mandatoryPointers;

    Base(
        byte[] signature,
        byte[] header,
        byte[] publicKey,
        byte[] hmacKey,
        List<String> mandatoryPointers) {
      this.signature = signature;
      this.header = header;
      this.publicKey = publicKey;
      this.hmacKey = hmacKey;
      this.mandatoryPointers = mandatoryPointers;
    }

    byte[] signature() {
      return signature;
    }

    byte[] header() {
      return header;
    }

    byte[] publicKey() {
      return publicKey;
    }

    byte[] hmacKey() {
      return hmacKey;
    }

    List<String> mandatoryPointers() {
      return mandatoryPointers;
    }

    String text() {
      return Multibase.base64Url(
          new SdCbor.Writer()
              .raw(BASE)
              .array(5)
              .bytes(signature)
              .bytes(header)
              .bytes(publicKey)
              .bytes(hmacKey)
              .texts(mandatoryPointers)
              .toBytes());
    }

    private boolean isSound() {
      return signature.length == BbsScheme.SIGNATURE_LENGTH
          && header.length == HEADER
          && publicKey.length == BbsPublicKey.LENGTH
          && hmacKey.length == HMAC_KEY;
    }
  }

  /** What a holder gives to a verifier. */
  static final class Derived {
    private final byte[] proof;
    private final Map<Integer, Integer> labels;
    private final List<Integer> mandatoryIndexes;
    private final List<Integer> selectiveIndexes;
    private final byte[] presentationHeader;

    Derived(
        byte[] proof,
        Map<Integer, Integer> labels,
        List<Integer> mandatoryIndexes,
        List<Integer> selectiveIndexes,
        byte[] presentationHeader) {
      this.proof = proof;
      this.labels = labels;
      this.mandatoryIndexes = mandatoryIndexes;
      this.selectiveIndexes = selectiveIndexes;
      this.presentationHeader = presentationHeader;
    }

    byte[] proof() {
      return proof;
    }

    Map<Integer, Integer> labels() {
      return labels;
    }

    /** Positions of the mandatory statements among those shown. */
    List<Integer> mandatoryIndexes() {
      return mandatoryIndexes;
    }

    /** Positions of the other statements shown among all that are not mandatory. */
    List<Integer> selectiveIndexes() {
      return selectiveIndexes;
    }

    byte[] presentationHeader() {
      return presentationHeader;
    }

    String text() {
      return Multibase.base64Url(
          new SdCbor.Writer()
              .raw(DERIVED)
              .array(5)
              .bytes(proof)
              .numberMap(new TreeMap<>(labels))
              .numbers(mandatoryIndexes)
              .numbers(selectiveIndexes)
              .bytes(presentationHeader)
              .toBytes());
    }

    private boolean isSound() {
      return new HashSet<>(labels.values()).size() == labels.size()
          && new HashSet<>(selectiveIndexes).size() == selectiveIndexes.size();
    }
  }

  static Reading<Base> base(JsonObject proof) {
    return SelectiveProof.bytes(proof, BbsProofValue::malformed)
        .then(
            bytes ->
                SelectiveProof.startsWith(bytes, DERIVED)
                    ? SelectiveProof.isDerived()
                    : read(bytes, BASE, BbsProofValue::readBase, Base::isSound));
  }

  static Reading<Derived> derived(JsonObject proof) {
    return SelectiveProof.bytes(proof, BbsProofValue::malformed)
        .then(
            bytes ->
                SelectiveProof.startsWith(bytes, BASE)
                    ? SelectiveProof.isBase()
                    : read(bytes, DERIVED, BbsProofValue::readDerived, Derived::isSound));
  }

  private static <T> Reading<T> read(
      byte[] bytes, byte[] start, Function<SdCbor.Reader, Optional<T>> form, Predicate<T> isSound) {
    if (SelectiveProof.startsWith(bytes, Arrays.copyOf(BASE, 2))
        && bytes[2] > DERIVED[2]
        && bytes[2] <= LAST_FEATURE) {
      return SelectiveProof.refused(
          "sd.feature",
          "The proof binds its holder or carries a pseudonym, a feature of bbs-2023 that is not"
              + " supported here; ask for one without.");
    }
    Optional<T> value =
        SelectiveProof.startsWith(bytes, start)
            ? SdCbor.read(bytes, start.length, form).flatMap(v -> v).filter(isSound)
            : Optional.empty();
    return value.map(Reading::of).orElseGet(BbsProofValue::malformed);
  }

  private static Optional<Base> readBase(SdCbor.Reader in) {
    boolean five = in.array() == 5;
    Base base = new Base(in.bytes(), in.bytes(), in.bytes(), in.bytes(), in.texts());
    return five ? Optional.of(base) : Optional.empty();
  }

  private static Optional<Derived> readDerived(SdCbor.Reader in) {
    boolean five = in.array() == 5;
    Derived derived =
        new Derived(in.bytes(), in.numberMap(), in.numbers(), in.numbers(), in.bytes());
    return five ? Optional.of(derived) : Optional.empty();
  }

  static <T> Reading<T> malformed() {
    return SelectiveProof.refused(
        "proof.value",
        "The proofValue is no selective disclosure proof of bbs-2023; it was cut or changed, ask for"
            + " the original.");
  }
}

package dev.cairn.signing.suite;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.verification.Check;
import dev.cairn.signing.context.Canonicalizer;
import dev.cairn.signing.key.Multibase;
import dev.cairn.signing.key.VerificationKey;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** What the suites of selective disclosure have in common around their own signatures. */
final class SelectiveProof {
  private static final String VALUE = "/proof/proofValue";

  private SelectiveProof() {}

  /**
   * Judges a derived proof whose key fits the suite: its contexts, its numbers, then its
   * signatures.
   *
   * @param signatures whether they hold; asked only if nothing else is wrong
   * @param subject what does not fit where they do not: "The proof", "A signature"
   */
  static Check judge(
      JsonObject document,
      JsonObject proof,
      VerificationKey key,
      String subject,
      Supplier<Reading<Boolean>> signatures) {
    List<Finding> faults = ContextRule.OF_DOCUMENT.faults(document, proof);
    List<Finding> inexact = ExactNumbers.faults(document);
    if (!faults.isEmpty() || !inexact.isEmpty()) {
      return new Check(Check.Kind.PROOF, Check.Outcome.FAILED, faults.isEmpty() ? inexact : faults);
    }
    return signatures
        .get()
        .match(
            a ->
                a.value()
                    ? new Check(Check.Kind.PROOF, Check.Outcome.PASSED, a.findings())
                    : failed(
                        "proof.signature",
                        VALUE,
                        subject
                            + " does not fit this content and the key "
                            + key
                            + ": one of them was changed; ask the holder to show it again."),
            r -> new Check(Check.Kind.PROOF, Check.Outcome.FAILED, r.findings()));
  }

  /** The failure of a key that the suite does not verify with. */
  static Check unfitKey(String suite, String algorithm, VerificationKey key) {
    return failed(
        "proof.key-algorithm",
        "/proof/verificationMethod",
        suite
            + " verifies with "
            + algorithm
            + ", and the key named is "
            + key.algorithm().label()
            + "; ask the issuer to sign with the suite of its key.");
  }

  private static Check failed(String code, String pointer, String message) {
    return Check.failed(Check.Kind.PROOF, Finding.error(code, pointer, message));
  }

  /** Whether the statements behind these pointers can be shown by themselves. */
  static boolean canShow(Canonicalizer canonicalizer, JsonObject signed, List<String> pointers) {
    return SdStatements.of(canonicalizer, signed.without("proof"))
        .then(statements -> statements.select(pointers))
        .isAccepted();
  }

  /** The bytes of a {@code proofValue} in base64url, or this refusal. */
  static Reading<byte[]> bytes(JsonObject proof, Supplier<Reading<byte[]>> malformed) {
    String text = proof.findString("proofValue").orElse("");
    return text.startsWith("u") && Multibase.decode(text) instanceof Reading.Accepted<byte[]> a
        ? a
        : malformed.get();
  }

  /** Whether bytes begin with a form's header and go on behind it. */
  static boolean startsWith(byte[] bytes, byte[] header) {
    return bytes.length > header.length
        && Arrays.equals(bytes, 0, header.length, header, 0, header.length);
  }

  /** The refusal of a derived proof where the issuer's is needed. */
  static <T> Reading<T> isDerived() {
    return refused(
        "sd.derived",
        "The proof is derived already and shows only a part; derive from the issuer's.");
  }

  /** The refusal of the issuer's proof where a derived one is needed. */
  static <T> Reading<T> isBase() {
    return refused(
        "sd.base",
        "The proof is the issuer's for the holder alone; the holder derives one to show.");
  }

  /** The refusal of a {@code proofValue}. */
  static <T> Reading<T> refused(String code, String message) {
    return Reading.refused(code, VALUE, message);
  }
}

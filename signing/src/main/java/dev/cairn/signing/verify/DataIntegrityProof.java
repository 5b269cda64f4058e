package dev.cairn.signing.verify;

import dev.cairn.core.Finding;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.verification.Check;
import dev.cairn.signing.key.VerificationKey;
import dev.cairn.signing.suite.Cryptosuite;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One Data Integrity proof, taken apart.
 *
 * @param pointer where it stands
 * @param json as it stands there
 * @param suite the suite it names
 * @param document what it covers: the credential, with the proofs it follows
 */
record DataIntegrityProof(
    String pointer,
    JsonObject json,
    Cryptosuite suite,
    JsonObject document,
    Optional<Instant> created,
    Optional<Instant> expires)
    implements PendingProof {

  @Override
  public KeySelector key() {
    return KeySelector.method(json.findString("verificationMethod").orElseThrow());
  }

  @Override
  public String purpose() {
    return json.findString("proofPurpose").orElseThrow();
  }

  @Override
  public Optional<String> challenge() {
    return json.findString("challenge");
  }

  @Override
  public List<String> domains() {
    return OneOrMany.strings(json, "domain");
  }

  @Override
  public List<Finding> hopeless() {
    return suite.faults(document, json).stream().map(this::placed).toList();
  }

  /** Suites speak of the proof as {@code /proof}; here it may be one of several. */
  @Override
  public Check verify(VerificationKey key) {
    Check check = suite.verify(document, json, key);
    List<Finding> placed = check.findings().stream().map(this::placed).toList();
    return new Check(check.kind(), check.outcome(), placed);
  }

  private Finding placed(Finding finding) {
    String at = finding.pointer();
    boolean inProof = at.equals("/proof") || at.startsWith("/proof/");
    return inProof
        ? new Finding(
            finding.code(),
            finding.severity(),
            pointer + at.substring("/proof".length()),
            finding.message())
        : finding;
  }
}

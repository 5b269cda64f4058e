package dev.cairn.signing.verify;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.verification.Check;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.VerificationKey;
import dev.cairn.signing.suite.Cryptosuite;
import dev.cairn.signing.suite.SigningInput;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

  @Override
  public String suiteName() {
    return suite.name();
  }

  @Override
  public Reading<SigningInput> signingInput(Optional<KeyAlgorithm> algorithm) {
    List<KeyAlgorithm> possible =
        algorithm
            .map(List::of)
            .orElseGet(() -> Stream.of(KeyAlgorithm.values()).filter(suite::accepts).toList());
    return possible.size() == 1
        ? suite
            .inspect(document, json, possible.get(0))
            .match(a -> a, r -> Reading.refused(r.findings().stream().map(this::placed).toList()))
        : Reading.refused(
            "suite.inspect",
            pointer,
            "The key is out of reach and its kind chooses the hash of "
                + suite.name()
                + "; pin its controller's document.");
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

package dev.cairn.cli.signing;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.signing.baking.DocumentForm;
import dev.cairn.signing.context.Canonicalizer;
import dev.cairn.signing.jose.SdJwtHolder;
import dev.cairn.signing.suite.BbsSuite;
import dev.cairn.signing.suite.DerivingCryptosuite;
import dev.cairn.signing.suite.EcdsaSdSuite;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Shows part of a credential that was issued for it. Needs no key. Immutable and thread-safe. */
public final class PartShower {
  private final Canonicalizer canonicalizer;

  /** For credentials with these contexts. */
  public PartShower(Canonicalizer canonicalizer) {
    this.canonicalizer = Objects.requireNonNull(canonicalizer, "canonicalizer");
  }

  /**
   * The smallest credential that shows what the pointers name.
   *
   * @param received of suite ecdsa-sd-2023 or bbs-2023, or an SD-JWT
   * @return JSON, or a token as a string
   */
  public Reading<JsonValue> show(byte[] received, List<String> pointers) {
    if (DocumentForm.detect(received).equals(Optional.of(DocumentForm.JSON))) {
      return JsonReader.strict().readObject(received).then(signed -> show(signed, pointers));
    }
    return SdJwtHolder.read(received)
        .then(holder -> holder.present(Set.copyOf(pointers)))
        .then(token -> Reading.of(new JsonString(token)));
  }

  /** The same of a credential with a proof. */
  public Reading<JsonValue> show(JsonObject signed, List<String> pointers) {
    return suiteOf(signed).derive(signed, pointers).then(Reading::of);
  }

  private DerivingCryptosuite suiteOf(JsonObject signed) {
    BbsSuite bbs = BbsSuite.issuing(canonicalizer, List.of(), new SecureRandom());
    return signed.find("proof").orElse(null) instanceof JsonObject proof
            && proof.findString("cryptosuite").equals(Optional.of(bbs.name()))
        ? bbs
        : EcdsaSdSuite.verifying(canonicalizer);
  }
}

package dev.cairn.cli.signing;

import dev.cairn.core.Reading;
import dev.cairn.core.record.RecordMapping;
import dev.cairn.signing.context.Canonicalizer;
import dev.cairn.signing.disclosure.Disclosed;
import dev.cairn.signing.disclosure.SelectiveDisclosure;
import dev.cairn.signing.disclosure.Wanted;
import dev.cairn.signing.suite.Cryptosuites;
import java.security.SecureRandom;

/** Shows part of a credential that was issued for it. Needs no key. Immutable and thread-safe. */
public final class PartShower {
  private final SelectiveDisclosure disclosure;

  /** For credentials with these contexts. */
  public PartShower(Canonicalizer canonicalizer) {
    this(canonicalizer, RecordMapping.builtIn());
  }

  /** With another mapping to records, whose fields can be asked for. */
  public PartShower(Canonicalizer canonicalizer, RecordMapping mapping) {
    this.disclosure =
        SelectiveDisclosure.with(Cryptosuites.deriving(canonicalizer, new SecureRandom()))
            .mapping(mapping);
  }

  /**
   * The smallest credential that shows what is wanted and still verifies.
   *
   * @param received of suite ecdsa-sd-2023 or bbs-2023, or an SD-JWT
   */
  public Reading<Disclosed> show(byte[] received, Wanted wanted) {
    return disclosure.disclose(received, wanted);
  }
}

package dev.cairn.signing.suite;

import dev.cairn.core.CairnException;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.signing.context.Canonicalizer;
import dev.cairn.signing.key.KeyAlgorithm;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The suites a verifier or issuer knows, by name. Nothing else is ever used, so what is left out is
 * refused. Immutable and thread-safe.
 */
public final class Cryptosuites {
  private static final Set<KeyAlgorithm> EDDSA = Set.of(KeyAlgorithm.ED25519);
  private static final Set<KeyAlgorithm> ECDSA = Set.of(KeyAlgorithm.P256, KeyAlgorithm.P384);

  private final Map<String, Cryptosuite> byName;

  private Cryptosuites(Map<String, Cryptosuite> byName) {
    this.byName = Collections.unmodifiableMap(byName);
  }

  /** A registry of these suites. */
  public static Cryptosuites of(Cryptosuite... suites) {
    Cryptosuites registry = new Cryptosuites(Map.of());
    for (Cryptosuite suite : suites) {
      registry = registry.with(suite);
    }
    return registry;
  }

  /**
   * The suites built in: {@code eddsa-rdfc-2022}, {@code eddsa-jcs-2022}, {@code ecdsa-rdfc-2019},
   * {@code ecdsa-jcs-2019}; for verifying and deriving {@code ecdsa-sd-2023}, see {@link
   * EcdsaSdSuite#issuing}; for verifying only {@code bbs-2023}, see {@link BbsSuite#issuing},
   * {@code eddsa-2022}, the first's older name, and {@code Ed25519Signature2020}.
   *
   * @param canonicalizer JSON-LD to canonical N-Quads, with the contexts that may be used
   */
  public static Cryptosuites standard(Canonicalizer canonicalizer) {
    Transformation rdfc =
        (document, hash) ->
            canonicalizer.canonicalize(document, hash).then(form -> Reading.of(form.bytes()));
    HashSuite eddsa = HashSuite.linked("eddsa-rdfc-2022", EDDSA, rdfc);
    return of(
        eddsa,
        HashSuite.jcs("eddsa-jcs-2022", EDDSA),
        HashSuite.linked("ecdsa-rdfc-2019", ECDSA, rdfc),
        HashSuite.jcs("ecdsa-jcs-2019", ECDSA),
        EcdsaSdSuite.verifying(canonicalizer),
        BbsSuite.verifying(canonicalizer),
        eddsa.verifyingAs("eddsa-2022", Cryptosuite.DATA_INTEGRITY_PROOF),
        eddsa.verifyingAs("Ed25519Signature2020", "Ed25519Signature2020"));
  }

  /**
   * The suites with which a holder can show a part: {@code ecdsa-sd-2023} and {@code bbs-2023}.
   *
   * @param random for the blinding; a real one outside of tests
   */
  public static Cryptosuites deriving(Canonicalizer canonicalizer, SecureRandom random) {
    return of(
        EcdsaSdSuite.verifying(canonicalizer), BbsSuite.issuing(canonicalizer, List.of(), random));
  }

  /**
   * These suites and one more.
   *
   * @throws CairnException if its name is taken: one name, one meaning
   */
  public Cryptosuites with(Cryptosuite suite) {
    Map<String, Cryptosuite> more = new LinkedHashMap<>(byName);
    if (more.putIfAbsent(suite.name(), suite) != null) {
      throw CairnException.illegalArgument(
          "There is a suite " + suite.name() + " already; give this one a name of its own.");
    }
    return new Cryptosuites(more);
  }

  /** The suite of a name. */
  public Optional<Cryptosuite> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The suite a proof asks for by {@code type} and {@code cryptosuite}. */
  public Optional<Cryptosuite> of(JsonObject proof) {
    String type = proof.findString("type").orElse("");
    String name =
        type.equals(Cryptosuite.DATA_INTEGRITY_PROOF)
            ? proof.findString("cryptosuite").orElse("")
            : type;
    return find(name).filter(suite -> suite.proofType().equals(type));
  }

  /** The names, in the order they were registered; unmodifiable. */
  public Set<String> names() {
    return byName.keySet();
  }

  /** The names. */
  @Override
  public String toString() {
    return names().toString();
  }
}

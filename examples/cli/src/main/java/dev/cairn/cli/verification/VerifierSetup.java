package dev.cairn.cli.verification;

import dev.cairn.signing.StandardVerifier;
import dev.cairn.signing.context.Canonicalizer;
import dev.cairn.signing.context.ContextSource;
import dev.cairn.signing.did.ControllerSource;
import dev.cairn.signing.key.KeyProviders;
import dev.cairn.signing.schema.JsonSchemaChecker;
import dev.cairn.signing.status.StatusListChecker;
import dev.cairn.signing.status.StatusSource;
import dev.cairn.signing.suite.Cryptosuites;
import dev.cairn.signing.trust.TrustPolicy;
import dev.cairn.signing.verify.ProofVerifier;
import dev.cairn.signing.verify.ResourceSource;
import java.security.Provider;
import java.util.Objects;
import java.util.Optional;

/**
 * What a command verifies with. Immutable and thread-safe; goes online only if one of its sources
 * does.
 *
 * @param canonicalizer how JSON-LD becomes statements
 * @param suites the suites known
 * @param controllers where controller documents are found
 * @param status where status lists are found; empty if nowhere
 * @param trust who may issue what; empty if nobody judges
 * @param resources what credentials point to; empty if nothing is at hand
 * @param provider who verifies signatures where it can; empty means the built-in code alone
 */
public record VerifierSetup(
    Canonicalizer canonicalizer,
    Cryptosuites suites,
    ControllerSource controllers,
    Optional<StatusSource> status,
    Optional<TrustPolicy> trust,
    Optional<ResourceSource> resources,
    Optional<Provider> provider) {

  /** Checks for null. */
  public VerifierSetup {
    Objects.requireNonNull(canonicalizer, "canonicalizer");
    Objects.requireNonNull(suites, "suites");
    Objects.requireNonNull(controllers, "controllers");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(trust, "trust");
    Objects.requireNonNull(resources, "resources");
    Objects.requireNonNull(provider, "provider");
  }

  /**
   * The built-in suites over the built-in contexts and what the caller adds to them, with a native
   * provider if one is on the class path.
   */
  public static VerifierSetup of(
      ContextSource contexts,
      ControllerSource pinned,
      Optional<StatusSource> status,
      Optional<TrustPolicy> trust) {
    Canonicalizer canonicalizer =
        Canonicalizer.over(ContextSource.firstOf(contexts, ContextSource.builtIn()));
    return new VerifierSetup(
        canonicalizer,
        Cryptosuites.standard(canonicalizer),
        ControllerSource.firstOf(ControllerSource.didKey(), pinned),
        status,
        trust,
        Optional.empty(),
        KeyProviders.findNative(VerifierSetup.class.getClassLoader()));
  }

  /** The same with what credentials point to: schemas are checked, digests compared. */
  public VerifierSetup with(ResourceSource source) {
    return new VerifierSetup(
        canonicalizer, suites, controllers, status, trust, Optional.of(source), provider);
  }

  /** The same with another trust policy, or none. */
  public VerifierSetup judgedBy(Optional<TrustPolicy> policy) {
    return new VerifierSetup(
        canonicalizer, suites, controllers, status, policy, resources, provider);
  }

  /** The verifier: every format and container that is built. */
  public ProofVerifier verifier() {
    ProofVerifier.Builder builder =
        StandardVerifier.builder(suites, controllers, resources.orElseGet(ResourceSource::none));
    resources.ifPresent(r -> builder.schema(JsonSchemaChecker.of(r)));
    status.ifPresent(s -> builder.status(StatusListChecker.of(s).withControllers(controllers)));
    trust.ifPresent(builder::trust);
    provider.ifPresent(builder::provider);
    return builder.build();
  }
}

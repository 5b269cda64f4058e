package dev.cairn.signing.verify;

import dev.cairn.core.CairnException;
import dev.cairn.core.Finding;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.verification.CredentialVerifier;
import dev.cairn.core.verification.Verification;
import dev.cairn.core.verification.VerificationRequest;
import dev.cairn.signing.did.ControllerSource;
import dev.cairn.signing.key.KeyProviders;
import dev.cairn.signing.suite.Cryptosuites;
import java.security.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The verifier: takes a credential or presentation, however it is secured or packed, and gives one
 * check of each kind in fixed order (see {@link dev.cairn.core.verification.Check.Kind}).
 *
 * <ul>
 *   <li>Every proof must hold; without one the answer is Undetermined, finding {@code proof.none}.
 *   <li>The key comes from a controller document: of the issuer, or for the signature alone of the
 *       method's own URL. Never from the proof, a header or a URL fragment; did:key is its own
 *       document.
 *   <li>Presented credentials and the parts of a learner record are verified too, and the worst of
 *       each check counts; endorsements are verified beside it.
 *   <li>A presentation is judged only for the challenge and domain of the request; without them
 *       SUBJECT is unknown. A request that has them asks for a presentation: for a credential that
 *       nobody presents, an SD-JWT without key binding among them, SUBJECT fails.
 * </ul>
 *
 * <p>Under a linked-data suite a signature covers what is said of a node, not how often: where a
 * document says a thing of one id in two places, one of the two can go without breaking it. Read
 * such a node by its id. The JCS and JOSE ways cover every place.
 *
 * <p>Immutable and thread-safe as its parts are; never goes online unless a part does; never throws
 * for bad input. Time is that of the signatures plus linear work in the document.
 */
public final class ProofVerifier implements CredentialVerifier {
  private final Cryptosuites suites;
  private final ControllerSource controllers;
  private final Function<JsonObject, List<Finding>> structure;
  private final List<SecuringFormat> formats;
  private final List<CredentialContainer> containers;
  private final Optional<StatusChecker> status;
  private final Optional<TrustJudge> trust;
  private final Optional<SchemaChecker> schema;
  private final ResourceSource resources;
  private final VerifierLimits limits;
  private final JsonReader reader;

  private ProofVerifier(Builder builder, Cryptosuites suites, ControllerSource controllers) {
    this.suites = suites;
    this.controllers = controllers;
    this.structure = builder.structure;
    this.formats = List.copyOf(builder.formats);
    this.containers = List.copyOf(builder.containers);
    this.status = builder.status;
    this.trust = builder.trust;
    this.schema = builder.schema;
    this.resources = builder.resources;
    this.limits = builder.limits;
    this.reader = JsonReader.with(limits.json());
  }

  /** Starts a verifier; suites and controllers must be given. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public Verification verify(byte[] document, VerificationRequest request) {
    return report(document, request).verification();
  }

  /** Verifies as {@link #verify} does and also gives the verification of each credential inside. */
  public VerificationReport report(byte[] document, VerificationRequest request) {
    return new VerificationRun(this, request).report(document);
  }

  /** This verifier without its status checker, for verifying the lists themselves. */
  ProofVerifier withoutStatus() {
    Builder builder = new Builder().structure(structure).limits(limits);
    formats.forEach(builder::format);
    containers.forEach(builder::container);
    trust.ifPresent(builder::trust);
    schema.ifPresent(builder::schema);
    builder.resources(resources);
    return new ProofVerifier(builder, suites, controllers);
  }

  Cryptosuites suites() {
    return suites;
  }

  ControllerSource controllers() {
    return controllers;
  }

  Function<JsonObject, List<Finding>> structure() {
    return structure;
  }

  List<SecuringFormat> formats() {
    return formats;
  }

  List<CredentialContainer> containers() {
    return containers;
  }

  Optional<StatusChecker> status() {
    return status;
  }

  Optional<TrustJudge> trust() {
    return trust;
  }

  Optional<SchemaChecker> schema() {
    return schema;
  }

  ResourceSource resources() {
    return resources;
  }

  VerifierLimits limits() {
    return limits;
  }

  JsonReader reader() {
    return reader;
  }

  /** Collects the parts; not thread-safe. */
  public static final class Builder {
    private @Nullable Cryptosuites suites;
    private @Nullable ControllerSource controllers;
    private Function<JsonObject, List<Finding>> structure = StructureRules::check;
    private final List<SecuringFormat> formats = new ArrayList<>();
    private final List<CredentialContainer> containers = new ArrayList<>();
    private Optional<StatusChecker> status = Optional.empty();
    private Optional<TrustJudge> trust = Optional.empty();
    private Optional<SchemaChecker> schema = Optional.empty();
    private ResourceSource resources = ResourceSource.none();
    private Optional<Provider> provider = Optional.empty();
    private VerifierLimits limits = VerifierLimits.defaults();

    private Builder() {}

    /** The suites of Data Integrity proofs; others are refused. */
    public Builder suites(Cryptosuites value) {
      suites = Objects.requireNonNull(value, "suites");
      return this;
    }

    /** Where controller documents are found. */
    public Builder controllers(ControllerSource value) {
      controllers = Objects.requireNonNull(value, "controllers");
      return this;
    }

    /**
     * Rules of form in place of the built-in ones of the data models and Open Badges: one finding a
     * fault, an ERROR fails STRUCTURE.
     */
    public Builder structure(Function<JsonObject, List<Finding>> value) {
      structure = Objects.requireNonNull(value, "structure");
      return this;
    }

    /** One more way of securing beside Data Integrity proofs, asked in the order given. */
    public Builder format(SecuringFormat value) {
      formats.add(Objects.requireNonNull(value, "format"));
      return this;
    }

    /** One more container that may carry a document, asked in the order given. */
    public Builder container(CredentialContainer value) {
      containers.add(Objects.requireNonNull(value, "container"));
      return this;
    }

    /** Who looks up status; without one a credential that has a status is Undetermined. */
    public Builder status(StatusChecker value) {
      status = Optional.of(value);
      return this;
    }

    /** Who judges issuers; without one trust is not judged. */
    public Builder trust(TrustJudge value) {
      trust = Optional.of(value);
      return this;
    }

    /** Who checks schemas; without one SCHEMA is not checked. */
    public Builder schema(SchemaChecker value) {
      schema = Optional.of(value);
      return this;
    }

    /**
     * What credentials point to, as far as it is at hand: where they state its digest and it
     * differs, PROOF fails.
     */
    public Builder resources(ResourceSource value) {
      resources = Objects.requireNonNull(value, "resources");
      return this;
    }

    /**
     * Who verifies signatures where it can, such as a native library for speed: see {@link
     * KeyProviders#findNative}. Without one, and for what it cannot, the built-in code does. Keys
     * are read and checked by the built-in code either way.
     */
    public Builder provider(Provider value) {
      provider = Optional.of(value);
      return this;
    }

    /** Bounds other than {@link VerifierLimits#defaults()}. */
    public Builder limits(VerifierLimits value) {
      limits = Objects.requireNonNull(value, "limits");
      return this;
    }

    /**
     * The verifier.
     *
     * @throws CairnException if suites or controllers were not given
     */
    public ProofVerifier build() {
      if (suites == null || controllers == null) {
        throw CairnException.illegalArgument(
            "A verifier needs suites and controllers; give both before build().");
      }
      ControllerSource found = controllers;
      return new ProofVerifier(
          this,
          suites,
          provider.map(p -> found.mapKeys(KeyProviders.remembering(p))).orElse(found));
    }
  }
}

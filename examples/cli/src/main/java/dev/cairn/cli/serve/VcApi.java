package dev.cairn.cli.serve;

import dev.cairn.cli.Refusal;
import dev.cairn.cli.input.Moment;
import dev.cairn.cli.signing.CredentialSigner;
import dev.cairn.cli.signing.PartShower;
import dev.cairn.cli.signing.Parts;
import dev.cairn.cli.signing.Presentations;
import dev.cairn.cli.verification.VerifierSetup;
import dev.cairn.core.CairnException;
import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.verification.VerificationRequest;
import dev.cairn.signing.disclosure.Wanted;
import dev.cairn.signing.verify.ProofVerifier;
import dev.cairn.signing.verify.VerificationReport;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The endpoints of the VC-API, from the body of a request to the answer. Thread-safe; knows nothing
 * of HTTP.
 */
public final class VcApi {
  private final PartShower parts;
  private final ProofVerifier verifier;
  private final Optional<CredentialSigner> signer;
  private final Optional<String> suite;
  private final Clock clock;
  private final Map<String, Function<JsonObject, Answer>> endpoints;

  /**
   * The endpoints.
   *
   * @param setup what is verified with
   * @param signer who issues and presents; without one those endpoints are not there
   * @param suite the suite it signs with; empty means the usual one of its key
   */
  public VcApi(
      VerifierSetup setup, Optional<CredentialSigner> signer, Optional<String> suite, Clock clock) {
    this.parts = new PartShower(setup.canonicalizer());
    this.verifier = setup.verifier();
    this.signer = Objects.requireNonNull(signer, "signer");
    this.suite = Objects.requireNonNull(suite, "suite");
    this.clock = Objects.requireNonNull(clock, "clock");
    this.endpoints =
        signer.isPresent()
            ? Map.of(
                "/credentials/verify", this::verifyCredential,
                "/credentials/derive", this::derive,
                "/presentations/verify", this::verifyPresentation,
                "/credentials/issue", this::issue,
                "/presentations/prove", this::prove)
            : Map.of(
                "/credentials/verify", this::verifyCredential,
                "/credentials/derive", this::derive,
                "/presentations/verify", this::verifyPresentation);
  }

  /** The paths that can be posted to, sorted. */
  public List<String> paths() {
    return endpoints.keySet().stream().sorted().toList();
  }

  boolean has(String path) {
    return endpoints.containsKey(path);
  }

  /** Answers a request to a path that is there. */
  Answer answer(String path, JsonObject body) {
    try {
      return Objects.requireNonNull(endpoints.get(path), path).apply(body);
    } catch (Refusal e) {
      throw Problem.content(ProblemType.MALFORMED_VALUE_ERROR, e.findings());
    } catch (CairnException e) {
      throw Problem.content(ProblemType.MALFORMED_VALUE_ERROR, Refusal.of(e).findings());
    }
  }

  private Answer issue(JsonObject body) {
    Request request =
        Request.of(
            body,
            Set.of("credential"),
            Set.of("credentialId", "mandatoryPointers", "type", "cryptosuite", "created"));
    CredentialSigner issuer = signer.orElseThrow();
    String name = suite(request, issuer);
    request.text("credentialId");
    JsonValue signed =
        accept(
            issuer.issue(
                request.object("credential"),
                name,
                new Parts(request.pointers("mandatoryPointers"), List.of(), Optional.empty()),
                created(request)));
    return Answer.of(
        201,
        JsonObject.builder().put("verifiableCredential", inJson(signed, "Credential")).build());
  }

  private Answer prove(JsonObject body) {
    Request request =
        Request.of(
            body,
            Set.of("presentation"),
            Set.of(
                "type",
                "cryptosuite",
                "verificationMethod",
                "proofPurpose",
                "created",
                "challenge",
                "domain"));
    CredentialSigner holder = signer.orElseThrow();
    same(request, "verificationMethod", holder.method());
    same(request, "proofPurpose", "authentication");
    JsonValue signed =
        accept(
            holder.present(
                request.object("presentation"),
                suite(request, holder),
                required(request, "challenge"),
                required(request, "domain"),
                created(request)));
    return Answer.of(
        201,
        JsonObject.builder().put("verifiablePresentation", inJson(signed, "Presentation")).build());
  }

  /** The specification's answer is the derived credential itself. */
  private Answer derive(JsonObject body) {
    Request request = Request.of(body, Set.of("verifiableCredential"), Set.of("selectivePointers"));
    JsonValue given = request.secured("verifiableCredential");
    Wanted wanted = new Wanted(Set.copyOf(request.pointers("selectivePointers")), Set.of());
    JsonValue derived =
        accept(parts.show(bytes(given), wanted).then(d -> Reading.of(d.credential())));
    return Answer.of(201, inJson(derived, "Credential"));
  }

  private Answer verifyCredential(JsonObject body) {
    Request request =
        Request.of(
            body,
            Set.of("verifiableCredential"),
            Set.of("returnCredential", "returnProblemDetails", "returnResults", "checks"));
    request.requireChecks();
    JsonValue given = request.secured("verifiableCredential");
    VerificationReport report =
        verifier.report(bytes(given), VerificationRequest.at(clock.instant()));
    return Answer.ofVerification(
        VerificationResult.credential(
            report,
            request.flag("returnCredential") ? Optional.of(given) : Optional.empty(),
            request.flag("returnResults")));
  }

  private Answer verifyPresentation(JsonObject body) {
    Request request =
        Request.of(
            body,
            Set.of("verifiablePresentation", "presentation"),
            Set.of("challenge", "domain", "returnPresentation", "checks"));
    request.requireChecks();
    String member = request.has("presentation") ? "presentation" : "verifiablePresentation";
    JsonValue given = request.secured(member);
    Optional<String> challenge = request.text("challenge");
    Optional<String> domain = request.text("domain");
    VerificationRequest asked = new VerificationRequest(clock.instant(), challenge, domain);
    VerificationReport report = verifier.report(bytes(given), asked);
    return Answer.ofVerification(
        VerificationResult.presentation(
            report,
            given,
            request.flag("returnPresentation") ? Optional.of(given) : Optional.empty(),
            challenge,
            domain));
  }

  private String suite(Request request, CredentialSigner key) {
    same(request, "type", "DataIntegrityProof");
    return request
        .text("cryptosuite")
        .or(() -> suite)
        .or(key::usualSuite)
        .orElseThrow(
            () ->
                Problem.content(
                    ProblemType.MALFORMED_VALUE_ERROR,
                    "request.suite",
                    "/options/cryptosuite",
                    "The key here signs in more than one way; name a cryptosuite."));
  }

  /** An option that only one value can be asked for. */
  private static void same(Request request, String option, String only) {
    request
        .text(option)
        .filter(value -> !value.equals(only))
        .ifPresent(
            value -> {
              throw Problem.content(
                  ProblemType.MALFORMED_VALUE_ERROR,
                  "request.option",
                  "/options/" + option,
                  option + " is \"" + value + "\", and only \"" + only + "\" can be had here.");
            });
  }

  private static String required(Request request, String option) {
    return request
        .text(option)
        .filter(value -> !value.isBlank())
        .orElseThrow(
            () ->
                Problem.content(
                    ProblemType.MALFORMED_VALUE_ERROR,
                    "request.option",
                    "/options",
                    "A presentation answers a verifier; give its " + option + " as an option."));
  }

  private Instant created(Request request) {
    return request
        .text("created")
        .map(t -> Moment.parse("created", t).instantIn(ZoneOffset.UTC))
        .orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.SECONDS));
  }

  private static JsonValue accept(Reading<JsonValue> reading) {
    return reading.match(
        Reading.Accepted::value,
        refused -> {
          List<Finding> why = refused.findings();
          throw Problem.content(ProblemType.MALFORMED_VALUE_ERROR, why);
        });
  }

  private static JsonObject inJson(JsonValue made, String kind) {
    return made instanceof JsonObject object
        ? object
        : Presentations.enveloped((JsonString) made, kind);
  }

  private static byte[] bytes(JsonValue given) {
    String text = given instanceof JsonString token ? token.value() : given.toString();
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

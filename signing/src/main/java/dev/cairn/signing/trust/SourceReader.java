package dev.cairn.signing.trust;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.json.CanonicalJson;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.DateTimeStamp;
import dev.cairn.core.verification.CredentialVerifier;
import dev.cairn.core.verification.Verification;
import dev.cairn.core.verification.VerificationRequest;
import dev.cairn.signing.jose.Jws;
import dev.cairn.signing.log.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Turns documents into links; one collection, one instance. */
final class SourceReader {
  private static final Set<String> DELEGATIONS =
      Set.of("VerifiableAccreditationToAccredit", "VerifiableAuthorisationForTrustChain");
  private static final String ATTEST = "VerifiableAccreditationToAttest";

  private final CredentialVerifier verifier;
  private final Instant asOf;
  private final List<TrustLink> links = new ArrayList<>();
  private final List<FederationStatement> statements = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> digests = new TreeSet<>();

  SourceReader(CredentialVerifier verifier, Instant asOf) {
    this.verifier = verifier;
    this.asOf = asOf;
  }

  List<TrustLink> links() {
    return links;
  }

  List<FederationStatement> statements() {
    return statements;
  }

  List<Finding> findings() {
    return findings;
  }

  Set<String> digests() {
    return digests;
  }

  void add(String name, byte[] bytes) {
    Optional<JsonObject> header = Jws.header(bytes);
    if (header.filter(FederationStatement::isOne).isPresent()) {
      String compact = new String(bytes, StandardCharsets.ISO_8859_1).strip();
      Reading<FederationStatement> read = FederationStatement.read(compact, name);
      if (read instanceof Reading.Accepted<FederationStatement> accepted) {
        statements.add(accepted.value());
        digests.add(Sha256.of(bytes).hex());
      } else {
        aside(name, "trust.source-federation", read.findings().get(0).message());
      }
      return;
    }
    Optional<JsonObject> plain =
        JsonReader.strict()
            .readObject(bytes)
            .match(a -> Optional.of(a.value()), r -> Optional.empty());
    if (plain.isPresent() && isRegister(plain.get())) {
      register(plain.get(), "sha256:" + CanonicalJson.sha256(plain.get()), name);
      digests.add(Sha256.of(bytes).hex());
      return;
    }
    Verification verification = verifier.verify(bytes, VerificationRequest.at(asOf));
    if (verification instanceof Verification.Verified verified) {
      int before = links.size();
      credential(verified.credential(), name);
      if (links.size() == before) {
        aside(
            name,
            "trust.source-unused",
            "It vouches for nobody in a form that is known here; remove it from the trust"
                + " documents.");
      } else {
        digests.add(Sha256.of(bytes).hex());
      }
      return;
    }
    aside(
        name,
        "trust.source-" + verification.word(),
        verification.findings().stream()
            .filter(f -> f.severity() != Finding.Severity.INFO)
            .findFirst()
            .map(Finding::message)
            .orElse("It is " + verification.word() + "; replace it by one that verifies."));
  }

  private void aside(String name, String code, String why) {
    findings.add(
        Finding.warning(code, "", "The trust document " + name + " is left aside. " + why));
  }

  private static boolean isRegister(JsonObject document) {
    return document.find("registry").orElse(JsonArray.of()) instanceof JsonObject
        && !document.has("@context");
  }

  private void register(JsonObject holder, String from, String name) {
    if (holder.find("registry").orElseThrow() instanceof JsonObject entries) {
      for (String issuer : entries.names()) {
        if (!issuer.isBlank()) {
          links.add(TrustLink.of(TrustLink.Kind.REGISTRY, from, issuer, name));
        }
      }
    }
  }

  private void credential(JsonObject credential, String name) {
    String issuer = OneOrMany.id(credential, "issuer").orElse("");
    if (issuer.isBlank()) {
      return;
    }
    Set<String> types = new HashSet<>(OneOrMany.strings(credential, "type"));
    for (JsonObject subject : OneOrMany.objects(credential, "credentialSubject")) {
      if (subject.find("registry").orElse(JsonArray.of()) instanceof JsonObject) {
        register(subject, issuer, name);
      }
      Optional<String> about = subject.findString("id").filter(id -> !id.isBlank());
      if (about.isEmpty()) {
        continue;
      }
      if (types.contains("EndorsementCredential")) {
        links.add(dated(TrustLink.Kind.ENDORSEMENT, issuer, about.get(), credential, name));
      }
      if (types.contains(ATTEST)) {
        permissions(TrustLink.Kind.ACCREDITATION, issuer, about.get(), subject, credential, name);
      }
      if (types.stream().anyMatch(DELEGATIONS::contains)) {
        permissions(TrustLink.Kind.DELEGATION, issuer, about.get(), subject, credential, name);
      }
      learningModel(issuer, about.get(), subject, name);
    }
  }

  private static TrustLink dated(
      TrustLink.Kind kind, String from, String to, JsonObject credential, String name) {
    return new TrustLink(
        kind,
        from,
        to,
        Set.of(),
        Set.of(),
        day(credential, "validFrom", "issuanceDate"),
        day(credential, "validUntil", "expirationDate"),
        name);
  }

  /** One link for each thing the body is accredited for; without any it is accredited for none. */
  private void permissions(
      TrustLink.Kind kind,
      String from,
      String to,
      JsonObject subject,
      JsonObject credential,
      String name) {
    TrustLink dated = dated(kind, from, to, credential, name);
    List<JsonObject> all = new ArrayList<>(OneOrMany.objects(subject, "accreditedFor"));
    all.addAll(OneOrMany.objects(subject, "permissionFor"));
    for (JsonObject permission : all) {
      Set<String> types = new HashSet<>(OneOrMany.strings(permission, "types"));
      types.remove("VerifiableCredential");
      types.remove("VerifiableAttestation");
      Optional<Set<String>> countries = countries(permission, "limitJurisdiction");
      // A permission for no more than "a credential" names nothing that could be compared.
      if (countries.isPresent() && !types.isEmpty()) {
        links.add(
            new TrustLink(
                kind, from, to, types, countries.get(), dated.since(), dated.until(), name));
      }
    }
  }

  /** Accreditations of the European Learning Model, given by the issuer of this credential. */
  private void learningModel(String issuer, String about, JsonObject subject, String name) {
    for (JsonObject accreditation : OneOrMany.objects(subject, "accreditation")) {
      boolean ownWord =
          OneOrMany.id(accreditation, "accreditingAgent").filter(issuer::equals).isPresent();
      Optional<Set<String>> countries = countries(accreditation, "limitJurisdiction");
      // Limits to a qualification or a level cannot be told from a credential's types alone.
      boolean limited =
          accreditation.has("limitQualification")
              || accreditation.has("limitEQFLevel")
              || accreditation.has("limitField")
              || accreditation.has("limitCredentialType");
      if (ownWord && !limited && countries.isPresent() && !about.equals(issuer)) {
        links.add(
            new TrustLink(
                TrustLink.Kind.ACCREDITATION,
                issuer,
                about,
                Set.of(),
                countries.get(),
                day(accreditation, "dateIssued", "issued"),
                day(accreditation, "expiryDate", "validUntil"),
                name));
      } else if (ownWord && limited) {
        aside(
            name,
            "trust.source-limited",
            "Its accreditation of "
                + about
                + " is limited to qualifications, levels or fields, which is not judged here; name"
                + " the issuer in the policy with those limits.");
      }
    }
  }

  private static Optional<LocalDate> day(JsonObject in, String first, String second) {
    return in.findString(first).or(() -> in.findString(second)).flatMap(SourceReader::day);
  }

  private static Optional<LocalDate> day(String text) {
    return DateTimeStamp.parse(text.length() == 10 ? text + "T00:00:00Z" : text)
        .map(d -> d.dayIn(ZoneOffset.UTC));
  }

  /**
   * Countries by their last path segment, ISO 3166-1 alpha-2 or alpha-3; empty if one is unknown.
   */
  private static Optional<Set<String>> countries(JsonObject in, String member) {
    Set<String> codes = new HashSet<>();
    for (JsonValue value : OneOrMany.values(in, member)) {
      String text =
          value instanceof JsonString s
              ? s.value()
              : value instanceof JsonObject o ? o.findString("id").orElse("") : "";
      String code = text.substring(text.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT);
      Optional<String> known =
          List.of(Locale.getISOCountries()).stream()
              .filter(c -> c.equals(code) || new Locale("", c).getISO3Country().equals(code))
              .findFirst();
      if (known.isEmpty()) {
        return Optional.empty();
      }
      codes.add(known.get());
    }
    return Optional.of(codes);
  }
}

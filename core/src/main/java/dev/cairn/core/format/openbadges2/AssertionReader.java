package dev.cairn.core.format.openbadges2;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.internal.Located;
import dev.cairn.core.internal.shape.Kind;
import dev.cairn.core.internal.shape.Report;
import dev.cairn.core.json.JsonBoolean;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Alignment;
import dev.cairn.core.model.Evidence;
import dev.cairn.core.model.Identity;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads views from documents whose structure has been checked; used once. */
final class AssertionReader {
  private final List<Finding> findings;
  private final Function<String, Optional<JsonObject>> linked;

  AssertionReader(List<Finding> findings, Function<String, Optional<JsonObject>> linked) {
    this.findings = new ArrayList<>(findings);
    this.linked = linked;
  }

  /** Reads a class that stands by itself; checks first, so that reading cannot fail. */
  static <T> Reading<T> alone(JsonObject value, Kind shape, Function<JsonObject, T> view) {
    List<Finding> findings = new ArrayList<>();
    shape.check(new Located(value, ""), new Report("ob2", findings));
    return findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR)
        ? Reading.refused(findings)
        : Reading.of(view.apply(value), findings);
  }

  Reading<Assertion> read(JsonObject a) {
    JsonValue badge = OneOrMany.values(a, "badge").get(0);
    String badgeId = id(badge);
    Optional<BadgeClass> view = badge(badge).map(this::withIssuer);
    if (findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR)) {
      return Reading.refused(findings);
    }
    return Reading.of(
        Assertion.builder()
            .id(text(a, "id").orElseThrow())
            .recipient(recipient(OneOrMany.objects(a, "recipient").get(0)))
            .badgeId(badgeId)
            .badge(view)
            .verification(verification(OneOrMany.objects(a, "verification").get(0)).orElseThrow())
            .issuedOn(text(a, "issuedOn").orElseThrow())
            .expires(text(a, "expires"))
            .evidence(evidence(a))
            .narrative(text(a, "narrative"))
            .image(image(a))
            .revoked(OneOrMany.values(a, "revoked").contains(JsonBoolean.TRUE))
            .revocationReason(text(a, "revocationReason"))
            .build(),
        findings);
  }

  private Optional<BadgeClass> badge(JsonValue badge) {
    if (badge instanceof JsonObject o) {
      return Optional.of(badge(o));
    }
    return linked(id(badge), "/badge", BadgeClass::read);
  }

  private BadgeClass withIssuer(BadgeClass badge) {
    if (badge.issuer().name().isPresent()) {
      return badge;
    }
    return linked(badge.issuer().id(), "/badge", Issuer::read)
        .map(issuer -> BadgeClass.builder().from(badge).issuer(issuer).build())
        .orElse(badge);
  }

  private <T> Optional<T> linked(
      String url, String pointer, Function<JsonObject, Reading<T>> reader) {
    Optional<JsonObject> given = linked.apply(url);
    if (given.isEmpty()) {
      return Optional.empty();
    }
    if (!given.get().findString("id").equals(Optional.of(url))) {
      findings.add(
          Finding.error(
              "ob2.linked-id",
              pointer,
              "What was given for "
                  + url
                  + " carries another id; give the one that stands there."));
      return Optional.empty();
    }
    Reading<T> reading = reader.apply(given.get());
    reading
        .findings()
        .forEach(f -> findings.add(new Finding(f.code(), f.severity(), pointer, f.message())));
    return reading.match(a -> Optional.of(a.value()), r -> Optional.empty());
  }

  static BadgeClass badge(JsonObject b) {
    JsonValue issuer = OneOrMany.values(b, "issuer").get(0);
    Optional<JsonObject> criteria = OneOrMany.objects(b, "criteria").stream().findFirst();
    return BadgeClass.builder()
        .id(text(b, "id").orElseThrow())
        .name(text(b, "name").orElseThrow())
        .description(text(b, "description").orElseThrow())
        .image(image(b))
        .criteriaId(text(b, "criteria").or(() -> criteria.flatMap(c -> text(c, "id"))))
        .criteriaNarrative(criteria.flatMap(c -> text(c, "narrative")))
        .issuer(
            issuer instanceof JsonObject o ? issuer(o) : Issuer.builder().id(id(issuer)).build())
        .alignments(
            OneOrMany.objects(b, "alignment").stream().map(AssertionReader::alignment).toList())
        .tags(OneOrMany.strings(b, "tags"))
        .version(text(b, "version"))
        .related(OneOrMany.values(b, "related").stream().map(AssertionReader::id).toList())
        .build();
  }

  static Issuer issuer(JsonObject i) {
    return Issuer.builder()
        .id(text(i, "id").orElseThrow())
        .name(text(i, "name"))
        .url(text(i, "url"))
        .email(text(i, "email"))
        .telephone(text(i, "telephone"))
        .description(text(i, "description"))
        .image(image(i))
        .publicKeys(OneOrMany.values(i, "publicKey").stream().map(AssertionReader::id).toList())
        .revocationList(text(i, "revocationList"))
        .verification(
            OneOrMany.objects(i, "verification").stream()
                .flatMap(v -> verification(v).stream())
                .findFirst())
        .build();
  }

  private static Alignment alignment(JsonObject a) {
    return new Alignment(
        text(a, "targetName").orElseThrow(),
        text(a, "targetUrl").orElseThrow(),
        text(a, "targetCode"),
        text(a, "targetFramework"),
        Optional.empty(),
        text(a, "targetDescription"));
  }

  private static Identity recipient(JsonObject r) {
    return new Identity(
        text(r, "type").orElseThrow(),
        text(r, "identity").orElseThrow(),
        OneOrMany.values(r, "hashed").contains(JsonBoolean.TRUE),
        text(r, "salt"));
  }

  /** An issuer may speak of verification without saying hosted or signed. */
  private static Optional<VerificationObject> verification(JsonObject v) {
    return OneOrMany.strings(v, "type").stream()
        .flatMap(t -> BadgeShapes2.kindOf(t).stream())
        .findFirst()
        .map(
            kind ->
                new VerificationObject(
                    kind,
                    text(v, "creator"),
                    text(v, "verificationProperty"),
                    OneOrMany.strings(v, "startsWith"),
                    OneOrMany.strings(v, "allowedOrigins")));
  }

  private static List<Evidence> evidence(JsonObject a) {
    List<Evidence> found = new ArrayList<>();
    for (JsonValue value : OneOrMany.values(a, "evidence")) {
      JsonObject e =
          value instanceof JsonObject o ? o : JsonObject.builder().put("id", value).build();
      found.add(
          new Evidence(
              text(e, "id"),
              text(e, "name"),
              text(e, "narrative"),
              text(e, "description"),
              text(e, "genre"),
              text(e, "audience")));
    }
    return found;
  }

  /** The day of a date without an offset. */
  static Optional<LocalDate> dayAsWritten(String date) {
    try {
      return Optional.of(LocalDate.parse(date.substring(0, Math.min(10, date.length()))));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  private static Optional<String> image(JsonObject o) {
    return text(o, "image")
        .or(() -> OneOrMany.objects(o, "image").stream().findFirst().flatMap(i -> text(i, "id")));
  }

  private static String id(JsonValue value) {
    return value instanceof JsonObject o ? text(o, "id").orElse("") : ((JsonString) value).value();
  }

  private static Optional<String> text(JsonObject o, String name) {
    return OneOrMany.strings(o, name).stream().findFirst();
  }
}

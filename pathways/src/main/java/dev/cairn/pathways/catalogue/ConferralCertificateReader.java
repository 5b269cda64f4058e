package dev.cairn.pathways.catalogue;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Rational;
import dev.cairn.pathways.catalogue.ConferralCertificate.SetClaim;
import dev.cairn.pathways.certificate.Certificate;
import dev.cairn.pathways.certificate.CertificateReader;
import dev.cairn.pathways.rule.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the certificates of a conferral from their closed JSON form.
 *
 * <pre>{@code
 * {"format": "cairn-conferral-certificate", "version": 1,
 *  "claims": [{"awards": ["cert", "diploma"], "verdict": "UNSATISFIED", "certificates": […]},
 *             {"awards": ["cert"], "verdict": "SATISFIED", "certificates": […]}],
 *  "conferred": ["cert"], "exits": {"diploma": "cert"}}
 * }</pre>
 *
 * <p>All members are needed; the certificates are those of {@link CertificateReader}. Refused, each
 * with its JSON pointer and a code {@code conferral.*}, {@code certificate.*} or {@code json.*}:
 * unknown and missing names, wrong types, another format or version. Whether the claims stand is
 * for {@link ConferralChecker}.
 *
 * <p>Stateless and thread-safe. Linear in the document.
 */
public final class ConferralCertificateReader {
  private final List<Finding> findings = new ArrayList<>();

  private ConferralCertificateReader() {}

  /** Whether a document is of this form, rather than one certificate. */
  public static boolean isConferral(JsonValue value) {
    return value instanceof JsonObject o
        && o.findString("format").equals(Optional.of(ConferralCertificateWriter.FORMAT));
  }

  /** Reads the certificates from UTF-8 text. */
  public static Reading<ConferralCertificate> read(byte[] utf8) {
    return JsonReader.strict()
        .readObject(utf8)
        .then(
            o -> {
              ConferralCertificateReader reader = new ConferralCertificateReader();
              ConferralCertificate read =
                  reader.read(new ClosedObject(o, "", "conferral", reader.findings));
              return Reading.of(read, reader.findings);
            });
  }

  private ConferralCertificate read(ClosedObject in) {
    if (!in.requiredText("format").equals(Optional.of(ConferralCertificateWriter.FORMAT))) {
      in.error(
          "format",
          "format",
          "This is no conferral; write \"" + ConferralCertificateWriter.FORMAT + "\".");
    }
    if (!in.rational("version").equals(Optional.of(Rational.ONE))) {
      in.error("version", "version", "Only version 1 of the form is known; write 1.");
    }
    for (String name : List.of("claims", "conferred", "exits")) {
      if (!in.has(name)) {
        in.missing(name);
      }
    }
    List<SetClaim> claims = new ArrayList<>();
    JsonArray items = in.array("claims").orElse(new JsonArray(List.of()));
    for (int i = 0; i < items.size(); i++) {
      claim(items.get(i), JsonPointer.child(in.at("claims"), i)).ifPresent(claims::add);
    }
    List<String> conferred = in.texts("conferred").orElse(List.of());
    Map<String, String> exits = exits(in);
    in.refuseOthers();
    return new ConferralCertificate(claims, conferred, exits);
  }

  private Map<String, String> exits(ClosedObject in) {
    Map<String, String> exits = new LinkedHashMap<>();
    if (in.value("exits").orElse(JsonObject.empty()) instanceof JsonObject of) {
      of.forEach(
          (from, to) -> {
            if (to instanceof JsonString s) {
              exits.put(from, s.value());
            } else {
              in.error("type", "exits", "\"" + from + "\" leads to no award; write its id.");
            }
          });
    } else {
      in.object("exits");
    }
    return exits;
  }

  private Optional<SetClaim> claim(JsonValue value, String at) {
    if (!(value instanceof JsonObject o)) {
      findings.add(
          Finding.error(
              "conferral.type", at, "A claim is " + value.kind() + "; write an object, { … }."));
      return Optional.empty();
    }
    ClosedObject in = new ClosedObject(o, at, "conferral", findings);
    List<String> awards = in.texts("awards").orElse(List.of());
    if (awards.isEmpty()) {
      in.error("empty", "awards", "The claim is about no award; name one or more.");
    }
    Optional<Verdict> verdict = in.requiredText("verdict").flatMap(w -> verdict(in, w));
    List<Certificate> certificates = new ArrayList<>();
    JsonArray items = in.array("certificates").orElse(new JsonArray(List.of()));
    for (int i = 0; i < items.size(); i++) {
      CertificateReader.read(items.get(i), JsonPointer.child(in.at("certificates"), i))
          .match(a -> certificates.add(a.value()), r -> findings.addAll(r.findings()));
    }
    in.refuseOthers();
    return verdict.map(v -> new SetClaim(awards, v, certificates));
  }

  private static Optional<Verdict> verdict(ClosedObject in, String word) {
    for (Verdict v : Verdict.values()) {
      if (v.name().equals(word)) {
        return Optional.of(v);
      }
    }
    in.error("verdict", "verdict", "\"" + word + "\" is no verdict; write one in capitals.");
    return Optional.empty();
  }
}

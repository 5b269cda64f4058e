package dev.cairn.core.format.elm;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.model.LocalizedText;
import dev.cairn.core.model.Microcredential;
import dev.cairn.core.model.Transcript;
import dev.cairn.core.model.WideType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The typed view of a European Digital Credential. The document it is read from stays as it is.
 *
 * <p>How the elements of the Council Recommendation on micro-credentials are found: the learning
 * achievement gives title, awarding body and its country; its specification the outcomes, the
 * credits (the ECTS point if there are several), the hours ({@code volumeOfLearning}, where it is a
 * duration of hours), the EQF level, the form of participation ({@code mode}, else that of the
 * learning activity), the prerequisites and, by {@code isPartialQualification}, whether it may be
 * part of something larger; its assessment the type ({@code dcType} of the specification, else the
 * title), the supervision and the grade. Quality assurance is the accreditation of the
 * specification or of the awarding body. The day of issue is {@code awardingDate}, else {@code
 * issued}, {@code issuanceDate} or {@code validFrom}, as written.
 *
 * <p>Immutable and thread-safe. It is read with {@link #read}.
 */
@Value.Immutable
@WideType
public interface ElmCredential {
  /**
   * Reads the view from a credential that passes {@link ElmStructure#check}; the faults of one that
   * does not are the refusal. Linear in the document.
   */
  static Reading<ElmCredential> read(JsonObject credential) {
    List<Finding> findings = ElmStructure.check(credential);
    return findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR)
        ? Reading.refused(findings)
        : Reading.of(ElmReader.credential(credential), findings);
  }

  /** The URL that identifies the credential. */
  String id();

  /** The URL that identifies the issuer. */
  String issuerId();

  /** The issuer's legal name. */
  LocalizedText issuerName();

  /** The URL that identifies the learner. */
  String learnerId();

  /** The learner's name in full. */
  Optional<LocalizedText> learnerName();

  /** What was achieved, the main thing first; parts of it are not followed. */
  List<Microcredential> achievements();

  /** All of it in the terms of the domain: every claim an award, parts included. */
  Transcript transcript();

  /**
   * Writes a transcript as an unsigned European Digital Credential of the generic profile, with the
   * elements of the Council Recommendation on micro-credentials where it has them. What is written
   * reads back as an equal {@link #transcript}, as far as the model can say it; the report of a
   * conversion ({@code core.conversion}) tells what it cannot. Nodes without an id get one that is
   * a name within the document ({@code urn:epass:…}); a text without a language is tagged {@code
   * und}.
   *
   * @return refused as {@code elm.missing} without an id, an issuer, an award or a moment to hold
   *     from
   */
  static Reading<JsonObject> write(Transcript transcript) {
    List<Finding> missing = new ArrayList<>();
    need(missing, transcript.id().isPresent(), "an id");
    need(missing, transcript.issuer().filter(i -> !i.label().isBlank()).isPresent(), "an issuer");
    need(missing, transcript.validFrom().isPresent(), "a moment it holds from");
    need(missing, !transcript.awards().isEmpty(), "an award");
    return missing.isEmpty() ? Reading.of(ElmWriter.write(transcript)) : Reading.refused(missing);
  }

  private static void need(List<Finding> missing, boolean there, String what) {
    if (!there) {
      missing.add(
          Finding.error(
              "elm.missing",
              "",
              "A European Digital Credential needs " + what + ", which is not stated; add it."));
    }
  }

  /** Collects the fields; not thread-safe. */
  final class Builder extends ImmutableElmCredential.Builder {
    Builder() {}
  }
}

package dev.cairn.core.conversion;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.document.CredentialDocument;
import dev.cairn.core.document.CredentialFormat;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.format.clr.ClrCredential;
import dev.cairn.core.format.elm.ElmCredential;
import dev.cairn.core.format.openbadges.AchievementCredential;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.model.Award;
import dev.cairn.core.model.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Brings credentials from one format into another, as far as meaning allows, and tells everything
 * that is lost.
 *
 * <p>What is made is unsigned: a proof is never carried over, and the original goes along as
 * evidence. The report cannot forget anything, because it is found by bringing what was made back
 * into the first format and comparing that with the source, member by member: whatever the report
 * does not list came back. An id that is a name within one document, a context and a class of the
 * format are marks of the format and not compared.
 *
 * <p>CTDL says what is on offer and never who earned it: only the achievement goes there, and what
 * comes from there are achievements of Open Badges, which are no credentials.
 *
 * <p>A badge goes into a learner record as it is, since a record carries credentials; out of one it
 * comes as it is but for its proof and status. Between these and the European Learning Model
 * everything goes by the domain's terms ({@link OpenBadgesMapping}, {@link ElmMapping}, {@link
 * ClrMapping}).
 *
 * <p>Stateless and thread-safe. Linear in the document, but for long lists of things without ids.
 */
public final class Conversion {
  private Conversion() {}

  /**
   * Converts.
   *
   * @param source the credential: the JSON received, or what a token or picture carried
   * @param original what was received, to go along as evidence
   * @return refused with the faults of a source that breaks its format, as {@code
   *     conversion.unsupported} for formats other than {@link ExchangeFormat}, as {@code
   *     conversion.same} if it has the format already, and as {@code conversion.missing} or {@code
   *     elm.missing} if the source does not state what the target cannot do without
   */
  public static Reading<Converted> convert(
      CredentialDocument source, ExchangeFormat target, Original original) {
    Optional<ExchangeFormat> from = ExchangeFormat.of(source);
    if (from.isEmpty()) {
      return Reading.refused(
          "conversion.unsupported",
          "",
          "A document of the kind "
              + source.format()
              + " cannot be converted; give an Open Badge 3.0, a CLR 2.0, a European Digital"
              + " Credential or a CTDL graph.");
    }
    if (from.get() == target) {
      return Reading.refused(
          "conversion.same",
          "",
          "The document is in " + target.title() + " already; use it as it is.");
    }
    return made(source.root(), from.get(), target)
        .then(m -> Reading.of(delivered(m, from.get(), target, original)));
  }

  /** The transcript that a document is, in the terms of the domain. */
  public static Reading<Transcript> transcript(CredentialDocument source) {
    Optional<ExchangeFormat> from = ExchangeFormat.of(source);
    return from.isPresent()
        ? transcript(source.root(), from.get())
        : Reading.refused(
            "conversion.unsupported",
            "",
            "A document of the kind "
                + source.format()
                + " is not read in the terms of the domain; give an Open Badge 3.0, a CLR 2.0 or a"
                + " European Digital Credential.");
  }

  /** Documents without their original, and what was lost. */
  private record Made(List<JsonObject> documents, List<Loss> losses, List<Finding> findings) {}

  private static Converted delivered(
      Made made, ExchangeFormat from, ExchangeFormat to, Original original) {
    // A record carries the original itself; what is on offer was never signed for a learner.
    boolean carried =
        (from == ExchangeFormat.OPEN_BADGES && to == ExchangeFormat.CLR)
            || from == ExchangeFormat.CTDL
            || to == ExchangeFormat.CTDL;
    List<JsonObject> documents =
        made.documents().stream().map(d -> carried ? d : original.addedTo(d, to)).toList();
    return new Converted(from, to, documents, made.losses(), made.findings());
  }

  private static Reading<Made> made(JsonObject source, ExchangeFormat from, ExchangeFormat to) {
    if (from == ExchangeFormat.OPEN_BADGES && to == ExchangeFormat.CLR) {
      return AchievementCredential.read(source)
          .then(badge -> Carrying.record(badge, source))
          .then(record -> Reading.of(new Made(List.of(record), List.of(), List.of())));
    }
    if (from == ExchangeFormat.CLR && to == ExchangeFormat.OPEN_BADGES) {
      return ClrCredential.read(source)
          .then(
              clr -> {
                List<JsonObject> badges = Carrying.badges(clr);
                return badges.isEmpty()
                    ? Reading.refused(
                        "conversion.empty",
                        "/credentialSubject/verifiableCredential",
                        "The record carries no Open Badge; hand it over as it is.")
                    : Reading.of(new Made(badges, Carrying.lost(clr, source), List.of()));
              });
    }
    if (to == ExchangeFormat.CTDL) {
      return transcript(source, from)
          .then(
              t ->
                  CtdlMapping.graph(t)
                      .then(
                          graph ->
                              Reading.of(
                                  new Made(
                                      List.of(graph),
                                      Describing.lostInGraph(source, from, t, graph),
                                      List.of(OFFER)))));
    }
    if (from == ExchangeFormat.CTDL) {
      return fromGraph(source, to);
    }
    return transcript(source, from)
        .then(
            t -> {
              Reading<List<JsonObject>> written = write(t, to);
              return written.then(
                  documents ->
                      Reading.of(
                          new Made(
                              documents, losses(source, from, documents, to), written.findings())));
            });
  }

  private static final Finding OFFER =
      Finding.info(
          "conversion.offer",
          "",
          "CTDL says what is on offer: it names no learner, and is no proof of an award; keep the"
              + " original for that.");

  private static Reading<Made> fromGraph(JsonObject source, ExchangeFormat to) {
    if (to != ExchangeFormat.OPEN_BADGES) {
      return Reading.refused(
          "conversion.no-award",
          "",
          "CTDL says what is on offer and not who earned it, so it cannot become a "
              + to.title()
              + "; convert it to ob3, which has achievements without a learner.");
    }
    return Describing.transcript(source)
        .then(
            t -> {
              List<JsonObject> definitions = Describing.definitions(t);
              return definitions.isEmpty()
                  ? Reading.refused(
                      "conversion.empty",
                      "",
                      "The graph offers no credential or learning opportunity; check it.")
                  : Reading.of(
                      new Made(
                          definitions,
                          Describing.lostFromGraph(source, definitions),
                          List.of(OFFER)));
            });
  }

  private static List<Loss> losses(
      JsonObject source, ExchangeFormat from, List<JsonObject> documents, ExchangeFormat to) {
    BiFunction<String, String, String> why = (pointer, name) -> LossReasons.of(to, pointer, name);
    JsonObject back =
        together(documents, to)
            .then(t -> write(t, from))
            .match(a -> a.value().get(0), r -> JsonObject.empty());
    return LossFinder.find(source, back, why);
  }

  private static Reading<Transcript> transcript(JsonObject source, ExchangeFormat from) {
    return switch (from) {
      case OPEN_BADGES ->
          AchievementCredential.read(source)
              .then(b -> Reading.of(Transcript.of(OpenBadgesMapping.award(b))));
      case CLR -> ClrCredential.read(source).then(c -> Reading.of(ClrMapping.transcript(c)));
      case ELM -> ElmCredential.read(source).then(e -> Reading.of(e.transcript()));
      case CTDL -> Describing.transcript(source);
    };
  }

  /** Several badges of one learner are one transcript again. */
  private static Reading<Transcript> together(List<JsonObject> documents, ExchangeFormat format) {
    List<Finding> findings = new ArrayList<>();
    List<Award> awards = new ArrayList<>();
    Optional<Transcript> first = Optional.empty();
    for (JsonObject d : documents) {
      Reading<Transcript> read = transcript(d, format);
      if (!read.isAccepted()) {
        return read;
      }
      findings.addAll(read.findings());
      first = first.or(() -> Optional.of(read.orThrow()));
      awards.addAll(read.orThrow().awards());
    }
    return Reading.of(
        Transcript.builder().from(first.orElseThrow()).awards(awards).build(), findings);
  }

  private static Reading<List<JsonObject>> write(Transcript t, ExchangeFormat to) {
    if (t.awards().isEmpty()) {
      return Reading.refused(
          "conversion.empty", "", "The document holds no award that can be carried; check it.");
    }
    return switch (to) {
      case ELM -> ElmMapping.credential(t).then(d -> Reading.of(List.of(d)));
      case CLR -> ClrMapping.credential(t).then(d -> Reading.of(List.of(d)));
      case OPEN_BADGES -> badges(t);
      case CTDL -> CtdlMapping.graph(t).then(d -> Reading.of(List.of(d)));
    };
  }

  private static Reading<List<JsonObject>> badges(Transcript t) {
    List<JsonObject> documents = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (Award award : t.awards()) {
      Reading<AchievementCredential> badge = OpenBadgesMapping.badge(award);
      if (!badge.isAccepted()) {
        return Reading.refused(badge.findings());
      }
      findings.addAll(badge.findings());
      documents.add(badge.orThrow().toJson());
    }
    return Reading.of(documents, findings);
  }

  /** Whether a contained credential is a badge that can go alone. */
  static boolean isBadge(CredentialDocument document) {
    return document.format() == CredentialFormat.OPEN_BADGES_3_0
        && !OneOrMany.contains(document.root(), "type", "EndorsementCredential");
  }
}

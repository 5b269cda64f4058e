package dev.cairn.cli.show;

import dev.cairn.cli.report.Card;
import dev.cairn.cli.report.Report;
import dev.cairn.cli.report.Tone;
import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.conversion.Conversion;
import dev.cairn.core.document.CredentialDocument;
import dev.cairn.core.document.CredentialFormat;
import dev.cairn.core.format.Structure;
import dev.cairn.core.format.case_.CaseFramework;
import dev.cairn.core.format.clr.ClrStructure;
import dev.cairn.core.format.ctdl.CtdlGraph;
import dev.cairn.core.format.openbadges.OpenBadges;
import dev.cairn.core.format.vc.VcStructure;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.model.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Describes what was opened: what it says, and what is wrong with its structure. */
public final class CardReader {
  private static final String SOUND =
      "Its structure is sound. That says nothing of its signature: \"cairn verify\" does.";
  private static final String SOUND_WITH_NOTES =
      "Its structure is sound; the notes say what to look at. That says nothing of its signature:"
          + " \"cairn verify\" does.";
  private static final String FAULTY =
      "Its structure has faults; see the findings. Whoever issued it should mend them.";
  private static final String UNREADABLE = "What is in it could not be read; see the findings.";

  private CardReader() {}

  /**
   * What was read of a file.
   *
   * @param card for people
   * @param format a stable short name of the format: {@code ob3}, {@code elm}, {@code case}
   * @param findings everything found, in order
   */
  public record Inspection(Card card, String format, List<Finding> findings) {
    /** Copies the findings. */
    public Inspection {
      findings = List.copyOf(findings);
    }

    /**
     * Whether nothing is wrong with the structure: no {@link Finding.Severity#ERROR}, which stands
     * for what its format forbids. Warnings and information are notes on a sound document: an older
     * version, what points nowhere, what could not be checked.
     */
    public boolean isSound() {
      return findings.stream().noneMatch(f -> f.severity() == Finding.Severity.ERROR);
    }
  }

  /** Describes it. */
  public static Inspection read(Opened opened) {
    List<Finding> findings = new ArrayList<>(opened.findings());
    if (opened.document().isEmpty()) {
      return inspection(
          opened, "unknown", "Unreadable", new Content("Unreadable document"), findings);
    }
    CredentialDocument document = opened.document().get();
    JsonObject root = document.root();
    if (root.has("CFDocument")) {
      Reading<CaseFramework> reading = CaseFramework.read(root);
      findings.addAll(reading.findings());
      return inspection(
          opened, "case", "CASE framework", CatalogueContent.of(root, reading), findings);
    }
    if (CtdlGraph.isCtdl(root)) {
      Reading<CtdlGraph> reading = CtdlGraph.read(root);
      findings.addAll(reading.findings());
      return inspection(opened, "ctdl", "CTDL graph", CatalogueContent.ofCtdl(reading), findings);
    }
    if (root.has("vct")) {
      return inspection(opened, "sd-jwt-vc", "SD-JWT VC", ClaimsContent.of(root), findings);
    }
    List<Finding> structure = structure(document, opened.secured());
    findings.addAll(structure);
    if (structure.stream().noneMatch(f -> f.severity() == Finding.Severity.ERROR)
        && root.has("@context")) {
      findings.addAll(TermCheck.check(root));
    }
    Optional<Transcript> transcript =
        Conversion.transcript(document).match(a -> Optional.of(a.value()), r -> Optional.empty());
    Content content =
        transcript
            .map(t -> TranscriptContent.of(t, document))
            .orElseGet(() -> ClaimsContent.of(root));
    return inspection(
        opened, shortName(document.format()), title(document.format()), content, findings);
  }

  /**
   * Drafts of Open Badges 3.0 and CLR 2.0 used their names over data model 1.1 and contexts of
   * their own; they are judged as what they are, as {@code verify} does.
   */
  private static List<Finding> structure(CredentialDocument document, boolean secured) {
    if (!isDraft(document)) {
      return secured ? Structure.check(document.root()) : unissued(document);
    }
    List<Finding> findings = new ArrayList<>(VcStructure.check(document.root()));
    findings.add(
        Finding.warning(
            "inspect.draft",
            "/@context",
            "It has the names of "
                + title(document.format())
                + " and no context of it, as drafts had; ask the issuer for one of the final"
                + " release."));
    return findings;
  }

  private static boolean isDraft(CredentialDocument document) {
    List<String> contexts = document.contextUrls();
    return contexts.contains(CredentialFormat.CONTEXT_1_1)
        && switch (document.format()) {
          case OPEN_BADGES_3_0 -> contexts.stream().noneMatch(OpenBadges::isContext);
          case CLR_2_0 -> contexts.stream().noneMatch(ClrStructure::isContext);
          default -> false;
        };
  }

  /** What nobody has signed may still wait for its issuer, who is put in when it is issued. */
  private static List<Finding> unissued(CredentialDocument document) {
    List<Finding> judged =
        switch (document.format()) {
          case OPEN_BADGES_3_0, ENDORSEMENT_3_0 -> OpenBadges.checkBeforeIssuing(document.root());
          case VCDM_2_0, VCDM_1_1 -> VcStructure.checkBeforeIssuing(document.root());
          default -> Structure.check(document.root());
        };
    boolean credential =
        document.format() == CredentialFormat.VCDM_2_0
            || document.format() == CredentialFormat.VCDM_1_1
            || document.format() == CredentialFormat.OPEN_BADGES_3_0;
    if (!credential || document.issuer().isPresent()) {
      return judged;
    }
    List<Finding> findings = new ArrayList<>(judged);
    findings.add(
        Finding.warning(
            "inspect.no-issuer",
            "",
            "It names no issuer yet; \"cairn issue\" puts in who signs it."));
    return findings;
  }

  private static Inspection inspection(
      Opened opened, String format, String title, Content content, List<Finding> findings) {
    boolean sound = findings.stream().noneMatch(f -> f.severity() == Finding.Severity.ERROR);
    List<Report.Fact> facts = new ArrayList<>(content.facts());
    facts.add(
        new Report.Fact("Signature", opened.secured() ? "there is one; not checked here" : "none"));
    if (!opened.layers().isEmpty()) {
      facts.add(new Report.Fact("Came in", String.join(", in it ", opened.layers())));
    }
    Report.Word verdict = new Report.Word(sound ? "sound" : "faulty", sound ? Tone.YES : Tone.NO);
    String praise = findings.isEmpty() ? SOUND : SOUND_WITH_NOTES;
    String sentence = sound ? praise : opened.document().isEmpty() ? UNREADABLE : FAULTY;
    Card card =
        new Card(
            title,
            content.kind(),
            content.title(),
            verdict,
            sentence,
            content.description(),
            facts,
            content.sections(),
            findings.stream().map(CardReader::row).toList());
    return new Inspection(card, format, findings);
  }

  private static Card.Row row(Finding f) {
    Tone tone =
        switch (f.severity()) {
          case ERROR -> Tone.NO;
          case WARNING -> Tone.MAYBE;
          case INFO -> Tone.PLAIN;
        };
    return new Card.Row(
        tone,
        List.of(
            f.severity().name().toLowerCase(Locale.ROOT),
            (f.pointer().isEmpty() ? "the whole document" : f.pointer()) + " · " + f.code(),
            f.message()));
  }

  private static String shortName(CredentialFormat format) {
    return switch (format) {
      case OPEN_BADGES_3_0 -> "ob3";
      case ENDORSEMENT_3_0 -> "ob3-endorsement";
      case OPEN_BADGES_2 -> "ob2";
      case CLR_2_0 -> "clr";
      case ELM -> "elm";
      case PRESENTATION -> "presentation";
      case ENVELOPED -> "enveloped";
      case VCDM_2_0 -> "vc";
      case VCDM_1_1 -> "vc1";
      case UNKNOWN -> "unknown";
    };
  }

  private static String title(CredentialFormat format) {
    return switch (format) {
      case OPEN_BADGES_3_0 -> "Open Badges 3.0";
      case ENDORSEMENT_3_0 -> "Open Badges 3.0 endorsement";
      case OPEN_BADGES_2 -> "Open Badges 2";
      case CLR_2_0 -> "Comprehensive Learner Record 2.0";
      case ELM -> "European Digital Credential";
      case PRESENTATION -> "Verifiable presentation";
      case ENVELOPED -> "Enveloped credential";
      case VCDM_2_0 -> "Verifiable credential 2.0";
      case VCDM_1_1 -> "Verifiable credential 1.1";
      case UNKNOWN -> "Unknown document";
    };
  }
}

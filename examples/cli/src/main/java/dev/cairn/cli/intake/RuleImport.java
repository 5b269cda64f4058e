package dev.cairn.cli.intake;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.conversion.Loss;
import dev.cairn.pathways.importer.BadgrPathwayImporter;
import dev.cairn.pathways.importer.CtdlPathwayImporter;
import dev.cairn.pathways.importer.FireRoadImporter;
import dev.cairn.pathways.importer.GraduateNuImporter;
import dev.cairn.pathways.importer.HansonImporter;
import dev.cairn.pathways.importer.SourceDocument;
import dev.cairn.pathways.importer.StOlafImporter;
import dev.cairn.pathways.importer.TigerPathImporter;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.RuleWriter;
import dev.cairn.pathways.yaml.YamlSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Rules of another system as a rule document.
 *
 * @param name what the command line calls the format
 * @param title what it is
 * @param suffixes how the files of a folder end that are of this format
 * @param importer reads it
 */
record RuleImport(
    String name,
    String title,
    List<String> suffixes,
    Function<byte[], Reading<dev.cairn.pathways.importer.Imported>> importer)
    implements ImportFormat {
  private static final List<String> YAML = List.of(".yaml", ".yml", ".json");
  private static final List<String> JSON = List.of(".json");

  /** All of them. */
  static List<ImportFormat> all() {
    return List.of(
        new RuleImport(
            "stolaf",
            "St. Olaf's areas of study as degreepath has them (YAML): rules",
            YAML,
            b -> YamlSource.read(b).then(StOlafImporter::read)),
        new RuleImport(
            "tigerpath",
            "TigerPath's degrees, majors, minors, certificates (YAML): rules",
            YAML,
            b -> YamlSource.read(b).then(TigerPathImporter::read)),
        new RuleImport(
            "graduatenu",
            "GraduateNU's majors and minors (JSON): rules",
            JSON,
            GraduateNuImporter::read),
        new RuleImport(
            "fireroad",
            "FireRoad's requirement lists (.reql): rules, a class serving all it matches",
            List.of(".reql"),
            FireRoadImporter::read),
        new RuleImport(
            "fireroad-once",
            "the same lists: rules, a class serving one requirement",
            List.of(".reql"),
            b -> FireRoadImporter.read(b, FireRoadImporter.Use.ONCE)),
        new RuleImport(
            "gobbldygook",
            "gobbldygook's areas in the Hanson format (YAML): rules",
            YAML,
            b -> YamlSource.read(b).then(HansonImporter::read)),
        new RuleImport(
            "ctdl-pathway",
            "a CTDL pathway or the conditions of a credential (JSON-LD): rules",
            JSON,
            CtdlPathwayImporter::read),
        new RuleImport(
            "badgr",
            "a Badgr pathway (JSON): rules",
            JSON,
            b -> SourceDocument.json(b).then(BadgrPathwayImporter::read)));
  }

  @Override
  public Reading<Imported> read(ImportSource source) {
    return importer
        .apply(source.bytes())
        .match(
            a -> Reading.of(imported(a.value(), a.findings())), r -> Reading.refused(r.findings()));
  }

  private static Imported imported(
      dev.cairn.pathways.importer.Imported rules, List<Finding> warnings) {
    Award award = rules.award();
    List<Finding> findings = new ArrayList<>(warnings);
    rules.findings().stream()
        .filter(f -> f.severity() == Finding.Severity.INFO)
        .forEach(findings::add);
    return new Imported(
        "rules",
        award.title().or(award::id).orElse("rules"),
        RuleWriter.write(award),
        List.of(Facts.count(nodes(award.require()), "requirement")),
        rules.lost().stream()
            .map(
                l ->
                    new Loss(
                        l.pointer(),
                        l.construct() + l.position().map(p -> " (" + p + ")").orElse(""),
                        l.sentence()))
            .toList(),
        findings);
  }

  private static int nodes(Requirement at) {
    return 1 + at.children().stream().mapToInt(RuleImport::nodes).sum();
  }
}

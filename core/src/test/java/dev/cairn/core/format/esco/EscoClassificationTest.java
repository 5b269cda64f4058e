package dev.cairn.core.format.esco;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscoClassificationTest {
  private static final String SKILLS =
      "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,"
          + "modifiedDate,scopeNote,definition,inScheme,description\n";
  private static final EscoFile EN =
      file(
          "skills_en.csv",
          SKILLS
              + "KnowledgeSkillCompetence,urn:s:1,skill/competence,cross-sector,weld metal,\"join"
              + " metal\n"
              + "fuse metal\",,released,2024-01-01,,,,\"Welds, and says \"\"how\"\".\"\n"
              + "KnowledgeSkillCompetence,urn:s:2,knowledge,sector-specific,metals,,,released,,,,,\n");
  private static final EscoFile DE =
      file(
          "skills_de.csv",
          "\uFEFF"
              + SKILLS
              + "KnowledgeSkillCompetence,urn:s:1,skill/competence,cross-sector,Metall schweißen,,,"
              + "released,,,,,\n");
  private static final EscoFile OCCUPATIONS =
      file(
          "occupations_en.csv",
          "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,status,description,code\n"
              + "Occupation,urn:o:1,7212,welder,,released,Joins metal.,7212.3\n");
  private static final EscoFile GROUPS =
      file(
          "ISCOGroups_en.csv",
          "conceptType,conceptUri,code,preferredLabel\nISCOGroup,urn:i:7212,7212,Welders\n");
  private static final EscoFile ASKED =
      file(
          "occupationSkillRelations_en.csv",
          "occupationUri,relationType,skillType,skillUri\n"
              + "urn:o:1,essential,skill/competence,urn:s:1\nurn:o:1,optional,knowledge,urn:s:2\n");

  @Test
  void languagesMakeOneConceptAndCellsMayHoldLines() {
    EscoClassification esco = read(EN, DE, OCCUPATIONS, GROUPS, ASKED).orThrow();
    EscoConcept weld = esco.concept("urn:s:1").orElseThrow();
    assertThat(weld.preferredLabel().byLanguage())
        .isEqualTo(Map.of("en", "weld metal", "de", "Metall schweißen"));
    assertThat(weld.altLabels()).isEqualTo(Map.of("en", List.of("join metal", "fuse metal")));
    assertThat(weld.description().orElseThrow().in("en")).contains("Welds, and says \"how\".");
    assertThat(weld.skillType()).contains("skill/competence");
    assertThat(esco.concepts(EscoKind.SKILL)).hasSize(2);
    EscoConcept welder = esco.concept("urn:o:1").orElseThrow();
    assertThat(welder.iscoGroup()).contains("7212");
    assertThat(welder.code()).contains("7212.3");
    assertThat(esco.skillsOf("urn:o:1"))
        .containsExactly(
            new EscoRelation("urn:o:1", true, "urn:s:1"),
            new EscoRelation("urn:o:1", false, "urn:s:2"));
    assertThat(esco.usesOf("urn:s:2")).extracting(EscoRelation::source).containsExactly("urn:o:1");
  }

  @Test
  void broaderConceptsComeFromBothKindsOfFilesAndMayBeSeveral() {
    EscoFile broader =
        file(
            "broaderRelationsSkillPillar_en.csv",
            "conceptType,conceptUri,broaderType,broaderUri\n"
                + "KnowledgeSkillCompetence,urn:s:1,SkillGroup,urn:g:1.1\n"
                + "KnowledgeSkillCompetence,urn:s:1,SkillGroup,urn:g:2\n");
    EscoFile hierarchy =
        file(
            "skillsHierarchy_en.csv",
            "Level 0 URI,Level 0 preferred term,Level 1 URI,Level 1 preferred term,"
                + "Level 2 URI,Level 2 preferred term,Level 0 code,Level 1 code\n"
                + "urn:g:1,crafts,,,,,S,\nurn:g:1,crafts,urn:g:1.1,joining,,,S,S1\n"
                + "urn:g:2,trades,,,,,T,\n");
    Reading<EscoClassification> reading = read(EN, broader, hierarchy);
    EscoClassification esco = reading.orThrow();
    assertThat(reading.findings()).isEmpty();
    assertThat(esco.broader("urn:s:1")).containsExactly("urn:g:1.1", "urn:g:2");
    assertThat(esco.broader("urn:g:1.1")).containsExactly("urn:g:1");
    assertThat(esco.narrower("urn:g:1")).containsExactly("urn:g:1.1");
    assertThat(esco.concept("urn:g:1.1").orElseThrow().code()).contains("S1");
    assertThat(esco.concepts(EscoKind.SKILL_GROUP)).hasSize(3);
  }

  @Test
  void skillsBuildOnSkills() {
    EscoFile relations =
        file(
            "skillSkillRelations_en.csv",
            "originalSkillUri,originalSkillType,relationType,relatedSkillType,relatedSkillUri\n"
                + "urn:s:1,skill/competence,optional,knowledge,urn:s:2\n");
    EscoClassification esco = read(EN, relations).orThrow();
    assertThat(esco.skillsOf("urn:s:1"))
        .containsExactly(new EscoRelation("urn:s:1", false, "urn:s:2"));
  }

  @Test
  void whatDanglesDiffersOrGoesInCirclesIsToldAndKept() {
    EscoFile circle =
        file("broader.csv", "conceptUri,broaderUri\nurn:s:1,urn:s:2\nurn:s:2,urn:s:1\n");
    EscoFile other =
        file(
            "skills_fr.csv",
            SKILLS
                + "KnowledgeSkillCompetence,urn:s:1,knowledge,,,,,,,,,,\n"
                + "KnowledgeSkillCompetence,urn:s:3,,,,,,,,,,,\n");
    Reading<EscoClassification> reading = read(EN, ASKED, circle, other);
    assertThat(reading.findings())
        .extracting(f -> f.severity() + " " + f.code() + " " + f.pointer())
        .containsExactly(
            "WARNING esco.differs /skills_fr.csv/2/skillType",
            "WARNING esco.label /skills_fr.csv/3/conceptType",
            "WARNING esco.dangling /occupationSkillRelations_en.csv",
            "WARNING esco.cycle ");
    assertThat(reading.orThrow().cycles()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "conceptUri;label/urn:s:1;x | esco.file /f.csv/1",
        "conceptType;conceptUri;preferredLabel/Skill;urn:s:1;x | esco.kind /f.csv/2/conceptType",
        "conceptType;conceptUri;preferredLabel/Occupation;;x | esco.missing /f.csv/2/conceptUri",
        "conceptType;conceptUri;preferredLabel/Occupation;a:b;x/SkillGroup;a:b;x"
            + " | esco.kind /f.csv/3/conceptType",
        "occupationUri;relationType;skillUri/a:b;needed;c:d | esco.relation /f.csv/2/relationType",
        "conceptUri;broaderUri/a:b; | esco.missing /f.csv/2/broaderUri",
        "a;a | csv.header /f.csv/1",
      })
  void whatIsNoFileOfEscoIsRefusedWithFileLineAndColumn(String rows, String expected) {
    Reading<EscoClassification> reading =
        read(file("f.csv", rows.replace(';', ',').replace('/', '\n') + "\n"));
    assertThat(reading.isAccepted()).isFalse();
    assertThat(reading.findings())
        .extracting(f -> f.code() + " " + f.pointer())
        .containsExactly(expected);
    assertThat(reading.findings()).extracting(Finding::message).allMatch(m -> m.endsWith("."));
  }

  private static Reading<EscoClassification> read(EscoFile... files) {
    return EscoClassification.read(List.of(files));
  }

  private static EscoFile file(String name, String text) {
    return new EscoFile(name, text.getBytes(StandardCharsets.UTF_8));
  }
}

package dev.cairn.pathways;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which way the arrows point, and what a library does not do. */
class PathwaysArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.cairn.pathways");

  @Test
  void dependsOnCoreOnly() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.cairn.signing..", "dev.cairn.cli..", "com.google.ortools..")
        .check(CLASSES);
  }

  @Test
  @DisplayName("Settled 15: the checker uses only the rule model and core")
  void theCheckerStandsAlone() {
    noClasses()
        .that()
        .resideInAPackage("dev.cairn.pathways.certificate..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.cairn.pathways.audit..",
            "dev.cairn.pathways.explain..",
            "dev.cairn.pathways.fluent..",
            "dev.cairn.pathways.testing..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("dev.cairn.pathways.rule.ExceptionOverlay")
        .check(CLASSES);
  }

  @Test
  @DisplayName("Settled 15: a conferral is checked without the engine")
  void conferralsAreCheckedWithoutTheEngine() {
    String catalogue = "dev.cairn.pathways.catalogue.";
    noClasses()
        .that()
        .resideInAPackage("dev.cairn.pathways.catalogue")
        .and()
        .haveNameNotMatching(
            ".*\\.(CatalogueAudit|Conferral|Conferral\\$.*|Decision|JointDecision|NewEntries)")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.cairn.pathways.audit..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName(catalogue + "CatalogueAudit")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName(catalogue + "Conferral")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName(catalogue + "Decision")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName(catalogue + "JointDecision")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName(catalogue + "NewEntries")
        .check(CLASSES);
  }

  @Test
  void theRuleModelKnowsNobody() {
    noClasses()
        .that()
        .resideInAPackage("dev.cairn.pathways.rule..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.cairn.pathways.audit..",
            "dev.cairn.pathways.certificate..",
            "dev.cairn.pathways.explain..",
            "dev.cairn.pathways.fluent..")
        .check(CLASSES);
  }

  @Test
  void timeIsAnArgumentAndNothingIsPrintedOrOpened() {
    noClasses().should().callMethod(Instant.class, "now").check(CLASSES);
    noClasses().should().callMethod(LocalDate.class, "now").check(CLASSES);
    noClasses().should().callMethod(LocalDateTime.class, "now").check(CLASSES);
    noClasses().should().callMethod(ZonedDateTime.class, "now").check(CLASSES);
    noClasses().should().accessField(System.class, "out").check(CLASSES);
    noClasses().should().accessField(System.class, "err").check(CLASSES);
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..")
        .check(CLASSES);
  }
}

package dev.cairn.pathways.certificate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class CheckerArchitectureTest {
  private static final JavaClasses CHECKER =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.cairn.pathways.certificate");

  @Test
  void settled15TheCheckerUsesOnlyRulesAndCore() {
    classes()
        .that()
        .resideInAPackage("dev.cairn.pathways.certificate..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.cairn.pathways.certificate..",
            "dev.cairn.pathways.rule",
            "dev.cairn.core..",
            "java..",
            "org.jspecify..")
        .check(CHECKER);
  }

  @Test
  void settled15ExceptionsAreAppliedASecondTimeAndNotByThoseOfTheRules() {
    classes()
        .that()
        .resideInAPackage("dev.cairn.pathways.certificate..")
        .should()
        .onlyDependOnClassesThat(
            new DescribedPredicate<JavaClass>("are not the overlay of the rules") {
              @Override
              public boolean test(JavaClass c) {
                return !c.getFullName().startsWith("dev.cairn.pathways.rule.Exception");
              }
            })
        .check(CHECKER);
  }
}

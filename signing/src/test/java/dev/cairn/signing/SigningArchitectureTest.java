package dev.cairn.signing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows of the signing module. */
class SigningArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.cairn.signing");

  @Test
  void signingKnowsCoreAndNoOtherModuleOfTheHouse() {
    noClasses()
        .that()
        .resideInAPackage("dev.cairn.signing..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.cairn.pathways..", "dev.cairn.cli..", "dev.cairn.core.internal..")
        .check(CLASSES);
  }

  @Test
  void nothingPrintsOrAsksTheClock() {
    noClasses().should().accessField(System.class, "out").check(CLASSES);
    noClasses().should().accessField(System.class, "err").check(CLASSES);
    noClasses().should().callMethod(Instant.class, "now").check(CLASSES);
    noClasses().should().callMethod(Clock.class, "systemUTC").check(CLASSES);
    noClasses().should().callMethod(System.class, "currentTimeMillis").check(CLASSES);
  }

  @Test
  void noStaticFieldCanBeSetAnew() {
    Set<String> mutable =
        CLASSES.stream()
            .flatMap(c -> c.getFields().stream())
            .filter(f -> f.getModifiers().contains(JavaModifier.STATIC))
            .filter(f -> !f.getModifiers().contains(JavaModifier.FINAL))
            .map(JavaField::getFullName)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(mutable).isEmpty();
  }

  @Test
  void whatIsExportedSpeaksNoForeignOrInternalTypes() throws Exception {
    Set<String> exported = exportedPackages();
    Set<String> leaks = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      if (!exported.contains(type.getPackageName()) || !isVisible(type)) {
        continue;
      }
      for (JavaCodeUnit unit : type.getCodeUnits()) {
        if (isVisible(unit.getModifiers())) {
          Stream.concat(unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()))
              .filter(SigningArchitectureTest::isForeign)
              .forEach(t -> leaks.add(unit.getFullName() + " speaks " + t.getName()));
        }
      }
      for (JavaField field : type.getFields()) {
        if (isVisible(field.getModifiers()) && isForeign(field.getRawType())) {
          leaks.add(field.getFullName() + " speaks " + field.getRawType().getName());
        }
      }
    }

    assertThat(exported).isNotEmpty();
    assertThat(leaks).isEmpty();
  }

  private static boolean isForeign(JavaClass type) {
    String name = type.getBaseComponentType().getPackageName();
    boolean known = name.isEmpty() || name.startsWith("java.") || name.startsWith("dev.cairn.");
    return !known || name.contains(".internal");
  }

  private static boolean isVisible(JavaClass type) {
    return isVisible(type.getModifiers())
        && type.getEnclosingClass().map(SigningArchitectureTest::isVisible).orElse(true);
  }

  private static boolean isVisible(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  private static Set<String> exportedPackages() throws Exception {
    Path descriptor =
        Path.of(
                dev.cairn.signing.key.Multikey.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI())
            .resolve("module-info.class");
    try (var in = Files.newInputStream(descriptor)) {
      List<String> sources =
          ModuleDescriptor.read(in).exports().stream()
              .filter(e -> !e.isQualified())
              .map(ModuleDescriptor.Exports::source)
              .toList();
      return new TreeSet<>(sources);
    }
  }
}

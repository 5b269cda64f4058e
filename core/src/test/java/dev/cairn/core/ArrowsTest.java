package dev.cairn.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The arrows of core: what it may lean on, and what its exported types may show. */
class ArrowsTest {
  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(l -> !l.contains("/test-classes/"))
          .importPackages("dev.cairn.core");

  @Test
  void coreLeansOnNoOtherModule() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.cairn.signing..", "dev.cairn.pathways..", "dev.cairn.cli..")
        .check(CORE);
  }

  @Test
  void exportedTypesShowNoInternalTypeAndNoneOfADependency() {
    classes()
        .that()
        .resideOutsideOfPackage("..internal..")
        .and()
        .areNotPackagePrivate()
        .should(
            show(
                "neither internal types nor those of a dependency",
                t ->
                    !t.getPackageName().contains(".internal")
                        && (t.getPackageName().startsWith("dev.cairn.core")
                            || t.getPackageName().startsWith("java.")
                            || t.isPrimitive())))
        .check(CORE);
  }

  @Test
  void nothingAsksTheClock() {
    DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethodCall> now =
        DescribedPredicate.describe(
            "now() without a clock",
            call -> {
              Set<Class<?>> timed =
                  Set.of(
                      Instant.class,
                      LocalDate.class,
                      LocalDateTime.class,
                      OffsetDateTime.class,
                      ZonedDateTime.class);
              boolean reads =
                  call.getName().equals("now")
                      && timed.stream().anyMatch(c -> call.getTargetOwner().isEquivalentTo(c));
              boolean ticks =
                  call.getTargetOwner().isEquivalentTo(System.class)
                      && Set.of("currentTimeMillis", "nanoTime").contains(call.getName());
              boolean system =
                  call.getTargetOwner().isEquivalentTo(Clock.class)
                      && call.getName().startsWith("system");
              return reads || ticks || system;
            });
    noClasses().should().callMethodWhere(now).check(CORE);
  }

  @Test
  void nothingReadsWritesOrPrints() {
    noClasses()
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "do input or output",
                t ->
                    t.getPackageName().startsWith("java.net")
                        || t.getPackageName().startsWith("java.nio.file")
                        || t.getPackageName().startsWith("java.nio.channels")
                        || (t.getPackageName().startsWith("java.io")
                            && !Set.of("Serializable", "UncheckedIOException")
                                .contains(t.getSimpleName()))))
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CORE);
  }

  @Test
  void noStaticStateCanChange() {
    classes()
        .should(
            new ArchCondition<>("hold no static field that can change") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                for (JavaField field : type.getFields()) {
                  Set<JavaModifier> m = field.getModifiers();
                  if (m.contains(JavaModifier.STATIC)
                      && !m.contains(JavaModifier.FINAL)
                      && !m.contains(JavaModifier.SYNTHETIC)) {
                    events.add(SimpleConditionEvent.violated(field, field.getFullName()));
                  }
                }
              }
            })
        .check(CORE);
  }

  private static ArchCondition<JavaClass> show(String what, Predicate<JavaClass> allowed) {
    return new ArchCondition<>("show " + what) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        List<JavaCodeUnit> units = new ArrayList<>(type.getMethods());
        units.addAll(type.getConstructors());
        for (JavaCodeUnit unit : units) {
          if (isShown(unit.getModifiers())) {
            List<JavaClass> types = new ArrayList<>(unit.getRawParameterTypes());
            types.add(unit.getRawReturnType());
            types.forEach(t -> judge(t, unit.getFullName(), unit, events));
          }
        }
        for (JavaField field : type.getFields()) {
          if (isShown(field.getModifiers())) {
            judge(field.getRawType(), field.getFullName(), field, events);
          }
        }
      }

      private boolean isShown(Set<JavaModifier> modifiers) {
        return (modifiers.contains(JavaModifier.PUBLIC)
                || modifiers.contains(JavaModifier.PROTECTED))
            && !modifiers.contains(JavaModifier.SYNTHETIC);
      }

      private void judge(JavaClass shown, String where, Object owner, ConditionEvents events) {
        if (!allowed.test(shown.getBaseComponentType())) {
          events.add(SimpleConditionEvent.violated(owner, where + " shows " + shown.getFullName()));
        }
      }
    };
  }
}

package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows compiles and runs. */
class ReadmeTest {
  private static final Path README = Path.of("../../README.md").toAbsolutePath().normalize();

  @TempDir Path dir;

  @Test
  void theFiveLinesCompileAndTheirCertificateIsAccepted() throws Exception {
    Matcher block =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(README));
    assertThat(block.find()).isTrue();
    assertThat(block.group(1).strip().lines()).hasSize(5);
    Badges.write(dir.resolve("src/Example.java"), source(block.group(1)));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    int failed =
        compiler.run(
            null,
            null,
            null,
            "-proc:none",
            "-d",
            dir.toString(),
            "-cp",
            System.getProperty("java.class.path"),
            dir.resolve("src/Example.java").toString());
    assertThat(failed).isZero();
    Badges.write(dir.resolve("r.json"), "{\"require\":{\"id\":\"r\",\"pick\":{\"count\":[1]}}}");
    Badges.write(
        dir.resolve("w.json"), "[{\"id\":\"a\",\"code\":\"A\",\"earned\":\"2026-01-01\"}]");
    try (URLClassLoader loader = new URLClassLoader(new URL[] {dir.toUri().toURL()})) {
      Method run =
          loader.loadClass("Example").getMethod("run", Path.class, Path.class, LocalDate.class);
      Object accepted =
          run.invoke(
              null, dir.resolve("r.json"), dir.resolve("w.json"), LocalDate.of(2026, 11, 24));
      assertThat(accepted).isEqualTo(true);
    }
  }

  @Test
  void everyCommandOfHelpIsInTheReadme() throws IOException {
    String readme = Files.readString(README);
    String help = Run.in(dir, "--help").out();
    for (String command :
        List.of(
            "demo",
            "keys",
            "issue",
            "verify",
            "evaluate",
            "check",
            "inspect",
            "profile",
            "compare",
            "convert",
            "anchor",
            "log",
            "wallet",
            "import",
            "conformance")) {
      assertThat(help).contains("  " + command);
      assertThat(readme).contains("`cairn " + command);
    }
  }

  private static String source(String lines) {
    return """
    import dev.cairn.core.record.*;
    import dev.cairn.pathways.audit.*;
    import dev.cairn.pathways.certificate.*;
    import dev.cairn.pathways.rule.*;
    import java.nio.file.*;
    import java.time.LocalDate;
    import java.util.List;

    public class Example {
      public static boolean run(Path rules, Path wallet, LocalDate day) throws Exception {
    %s
        return report.isAccepted();
      }
    }
    """
        .formatted(lines);
  }
}

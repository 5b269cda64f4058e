package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The launcher itself, in a tree of its own whose classes and libraries are those under test. */
class LauncherTest {
  private static final Path LAUNCHER =
      Path.of(System.getProperty("basedir", ".")).resolve("../cairn").toAbsolutePath().normalize();

  private Path dir;
  private Path root;
  private Path bin;

  @BeforeEach
  void stage() throws IOException {
    dir = Files.createTempDirectory("cairn-launcher");
    root = dir.resolve("a tree");
    Path libraries = root.resolve("examples/cli/target/launch/lib");
    Files.createDirectories(libraries);
    for (String module : List.of("core", "signing", "pathways", "pathways/yaml", "examples/cli")) {
      Files.createDirectories(root.resolve(module).resolve("src/main"));
      Files.writeString(root.resolve(module).resolve("pom.xml"), "<project/>");
      Files.createDirectories(root.resolve(module).resolve("target"));
    }
    Files.writeString(root.resolve("pom.xml"), "<project/>");
    Files.copy(LAUNCHER, root.resolve("examples/cairn"));
    executable(root.resolve("examples/cairn"));
    int number = 0;
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path real = Path.of(entry).toAbsolutePath();
      if (entry.endsWith(".jar")) {
        Files.createSymbolicLink(libraries.resolve(number++ + ".jar"), real);
      } else if (real.endsWith("examples/cli/target/classes")) {
        Files.createSymbolicLink(root.resolve("examples/cli/target/classes"), real);
      } else if (real.endsWith("target/classes")) {
        Path project = LAUNCHER.toAbsolutePath().normalize().getParent().getParent();
        Path module = project.relativize(real.getParent().getParent());
        Path target = root.resolve(module.toString()).resolve("target");
        Files.createDirectories(target);
        Files.createSymbolicLink(target.resolve("classes"), real);
      }
    }
    Files.writeString(root.resolve("examples/cli/target/launch/stamp"), "");
    bin = Files.createDirectories(dir.resolve("bin"));
    for (String tool :
        List.of(
            "sh",
            "dirname",
            "readlink",
            "find",
            "head",
            "sed",
            "grep",
            "cut",
            "mkdir",
            "mv",
            "rm")) {
      Files.createSymbolicLink(bin.resolve(tool), which(tool));
    }
    Files.createSymbolicLink(bin.resolve("java"), java());
  }

  @AfterEach
  void remove() throws IOException {
    try (Stream<Path> all = Files.walk(dir)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Test
  void runsFromAnyDirectoryThroughALinkAndPassesTheExitCode() throws Exception {
    Path link = Files.createSymbolicLink(dir.resolve("relative"), Path.of("a tree/examples/cairn"));
    Path again = Files.createSymbolicLink(bin.resolve("cairn"), link);
    Run help = launch(again, "--help");
    assertThat(help.exit()).as(help.err()).isZero();
    assertThat(help.out()).startsWith("Usage: cairn");
    Run unknown = launch(again, "frobnicate");
    assertThat(unknown.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(unknown.errLines()).isEqualTo(1);
  }

  @Test
  void aNewerSourceIsBuiltFirstAndAFailedBuildIsOneLine() throws Exception {
    Path stamp = root.resolve("examples/cli/target/launch/stamp");
    Path source = root.resolve("core/src/main/New.java");
    Files.writeString(source, "");
    Files.setLastModifiedTime(
        source,
        java.nio.file.attribute.FileTime.fromMillis(
            Files.getLastModifiedTime(stamp).toMillis() + 5000));
    Run none = launch(root.resolve("examples/cairn"), "--help");
    assertThat(none.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(none.err()).startsWith("cairn: no Maven was found").hasLineCount(1);

    script("mvn", "echo '[ERROR] core does not compile'; exit 1");
    Run broken = launch(root.resolve("examples/cairn"), "--help");
    assertThat(broken.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(broken.err()).contains("the build failed: [ERROR] core does not compile");
    assertThat(broken.out()).isEmpty();

    script("mvn", "exit 0");
    Files.setLastModifiedTime(source, Files.getLastModifiedTime(stamp));
    Run built = launch(root.resolve("examples/cairn"), "--help");
    assertThat(built.exit()).isZero();
    assertThat(built.out()).startsWith("Usage: cairn");
  }

  @Test
  void withoutJavaOrWithAnOldOneItSaysSo() throws Exception {
    Files.delete(bin.resolve("java"));
    Run none = launch(root.resolve("examples/cairn"), "--help");
    assertThat(none.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(none.err()).startsWith("cairn: no Java was found").hasLineCount(1);

    script("java", "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");
    Files.delete(root.resolve("examples/cli/target/launch/stamp"));
    Run old = launch(root.resolve("examples/cairn"), "--help");
    assertThat(old.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(old.err()).contains("is version 11; install a JDK 17 or newer").hasLineCount(1);
  }

  private Run launch(Path launcher, String... args) throws Exception {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(args));
    Path out = dir.resolve("out");
    Path err = dir.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(dir.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("PATH", bin.toString());
    Process process = builder.start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new Run(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  private void script(String name, String body) throws IOException {
    Path file = bin.resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    executable(file);
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static Path java() {
    return Path.of(System.getProperty("java.home")).resolve("bin/java");
  }

  private static Path which(String tool) {
    for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
      Path file = Path.of(folder).resolve(tool);
      if (Files.isExecutable(file)) {
        return file;
      }
    }
    throw new AssertionError("no " + tool);
  }
}

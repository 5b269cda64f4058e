package dev.cairn.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.cli.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFilesTest {
  @TempDir Path dir;

  @Test
  void aFileIsReplacedWholeAndNothingElseIsLeft() throws IOException {
    Path file = dir.resolve("new/folder/award.json");
    OutputFiles.write(file, new byte[] {1});
    OutputFiles.write(file, new byte[] {2, 3});
    assertThat(Files.readAllBytes(file)).containsExactly(2, 3);
    assertThat(names(file.getParent())).containsExactly("award.json");
  }

  @Test
  void settled22AKeyFileIsItsOwnersAloneAndNeverOverwritten() throws IOException {
    Path file = dir.resolve("key.json");
    OutputFiles.writeSecret(file, new byte[] {1});
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThatThrownBy(() -> OutputFiles.writeSecret(file, new byte[] {2}))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("not overwritten");
    assertThat(Files.readAllBytes(file)).containsExactly(1);
    assertThat(names(dir)).containsExactly("key.json");
  }

  @Test
  void aPlaceThatCannotBeWrittenIsRefusedByName() {
    assertThatThrownBy(() -> OutputFiles.write(dir, new byte[0]))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(dir.toString())
        .hasMessageContaining("directory");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }
}

package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameTest {
  @TempDir Path dir;

  @Test
  void helpAndVersionGoToStdoutAndExitZero() {
    Run help = Run.in(dir, "--help");
    assertThat(help.exit()).isZero();
    assertThat(help.out()).contains("Exit codes: 0 yes, 1 no, 2 bad input or usage");
    assertThat(help.err()).isEmpty();
    assertThat(Run.in(dir, "--version").out()).startsWith("cairn ");
  }

  @Test
  void aMissingOrUnknownCommandIsOneLineAndExitTwo() {
    for (String[] args : new String[][] {{}, {"frobnicate"}, {"--no-such-option"}}) {
      Run run = Run.in(dir, args);
      assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
      assertThat(run.errLines()).isEqualTo(1);
      assertThat(run.err()).startsWith("cairn: ").contains("cairn --help");
      assertThat(run.out()).isEmpty();
    }
  }

  @Test
  void withJsonAUsageErrorIsADocumentToo() {
    Run run = Run.in(dir, "frobnicate", "--json");
    assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(run.json().findString("verdict")).contains("error");
    assertThat(run.json().find("findings").orElseThrow().toString()).contains("\"code\":\"usage\"");
  }
}

package dev.cairn.cli.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A headless Chromium, where there is one; in continuous integration there must be one. */
final class Chromium {
  private Chromium() {}

  /** The page at a URL as it stands once its scripts are done. */
  static String dom(Path dir, String url) throws IOException, InterruptedException {
    boolean isThere =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "chromium")));
    if ("true".equals(System.getenv("CI"))) {
      assertThat(isThere).as("chromium is on the PATH").isTrue();
    }
    assumeTrue(isThere, "no chromium on the PATH: the page is not opened");
    Path out = dir.resolve("dom.html");
    Process process =
        new ProcessBuilder(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-background-networking",
                "--user-data-dir=" + dir.resolve("profile"),
                "--virtual-time-budget=10000",
                "--dump-dom",
                url)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    boolean ended = process.waitFor(120, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertThat(ended).as("chromium ended").isTrue();
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}

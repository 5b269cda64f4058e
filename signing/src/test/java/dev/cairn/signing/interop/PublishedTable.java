package dev.cairn.signing.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The published result, {@code signing/INTEROP.md}: each section is what a test found. {@code
 * -Dcairn.golden.update=true} writes it anew.
 */
final class PublishedTable {
  private static final Path FILE = Path.of("INTEROP.md");

  private PublishedTable() {}

  /** Compares a section, from its heading to the next, with what was found. */
  static void holds(String heading, String found) {
    try {
      String text = Files.readString(FILE);
      Matcher section =
          Pattern.compile("(?ms)^## " + Pattern.quote(heading) + "\n\n(.*?)(?=^## |\\z)")
              .matcher(text);
      assertThat(section.find()).as("INTEROP.md has the section " + heading).isTrue();
      if (Boolean.getBoolean("cairn.golden.update")) {
        String after = text.substring(section.end(1));
        String separator = after.isEmpty() ? "" : "\n";
        Files.writeString(FILE, text.substring(0, section.start(1)) + found + separator + after);
        return;
      }
      assertThat(found.strip()).isEqualTo(section.group(1).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

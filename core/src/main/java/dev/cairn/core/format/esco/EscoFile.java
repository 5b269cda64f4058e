package dev.cairn.core.format.esco;

import dev.cairn.core.CairnException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One of the files. What it holds is told by its columns; the name only gives the language and its
 * place in findings.
 *
 * <p>Immutable and thread-safe. Equality is of name and bytes.
 */
public final class EscoFile {
  private static final Pattern LANGUAGE = Pattern.compile(".*_([a-z]{2}(?:-[A-Za-z]+)?)\\.csv");

  private final String name;
  private final byte[] bytes;

  /**
   * A file.
   *
   * @param name its name, such as {@code skills_en.csv}
   * @param bytes what it holds; copied
   */
  public EscoFile(String name, byte[] bytes) {
    this.name = Objects.requireNonNull(name, "name");
    this.bytes = bytes.clone();
    if (name.isBlank()) {
      throw CairnException.illegalArgument("A file needs a name; give the one it has.");
    }
  }

  /** Its name. */
  public String name() {
    return name;
  }

  byte[] bytes() {
    return bytes;
  }

  /** The language of its texts, by its name: {@code en} of {@code skills_en.csv}. */
  public Optional<String> language() {
    Matcher m = LANGUAGE.matcher(name);
    return m.matches() ? Optional.of(m.group(1)) : Optional.empty();
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof EscoFile f && f.name.equals(name) && Arrays.equals(f.bytes, bytes);
  }

  @Override
  public int hashCode() {
    return name.hashCode() * 31 + Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return name + ", " + bytes.length + " bytes";
  }
}

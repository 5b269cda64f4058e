package dev.cairn.cli;

import dev.cairn.core.CairnException;
import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import java.util.List;

/**
 * Ends a command with exit {@link Exit#BAD_INPUT}: the input or the usage is bad. Never leaves the
 * process as a stack trace; the frame turns it into one line on stderr and, with {@code --json}, a
 * document.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  /** Refuses for one reason. */
  public Refusal(String code, String pointer, String message) {
    this("", List.of(Finding.error(code, pointer, message)));
  }

  /**
   * Refuses a document.
   *
   * @param name the file or whatever else a person knows it by; may be empty
   * @param findings why; at least one error
   */
  public Refusal(String name, List<Finding> findings) {
    super(line(name, findings), null, false, false);
    this.findings = List.copyOf(findings);
  }

  /** The value read, or a refusal that names the document. */
  public static <T> T unlessAccepted(String name, Reading<T> reading) {
    return reading.match(
        Reading.Accepted::value,
        refused -> {
          throw new Refusal(name, refused.findings());
        });
  }

  /** What a library threw for a caller's mistake, as what it is here: a user's. */
  public static Refusal of(CairnException mistake) {
    return new Refusal(
        "usage." + mistake.code().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
        "",
        String.valueOf(mistake.getMessage()));
  }

  /** Why; at least one error. */
  public List<Finding> findings() {
    return findings;
  }

  private static String line(String name, List<Finding> findings) {
    List<Finding> errors =
        findings.stream().filter(f -> f.severity() == Finding.Severity.ERROR).toList();
    Finding first = errors.isEmpty() ? findings.get(0) : errors.get(0);
    StringBuilder line = new StringBuilder();
    if (!name.isEmpty()) {
      line.append(name).append(": ");
    }
    line.append(first.message()).append(" [").append(first.code());
    if (!first.pointer().isEmpty()) {
      line.append(" at ").append(first.pointer());
    }
    line.append(']');
    if (errors.size() > 1) {
      line.append(" (and ").append(errors.size() - 1).append(" more; --json lists all)");
    }
    return line.toString().replaceAll("\\s*[\\r\\n]+\\s*", " ");
  }
}

package dev.cairn.core.internal.shape;

import dev.cairn.core.Finding;
import java.util.List;

/**
 * Where faults go.
 *
 * @param prefix the first word of codes, such as {@code ob}
 * @param findings the list they are added to
 */
public record Report(String prefix, List<Finding> findings) {
  /** Adds an error. */
  public void error(String code, String pointer, String message) {
    findings.add(Finding.error(prefix + "." + code, pointer, message));
  }

  /** Adds a warning. */
  public void warn(String code, String pointer, String message) {
    findings.add(Finding.warning(prefix + "." + code, pointer, message));
  }
}

package dev.cairn.pathways.explain;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.explain.Explanation.Standing;
import dev.cairn.pathways.explain.Explanation.Trace;
import java.util.List;

/** An explanation as plain text, one thing a line. */
public final class ExplanationText {
  private ExplanationText() {}

  /** The text, ending in a line feed. */
  public static String of(Explanation e) {
    StringBuilder out = new StringBuilder(e.verdict().name()).append('\n');
    trace(e.root(), 0, out);
    section("What is wrong:", e.faults().stream().map(Explanation.Fault::sentence).toList(), out);
    section("What nobody stated:", e.unknowns(), out);
    section("What was granted:", e.exceptions(), out);
    section("Not used:", e.unused().stream().map(Explanation.Unused::sentence).toList(), out);
    section(
        e.missing().cut()
            ? "Still needed, one of these (there may be more):"
            : "Still needed, one of these:",
        e.missing().sets().stream().map(s -> String.join(" and ", s)).toList(),
        out);
    return out.toString();
  }

  private static void section(String title, List<String> lines, StringBuilder out) {
    if (!lines.isEmpty()) {
      out.append(title).append('\n');
      lines.forEach(l -> out.append("  ").append(l).append('\n'));
    }
  }

  private static void trace(Trace t, int depth, StringBuilder out) {
    out.append("  ".repeat(depth)).append(mark(t.standing())).append(' ').append(t.title());
    if (t.have().isPresent() && t.need().isPresent()) {
      out.append(" (").append(t.have().get()).append(" of ").append(t.need().get()).append(')');
    }
    if (!t.uses().isEmpty()) {
      out.append(": ")
          .append(String.join(", ", t.uses().stream().map(ExplanationText::use).toList()));
    }
    out.append('\n');
    t.children().forEach(c -> trace(c, depth + 1, out));
  }

  private static String use(Explanation.Use u) {
    return u.part().map((Rational p) -> p + " of " + u.record()).orElse(u.record());
  }

  private static String mark(Standing s) {
    return s == Standing.MET ? "[x]" : s == Standing.NOT_MET ? "[ ]" : "[-]";
  }
}

package dev.cairn.pathways.importer.internal.fireroad;

import dev.cairn.core.Reading;
import dev.cairn.core.model.Rational;
import dev.cairn.pathways.importer.Imported;
import dev.cairn.pathways.importer.SourcePosition;
import dev.cairn.pathways.importer.internal.Build;
import dev.cairn.pathways.importer.internal.Ids;
import dev.cairn.pathways.importer.internal.Notes;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One list: its header, its sections, its definitions. Used once and dropped. */
public final class RequirementsList {
  private static final Pattern DEFINITION =
      Pattern.compile(
          "\\s*([^,:\"\\s][^,:\"]*?)\\s*(?:,\\s*\"([^\"]*)\"\\s*)?:=(.*)", Pattern.DOTALL);
  private static final Pattern THRESHOLD = Pattern.compile("threshold=([0-9]{1,4})");
  private static final int HEADER = 1;

  /**
   * What a name stands for.
   *
   * @param title for people; the name if none is given
   * @param statement what it says
   * @param at where it stands
   */
  record Definition(String title, Statement statement, SourcePosition at) {}

  private final Notes notes;
  private final boolean exclusive;
  private final List<String> lines = new ArrayList<>();
  private final Map<String, Definition> definitions = new LinkedHashMap<>();

  /** Starts on a text; {@code exclusive} if a class serves one requirement only. */
  public RequirementsList(Notes notes, String text, boolean exclusive) {
    this.notes = notes;
    this.exclusive = exclusive;
    for (String line : text.split("\\R", -1)) {
      int comment = line.indexOf("%%");
      lines.add(comment < 0 ? line : line.substring(0, comment));
    }
  }

  /** Reads it. */
  public Reading<Imported> read() {
    define();
    if (definitions.isEmpty() && !notes.isRefused()) {
      notes.fault(
          "import.syntax",
          "",
          "No definition such as core := 6.01, 6.02 was found; send a requirements list.");
    }
    if (notes.isRefused()) {
      return notes.refuse();
    }
    String[] header = lines.get(0).split("#,#", -1);
    Ids ids = new Ids();
    String root = ids.of(header[0].isBlank() ? "list" : header[0].strip());
    Definitions made = new Definitions(notes, ids, definitions, exclusive);
    List<Requirement> sections = new ArrayList<>();
    for (int i = HEADER; i < lines.size() && !lines.get(i).contains(":="); i++) {
      String line = lines.get(i).strip();
      if (definitions.containsKey(line)) {
        sections.add(made.named(line));
      }
    }
    if (sections.isEmpty()) {
      notes.fault("import.syntax", "", "No section names a definition; list the sections first.");
      return notes.refuse();
    }
    Requirement tree = new Requirement.AllOf(Build.node(root, title(header)), sections);
    Award.Builder award = Award.builder().require(overall(tree, header)).sharing(made.sharing());
    award.title(title(header).isBlank() ? root : title(header));
    return notes.finish(award.build());
  }

  private static String title(String[] header) {
    for (int i = Math.min(header.length, 4) - 1; i >= 0; i--) {
      if (!header[i].isBlank() && !THRESHOLD.matcher(header[i].strip()).matches()) {
        return header[i].strip();
      }
    }
    return "";
  }

  /** So many courses in all, if the header says so. */
  private Requirement overall(Requirement tree, String[] header) {
    for (String part : header) {
      Matcher m = THRESHOLD.matcher(part.strip());
      if (m.matches()) {
        int least = Integer.parseInt(m.group(1));
        return tree.with(
            Build.with(
                tree.node(),
                List.of(
                    new Constraint.Total(
                        Measure.COUNT,
                        new Predicate.Always(),
                        Bounds.atLeast(Rational.of(least)),
                        Scope.USED))));
      }
    }
    return tree;
  }

  private void define() {
    for (int i = HEADER; i < lines.size(); i++) {
      Matcher m = DEFINITION.matcher(lines.get(i));
      if (!lines.get(i).contains(":=")) {
        continue;
      }
      SourcePosition at = new SourcePosition(i + 1, 1);
      if (!m.matches()) {
        notes.fault("import.syntax", "", "A definition cannot be read at " + at + "; mend it.");
        continue;
      }
      String name = m.group(1);
      try {
        Statement statement = new StatementReader(m.group(3)).read();
        String title = m.group(2) == null || m.group(2).isBlank() ? name : m.group(2);
        if (definitions.put(name, new Definition(title, statement, at)) != null) {
          notes.fault(
              "import.syntax", "", "\"" + name + "\" is defined twice, at " + at + "; keep one.");
        }
      } catch (StatementReader.Fault fault) {
        SourcePosition where = new SourcePosition(i + 1, m.start(3) + fault.at() + 1);
        notes.fault("import.syntax", "", "At " + where + ": " + fault.sentence());
      }
    }
  }
}

package dev.cairn.core.format.case_;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.internal.UrlSyntax;
import dev.cairn.core.internal.csv.CsvLimits;
import dev.cairn.core.internal.csv.CsvRow;
import dev.cairn.core.internal.csv.CsvTable;
import dev.cairn.core.model.Rational;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the CSV form; used once. */
final class CaseCsvReader {
  private static final String UNRESERVED = "-._~";

  /** The columns that hold associations, and the type each gives. */
  private static final Map<String, String> ASSOCIATIONS = new LinkedHashMap<>();

  static {
    ASSOCIATIONS.put("isChildOf", "isChildOf");
    ASSOCIATIONS.put("parent", "isChildOf");
    ASSOCIATIONS.put("isPartOf", "isPartOf");
    ASSOCIATIONS.put("isPeerOf", "isPeerOf");
    ASSOCIATIONS.put("isRelatedTo", "isRelatedTo");
    ASSOCIATIONS.put("isExactMatchOf", "exactMatchOf");
    ASSOCIATIONS.put("exactMatchOf", "exactMatchOf");
    ASSOCIATIONS.put("replacedBy", "replacedBy");
    ASSOCIATIONS.put("exemplar", "exemplar");
    ASSOCIATIONS.put("hasSkillLevel", "hasSkillLevel");
    ASSOCIATIONS.put("precedes", "precedes");
  }

  private final CaseCsvSource source;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, CaseItem> items = new LinkedHashMap<>();
  private final Map<String, String> idOfCode = new HashMap<>();
  private final Set<String> sharedCodes = new HashSet<>();
  private final List<CaseAssociation> associations = new ArrayList<>();

  CaseCsvReader(CaseCsvSource source) {
    this.source = source;
  }

  Reading<CaseFramework> read(byte[] utf8) {
    return CsvTable.read(utf8, CsvLimits.defaults()).then(this::read);
  }

  private Reading<CaseFramework> read(CsvTable table) {
    if (!table.has("fullStatement")) {
      return Reading.refused(
          "case.column",
          "/1",
          "The header has no column \"Full Statement\"; name the column that says what an item"
              + " is.");
    }
    List<String> ids = new ArrayList<>();
    for (CsvRow row : table.rows()) {
      ids.add(item(row));
    }
    for (int i = 0; i < table.rows().size(); i++) {
      associations(table.rows().get(i), ids.get(i));
    }
    if (findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR)) {
      return Reading.refused(findings);
    }
    CaseFramework framework =
        new CaseFramework(
            source.identifier(),
            source.uriBase() + encoded(source.identifier()),
            source.title(),
            source.creator(),
            items.values(),
            associations,
            List.of());
    for (List<String> cycle : framework.cycles()) {
      warn(
          "cycle",
          "",
          "These items lie within themselves: "
              + String.join(" > ", cycle)
              + "; mend the parent of one of them.");
    }
    return Reading.of(framework, findings);
  }

  /** Reads a row's item and gives its identifier. */
  private String item(CsvRow row) {
    Optional<String> code = row.text("humanCodingScheme").map(String::strip);
    String id =
        row.text("identifier").map(String::strip).or(() -> code).orElse("row-" + row.line());
    Optional<String> statement = row.text("fullStatement");
    if (statement.isEmpty()) {
      error(
          "missing",
          row.pointer("fullStatement"),
          "The item \"" + id + "\" has no full statement; write what it says.");
    }
    CaseItem item =
        new CaseItem(
            id,
            UrlSyntax.isUrl(id) ? id : source.uriBase() + encoded(id),
            statement.orElse(""),
            code,
            row.text("abbreviatedStatement"),
            row.text("CFItemType"),
            row.text("educationLevel").map(CaseCsvReader::several).orElse(List.of()),
            row.text("language").map(String::strip));
    if (id.equals(source.identifier()) || items.putIfAbsent(id, item) != null) {
      error(
          "duplicate-id",
          row.pointer("identifier"),
          "The identifier \"" + id + "\" stands twice; give each its own.");
    }
    code.ifPresent(
        c -> {
          if (idOfCode.putIfAbsent(c, id) != null) {
            sharedCodes.add(c);
          }
        });
    return id;
  }

  private void associations(CsvRow row, String id) {
    Optional<Rational> sequence = sequence(row);
    boolean hasParent = false;
    Set<String> written = new HashSet<>();
    for (Map.Entry<String, String> column : ASSOCIATIONS.entrySet()) {
      String type = column.getValue();
      boolean child = type.equals("isChildOf");
      for (String name : row.text(column.getKey()).map(CaseCsvReader::several).orElse(List.of())) {
        Optional<String> target = target(name);
        if (child && target.isEmpty()) {
          warn(
              "dangling",
              row.pointer(column.getKey()),
              "\"" + name + "\" is no item of this file; look for it in another framework.");
        }
        hasParent |= child;
        if (written.add(type + " " + target.orElse(name))) {
          add(type, id, target.orElse(name), child ? sequence : Optional.empty());
        }
      }
    }
    if (!hasParent) {
      add("isChildOf", id, source.identifier(), sequence);
    }
  }

  private void add(String type, String origin, String destination, Optional<Rational> sequence) {
    String name = source.identifier() + " " + origin + " " + type + " " + destination;
    associations.add(
        new CaseAssociation(CaseWriter.uuid(name), type, origin, destination, sequence));
  }

  /** An item by its identifier, else by a code that it alone has. */
  private Optional<String> target(String name) {
    if (items.containsKey(name)) {
      return Optional.of(name);
    }
    return sharedCodes.contains(name) ? Optional.empty() : Optional.ofNullable(idOfCode.get(name));
  }

  private Optional<Rational> sequence(CsvRow row) {
    Optional<String> written = row.text("sequenceNumber").map(String::strip);
    Optional<Rational> number = written.flatMap(Rational::tryParse);
    if (written.isPresent() && number.isEmpty()) {
      error(
          "number",
          row.pointer("sequenceNumber"),
          "The sequence number is \"" + written.get() + "\"; write a number.");
    }
    return number;
  }

  private static List<String> several(String cell) {
    List<String> found = new ArrayList<>();
    for (String part : cell.split("[,\n]", -1)) {
      if (!part.isBlank()) {
        found.add(part.strip());
      }
    }
    return found;
  }

  /** What may not stand in a URI is written as its bytes in UTF-8 (RFC 3986 section 2.1). */
  private static String encoded(String id) {
    StringBuilder out = new StringBuilder(id.length());
    for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
      boolean plain =
          (b >= 'a' && b <= 'z')
              || (b >= 'A' && b <= 'Z')
              || (b >= '0' && b <= '9')
              || UNRESERVED.indexOf(b) >= 0;
      if (plain) {
        out.append((char) b);
      } else {
        out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
      }
    }
    return out.toString();
  }

  private void error(String code, String pointer, String message) {
    findings.add(Finding.error("case." + code, pointer, message));
  }

  private void warn(String code, String pointer, String message) {
    findings.add(Finding.warning("case." + code, pointer, message));
  }
}

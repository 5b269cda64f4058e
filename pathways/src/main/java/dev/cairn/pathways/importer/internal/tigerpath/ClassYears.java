package dev.cairn.pathways.importer.internal.tigerpath;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonNull;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.pathways.importer.internal.Notes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Resolves {@code year_switch}: the first alternative whose {@code year_code} matches the class
 * year overrides the members of the requirement around it; without a match nothing changes. A
 * document says one thing for every class year between two that its codes name.
 */
final class ClassYears {
  private static final Pattern CODE =
      Pattern.compile("(<=|>=|==|!=|<|>)?([0-9]{1,4})|([0-9]{1,4})-([0-9]{1,4})");

  private ClassYears() {}

  /** The first years from which something may differ, ascending; empty without a switch. */
  static List<Integer> changes(JsonValue document, Notes notes) {
    TreeSet<Integer> years = new TreeSet<>();
    collect(document, "", years, notes);
    return List.copyOf(years);
  }

  private static void collect(JsonValue value, String at, Set<Integer> years, Notes notes) {
    if (value instanceof JsonArray items) {
      for (int i = 0; i < items.size(); i++) {
        collect(items.get(i), at + '/' + i, years, notes);
      }
    } else if (value instanceof JsonObject object) {
      for (String name : List.of("req_list", "year_switch")) {
        object.find(name).ifPresent(v -> collect(v, at + '/' + name, years, notes));
      }
      object.find("year_code").ifPresent(code -> years(code, at + "/year_code", years, notes));
    }
  }

  private static void years(JsonValue code, String at, Set<Integer> years, Notes notes) {
    if (isDefault(code)) {
      return;
    }
    Matcher m = CODE.matcher(text(code));
    if (!m.matches()) {
      notes.fault(
          "import.year-code",
          at,
          "The year code " + code + " is none; write a year, >=2023, 2018-2020 or default.");
      return;
    }
    int from = Integer.parseInt(m.group(2) != null ? m.group(2) : m.group(3));
    int to = m.group(4) != null ? Integer.parseInt(m.group(4)) : from;
    switch (m.group(1) == null ? "==" : m.group(1)) {
      case "<", ">=" -> years.add(from);
      case "<=", ">" -> years.add(from + 1);
      default -> {
        years.add(from);
        years.add(to + 1);
      }
    }
  }

  private static boolean isDefault(JsonValue code) {
    return code instanceof JsonNull
        || text(code).isEmpty()
        || text(code).equalsIgnoreCase("default");
  }

  private static String text(JsonValue code) {
    return plain(code).replace(" ", "");
  }

  static String plain(JsonValue value) {
    return value instanceof JsonString s ? s.value() : value.toString();
  }

  private static boolean matches(Optional<JsonValue> code, int year) {
    if (code.isEmpty() || isDefault(code.get())) {
      return true;
    }
    Matcher m = CODE.matcher(text(code.get()));
    if (!m.matches()) {
      return false;
    }
    if (m.group(3) != null) {
      return year >= Integer.parseInt(m.group(3)) && year <= Integer.parseInt(m.group(4));
    }
    int stated = Integer.parseInt(m.group(2));
    return switch (m.group(1) == null ? "==" : m.group(1)) {
      case "<" -> year < stated;
      case "<=" -> year <= stated;
      case ">" -> year > stated;
      case ">=" -> year >= stated;
      case "!=" -> year != stated;
      default -> year == stated;
    };
  }

  /** A requirement as it reads for a class year: its own switch resolved, those below not. */
  static JsonObject resolved(JsonObject requirement, int year) {
    JsonObject at = requirement;
    for (Optional<JsonValue> options = at.find("year_switch");
        options.isPresent();
        options = at.find("year_switch")) {
      JsonObject.Builder merged = JsonObject.builder();
      Optional<JsonObject> chosen = chosen(options.get(), year);
      JsonObject base = at;
      base.names().stream()
          .filter(n -> !n.equals("year_switch") && !n.equals("year_code"))
          .filter(n -> chosen.isEmpty() || !chosen.get().has(n))
          .forEach(n -> merged.put(n, base.valueAt(base.indexOf(n))));
      chosen.ifPresent(
          c ->
              c.names().stream()
                  .filter(n -> !n.equals("year_code"))
                  .forEach(n -> merged.put(n, c.valueAt(c.indexOf(n)))));
      at = merged.build();
    }
    return at;
  }

  private static Optional<JsonObject> chosen(JsonValue options, int year) {
    List<JsonObject> all = new ArrayList<>();
    if (options instanceof JsonArray items) {
      items.forEach(
          i -> {
            if (i instanceof JsonObject o) {
              all.add(o);
            }
          });
    }
    return all.stream().filter(o -> matches(o.find("year_code"), year)).findFirst();
  }
}

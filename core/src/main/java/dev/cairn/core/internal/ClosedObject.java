package dev.cairn.core.internal;

import dev.cairn.core.Finding;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonBoolean;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Rational;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads the members of one object of a closed JSON form: each is asked for once, and what nobody
 * asked for is an error. Faults are added to a list and reading goes on, so that one pass finds
 * them all. Not thread-safe; used while reading and then dropped.
 */
public final class ClosedObject {
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private final JsonObject object;
  private final String pointer;
  private final String prefix;
  private final List<Finding> findings;
  private final TreeSet<String> asked = new TreeSet<>();

  /**
   * Starts reading.
   *
   * @param object what to read
   * @param pointer where it sits in the document
   * @param prefix the first word of finding codes, as in {@code record.type}
   * @param findings where faults go
   */
  public ClosedObject(JsonObject object, String pointer, String prefix, List<Finding> findings) {
    this.object = object;
    this.pointer = pointer;
    this.prefix = prefix;
    this.findings = findings;
  }

  /** The pointer to a member. */
  public String at(String name) {
    return JsonPointer.child(pointer, name);
  }

  /** Whether the member is there. */
  public boolean has(String name) {
    return object.has(name);
  }

  /** The member, whatever it is. */
  public Optional<JsonValue> value(String name) {
    asked.add(name);
    return object.find(name);
  }

  /** Adds an error at a member. */
  public void error(String code, String name, String message) {
    findings.add(Finding.error(prefix + "." + code, at(name), message));
  }

  /** Adds a warning at a member. */
  public void warn(String code, String name, String message) {
    findings.add(Finding.warning(prefix + "." + code, at(name), message));
  }

  /** A text that is not blank. */
  public Optional<String> text(String name) {
    return value(name).flatMap(v -> textOf(v, at(name), '"' + name + '"'));
  }

  /** A text that must be there. */
  public Optional<String> requiredText(String name) {
    if (!has(name)) {
      missing(name);
    }
    return text(name);
  }

  /** Says that a member is missing. */
  public void missing(String name) {
    asked.add(name);
    findings.add(
        Finding.error(
            prefix + ".missing", pointer, "\"" + name + "\" is missing; add it to this object."));
  }

  /** A truth value. */
  public Optional<Boolean> flag(String name) {
    return value(name)
        .flatMap(
            v -> {
              if (v instanceof JsonBoolean b) {
                return Optional.of(b.value());
              }
              wrongType(at(name), name, v, "true or false");
              return Optional.empty();
            });
  }

  /** A calendar day as {@code 2026-02-28}. */
  public Optional<LocalDate> day(String name) {
    return value(name)
        .flatMap(
            v -> {
              if (!(v instanceof JsonString s)) {
                wrongType(at(name), name, v, "a day such as \"2026-02-28\"");
                return Optional.empty();
              }
              if (DAY.matcher(s.value()).matches()) {
                try {
                  return Optional.of(LocalDate.parse(s.value()));
                } catch (DateTimeException noSuchDay) {
                  // Reported below, like every other text that is no day.
                }
              }
              error(
                  "date",
                  name,
                  "\""
                      + s.value()
                      + "\" is not a day of the calendar; write year-month-day, for example"
                      + " 2026-02-28.");
              return Optional.empty();
            });
  }

  /** An exact number, written as a JSON number or as text. */
  public Optional<Rational> rational(String name) {
    return value(name).flatMap(v -> rationalOf(v, at(name), '"' + name + '"'));
  }

  /** An object of a closed form. */
  public Optional<ClosedObject> object(String name) {
    return value(name)
        .flatMap(
            v -> {
              if (v instanceof JsonObject o) {
                return Optional.of(new ClosedObject(o, at(name), prefix, findings));
              }
              wrongType(at(name), name, v, "an object, { … }");
              return Optional.empty();
            });
  }

  /** An array. */
  public Optional<JsonArray> array(String name) {
    return value(name)
        .flatMap(
            v -> {
              if (v instanceof JsonArray a) {
                return Optional.of(a);
              }
              wrongType(at(name), name, v, "a list, [ … ]");
              return Optional.empty();
            });
  }

  /** A list of texts; one that is repeated is taken once, with a warning. */
  public Optional<List<String>> texts(String name) {
    return array(name).map(a -> textsOf(a, name));
  }

  private List<String> textsOf(JsonArray items, String name) {
    List<String> texts = new ArrayList<>();
    TreeSet<String> seen = new TreeSet<>();
    for (int i = 0; i < items.size(); i++) {
      String where = JsonPointer.child(at(name), i);
      textOf(items.get(i), where, "every item of \"" + name + '"')
          .ifPresent(
              text -> {
                if (seen.add(text)) {
                  texts.add(text);
                } else {
                  findings.add(
                      Finding.warning(
                          prefix + ".repeated-value",
                          where,
                          "\"" + text + "\" stands twice in \"" + name + "\"; once is enough."));
                }
              });
    }
    return texts;
  }

  /** A text that is not blank, wherever it sits. */
  public Optional<String> textOf(JsonValue value, String where, String what) {
    if (!(value instanceof JsonString s)) {
      findings.add(
          Finding.error(
              prefix + ".type",
              where,
              what + " must be a text, not " + shown(value) + "; write it in quotes."));
      return Optional.empty();
    }
    if (s.value().isBlank()) {
      findings.add(
          Finding.error(
              prefix + ".blank", where, what + " is blank; write something or leave it out."));
      return Optional.empty();
    }
    return Optional.of(s.value());
  }

  /** An exact number, wherever it sits. */
  public Optional<Rational> rationalOf(JsonValue value, String where, String what) {
    Optional<Rational> read = Optional.empty();
    if (value instanceof JsonNumber n) {
      if (!n.isExactDouble()) {
        findings.add(
            Finding.error(
                prefix + ".inexact-number",
                where,
                "The number "
                    + n.text()
                    + " is not seen alike by every reader; write it as a string."));
        return Optional.empty();
      }
      read = Rational.tryParse(n.text());
    } else if (value instanceof JsonString s) {
      read = Rational.tryParse(s.value());
    }
    // A short text may stand for a long number, as 1e100 does; what is read must be writable again.
    read = read.filter(r -> r.toString().length() <= Rational.MAX_LENGTH);
    if (read.isEmpty()) {
      findings.add(
          Finding.error(
              prefix + ".number",
              where,
              what + " is " + shown(value) + "; write a number such as 7, \"0.7\" or \"3/4\"."));
    }
    return read;
  }

  private void wrongType(String where, String name, JsonValue found, String wanted) {
    findings.add(
        Finding.error(
            prefix + ".type",
            where,
            "\"" + name + "\" is " + shown(found) + "; it must be " + wanted + "."));
  }

  /** A value as a message shows it: short ones in full, long ones by kind. */
  public static String shown(JsonValue value) {
    String text = value.toString();
    return text.length() <= 60 ? text : value.kind();
  }

  /** Refuses every member that nobody asked for. */
  public void refuseOthers() {
    for (String name : object.names()) {
      if (!asked.contains(name)) {
        error(
            "unknown-key",
            name,
            "\""
                + name
                + "\" is not known here; use one of "
                + String.join(", ", asked)
                + ", or remove it.");
      }
    }
  }
}

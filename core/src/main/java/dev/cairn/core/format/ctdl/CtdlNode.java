package dev.cairn.core.format.ctdl;

import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.internal.Located;
import dev.cairn.core.internal.shape.LanguageTexts;
import dev.cairn.core.internal.shape.Report;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.LocalizedText;
import dev.cairn.core.model.Rational;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * An object of a graph and the ways its terms may be written: with the prefix of CTDL, of a
 * neighbouring vocabulary, or bare. Faults go to the report.
 */
record CtdlNode(JsonObject json, String pointer, Report report) {

  /** The node's class without the prefix of CTDL; empty if it states none. */
  String type() {
    List<String> types = OneOrMany.strings(json, "@type");
    if (types.isEmpty()) {
      types = OneOrMany.strings(json, "type");
    }
    return types.isEmpty() ? "" : CtdlTypes.local(types.get(0));
  }

  /** What identifies the node; a blank text identifies nothing. */
  Optional<String> id() {
    return json.findString("@id").or(() -> json.findString("id")).filter(i -> !i.isBlank());
  }

  /** Every value of a term, whatever its prefix, as one or many; the first prefix wins. */
  List<Located> values(String term) {
    for (String prefix : CtdlTypes.PREFIXES) {
      if (json.has(prefix + term)) {
        return Located.each(json, pointer, prefix + term);
      }
    }
    return List.of();
  }

  /** Those values that are objects; another one is an error. */
  <T> List<T> objects(String term, Function<CtdlNode, T> read) {
    List<T> found = new ArrayList<>();
    for (Located value : values(term)) {
      if (value.value() instanceof JsonObject o) {
        found.add(read.apply(new CtdlNode(o, value.pointer(), report)));
      } else {
        report.error(
            "form",
            value.pointer(),
            "\"" + term + "\" is " + shown(value) + "; write an object, { … }.");
      }
    }
    return found;
  }

  /** The texts of a term: plain ones, or by language, alone or several. */
  List<LocalizedText> texts(String term) {
    return new LanguageTexts(report).of(values(term));
  }

  /** The first text; more of them are told. */
  Optional<LocalizedText> text(String term) {
    List<LocalizedText> texts = texts(term);
    if (texts.size() > 1) {
      report.warn(
          "several",
          pointer,
          "\"" + term + "\" holds " + texts.size() + " texts where one belongs; the first counts.");
    }
    return texts.stream().findFirst();
  }

  /** The strings of a term; numbers are taken as they are written. */
  List<String> strings(String term) {
    List<String> found = new ArrayList<>();
    for (Located value : values(term)) {
      stringOf(value.value())
          .ifPresentOrElse(
              found::add,
              () ->
                  report.error(
                      "text",
                      value.pointer(),
                      "\"" + term + "\" is " + shown(value) + "; write a text in quotes."));
    }
    return found;
  }

  private static Optional<String> stringOf(JsonValue value) {
    if (value instanceof JsonString s) {
      return Optional.of(s.value());
    }
    if (value instanceof JsonNumber n) {
      return Optional.of(n.text());
    }
    return value instanceof JsonObject o
        ? o.findString("@value").or(() -> o.findString("@id"))
        : Optional.empty();
  }

  Optional<String> string(String term) {
    return strings(term).stream().findFirst();
  }

  /** What a term refers to: a text that names a resource, or an object that has an id. */
  List<String> references(String term) {
    List<String> found = new ArrayList<>();
    values(term).forEach(value -> reference(term, value).ifPresent(found::add));
    return found;
  }

  /** What one value refers to; one that names nothing is told. */
  Optional<String> reference(String term, Located value) {
    Optional<String> named = referenceOf(value);
    if (named.isEmpty()) {
      report.warn(
          "unnamed",
          value.pointer(),
          "\""
              + term
              + "\" holds a resource without an id, which nothing can refer to; give it an"
              + " \"@id\".");
    }
    return named;
  }

  private Optional<String> referenceOf(Located value) {
    if (value.value() instanceof JsonString s && !s.value().isBlank()) {
      return Optional.of(s.value());
    }
    return value.value() instanceof JsonObject o
        ? new CtdlNode(o, value.pointer(), report).id()
        : Optional.empty();
  }

  /** A decimal number, written as one or as a text. */
  Optional<Rational> number(String term) {
    List<Located> values = values(term);
    if (values.isEmpty()) {
      return Optional.empty();
    }
    Located value = values.get(0);
    Optional<Rational> number =
        stringOf(value.value())
            .filter(t -> t.indexOf('/') < 0)
            .flatMap(Rational::tryParse)
            .filter(r -> new JsonNumber(r.toString()).isExactDouble());
    if (number.isEmpty()) {
      report.error(
          "number",
          value.pointer(),
          "\"" + term + "\" is " + shown(value) + "; write a number such as 7 or 2.5.");
    } else if (number.get().signum() < 0) {
      report.error(
          "negative",
          value.pointer(),
          "\"" + term + "\" is " + number.get() + "; write zero or more.");
    }
    return number;
  }

  /** A whole number of at least zero. */
  Optional<Integer> count(String term) {
    Optional<Rational> number = number(term);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    boolean whole = number.get().isInteger() && number.get().numerator().bitLength() < Integer.SIZE;
    if (!whole) {
      report.error(
          "number",
          values(term).get(0).pointer(),
          "\"" + term + "\" is " + number.get() + "; write a whole number.");
    }
    return whole ? Optional.of(number.get().numerator().intValueExact()) : Optional.empty();
  }

  /** A day; of a moment, the day as written. */
  Optional<LocalDate> day(String term) {
    List<Located> values = values(term);
    if (values.isEmpty()) {
      return Optional.empty();
    }
    Located value = values.get(0);
    Optional<LocalDate> day = stringOf(value.value()).flatMap(CtdlNode::dayOf);
    if (day.isEmpty()) {
      report.error(
          "date",
          value.pointer(),
          "\"" + term + "\" is " + shown(value) + "; write a day such as 2026-02-28.");
    }
    return day;
  }

  private static Optional<LocalDate> dayOf(String text) {
    try {
      return Optional.of(
          text.length() > 10 ? OffsetDateTime.parse(text).toLocalDate() : LocalDate.parse(text));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  private static String shown(Located value) {
    return ClosedObject.shown(value.value());
  }
}

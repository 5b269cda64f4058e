package dev.cairn.core.internal.shape;

import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.internal.UrlSyntax;
import dev.cairn.core.json.JsonBoolean;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.model.DateTimeStamp;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The kinds of values that formats share. */
public final class Kinds {
  private static final Pattern EXTENSION = Pattern.compile("ext:[A-Za-z0-9._-]+");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");
  private static final Pattern JWS =
      Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*\\.[A-Za-z0-9_-]+");

  private Kinds() {}

  private static Kind texts(String code, Predicate<String> good, String toDo) {
    return (value, report) -> {
      if (!(value.value() instanceof JsonString s) || !good.test(s.value())) {
        report.error(
            code,
            value.pointer(),
            "Here stands " + ClosedObject.shown(value.value()) + "; " + toDo);
      }
    };
  }

  /** Any text. */
  public static Kind text() {
    return texts("text", s -> true, "write a text in quotes.");
  }

  /** A URL. */
  public static Kind url() {
    return texts("url", UrlSyntax::isUrl, "write a URL, such as \"https://…\" or \"urn:uuid:…\".");
  }

  /** A language tag of BCP 47, by its shape. */
  public static Kind language() {
    return texts(
        "language", s -> LANGUAGE.matcher(s).matches(), "write a language tag, such as \"en\".");
  }

  /** A JWS in compact form. */
  public static Kind jws() {
    return texts(
        "jws", s -> JWS.matcher(s).matches(), "write a compact JWS, three parts between dots.");
  }

  /** A moment with an offset. */
  public static Kind moment() {
    return texts(
        "date",
        s -> DateTimeStamp.parse(s).isPresent(),
        "write a date, a time and an offset, such as 2026-02-28T09:00:00Z.");
  }

  /** A date and time; one without an offset is taken with a warning. */
  public static Kind dateTime() {
    return (value, report) -> {
      if (value.value() instanceof JsonString s
          && DateTimeStamp.parse(s.value()).isEmpty()
          && isLocal(s.value())) {
        report.warn(
            "date-without-offset",
            value.pointer(),
            "\"" + s.value() + "\" has no offset, so its moment is unknown; add one, such as Z.");
      } else {
        moment().check(value, report);
      }
    };
  }

  private static boolean isLocal(String text) {
    try {
      LocalDateTime.parse(text);
      return true;
    } catch (DateTimeException notLocal) {
      return false;
    }
  }

  /** A calendar day. */
  public static Kind day() {
    return texts(
        "date",
        s -> {
          try {
            LocalDate.parse(s);
            return true;
          } catch (DateTimeException noDay) {
            return false;
          }
        },
        "write a day, such as 2026-02-28.");
  }

  /** A number. */
  public static Kind number() {
    return (value, report) -> {
      if (!(value.value() instanceof JsonNumber)) {
        report.error(
            "number",
            value.pointer(),
            "Here stands " + ClosedObject.shown(value.value()) + "; write a number, unquoted.");
      }
    };
  }

  /** A number that is not negative. */
  public static Kind amount() {
    return (value, report) -> {
      number().check(value, report);
      if (value.value() instanceof JsonNumber n && n.decimal().signum() < 0) {
        report.error("negative", value.pointer(), "The amount is " + n + "; write zero or more.");
      }
    };
  }

  /** A truth value. */
  public static Kind flag() {
    return (value, report) -> {
      if (!(value.value() instanceof JsonBoolean)) {
        report.error(
            "flag",
            value.pointer(),
            "Here stands " + ClosedObject.shown(value.value()) + "; write true or false.");
      }
    };
  }

  /** One word of a list. */
  public static Kind word(List<String> words) {
    return texts("word", words::contains, "write one of " + String.join(", ", words) + ".");
  }

  /** Whether a word extends a list, as {@code ext:…}. */
  public static boolean isExtension(String word) {
    return EXTENSION.matcher(word).matches();
  }

  /** One word of a list, or one that extends it as {@code ext:…}. */
  public static Kind extensibleWord(List<String> words) {
    TreeSet<String> known = new TreeSet<>(words);
    return texts(
        "word",
        s -> known.contains(s) || isExtension(s),
        "write one of " + String.join(", ", words) + ", or ext: and a word of your own.");
  }

  /** A URL that stands for an object, or the object. */
  public static Kind reference(Supplier<Kind> object) {
    return (value, report) -> {
      if (value.value() instanceof JsonString) {
        url().check(value, report);
      } else {
        object.get().check(value, report);
      }
    };
  }
}

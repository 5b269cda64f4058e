package dev.cairn.core.format.vc;

import dev.cairn.core.Finding;
import dev.cairn.core.internal.Located;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks texts with a language (VCDM 2.0 section 11.1): a string, an object of {@code @value},
 * {@code @language} and {@code @direction} and nothing else, or a list of these.
 */
final class LanguageValueCheck extends Faults {
  private static final Set<String> NAMES = Set.of("@value", "@language", "@direction");

  /** The shape of BCP 47 tags; whether a subtag is registered is not asked. */
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");

  LanguageValueCheck(List<Finding> findings) {
    super(findings);
  }

  void check(JsonObject object, String pointer, String name) {
    for (Located item : Located.each(object, pointer, name)) {
      if (item.value() instanceof JsonObject text) {
        members(text, item.pointer());
      } else if (!(item.value() instanceof JsonString)) {
        error(
            "language-value",
            item.pointer(),
            "\"" + name + "\" is " + shown(item.value()) + "; write a text.");
      }
    }
  }

  private void members(JsonObject text, String pointer) {
    for (String member : text.names()) {
      if (!NAMES.contains(member)) {
        error(
            "language-value",
            JsonPointer.child(pointer, member),
            "\"" + member + "\" has no place in a text with a language; remove it.");
      }
    }
    if (text.findString("@value").isEmpty()) {
      error("language-value", pointer, "The text has no \"@value\"; add it as a string.");
    }
    text.find("@language").ifPresent(v -> language(v, JsonPointer.child(pointer, "@language")));
    text.find("@direction")
        .filter(v -> !v.equals(new JsonString("ltr")) && !v.equals(new JsonString("rtl")))
        .ifPresent(
            v ->
                error(
                    "language-value",
                    JsonPointer.child(pointer, "@direction"),
                    "The direction is " + shown(v) + "; write \"ltr\" or \"rtl\"."));
  }

  private void language(JsonValue value, String pointer) {
    if (!(value instanceof JsonString s) || !LANGUAGE.matcher(s.value()).matches()) {
      error(
          "language-value",
          pointer,
          "The language is " + shown(value) + "; write a tag of BCP 47, such as \"en\".");
    }
  }
}

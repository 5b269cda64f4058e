package dev.cairn.core.internal.shape;

import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.internal.Located;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.LocalizedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Texts in every form in use: a string, a value object, a language map, a language map of lists
 * (whose entries at one place belong together), and lists of all of these.
 */
public final class LanguageTexts {
  /** How JSON-LD 1.1 marks a text without a language in a language map. */
  private static final String NONE = "@none";

  private final Report report;

  /** A reader whose faults go to a report. */
  public LanguageTexts(Report report) {
    this.report = report;
  }

  /** The texts that values hold, in order. */
  public List<LocalizedText> of(List<Located> values) {
    List<LocalizedText> texts = new ArrayList<>();
    for (Located value : values) {
      if (value.value() instanceof JsonString s) {
        texts.add(LocalizedText.of(s.value()));
      } else if (value.value() instanceof JsonObject o && o.has("@value")) {
        valueObject(o, value.pointer(), texts);
      } else if (value.value() instanceof JsonObject o) {
        map(o, value.pointer(), texts);
      } else {
        refuse(value.value(), value.pointer());
      }
    }
    return texts;
  }

  private void valueObject(JsonObject object, String pointer, List<LocalizedText> texts) {
    String text = object.findString("@value").orElse(null);
    if (text == null) {
      refuse(object, pointer);
    } else {
      texts.add(new LocalizedText(Map.of(object.findString("@language").orElse(""), text)));
    }
  }

  private void map(JsonObject map, String pointer, List<LocalizedText> texts) {
    List<Map<String, String>> rows = new ArrayList<>();
    map.forEach(
        (language, value) -> {
          String at = JsonPointer.child(pointer, language);
          List<Located> items = new Located(value, at).items();
          for (int i = 0; i < items.size(); i++) {
            if (items.get(i).value() instanceof JsonString s) {
              while (rows.size() <= i) {
                rows.add(new LinkedHashMap<>());
              }
              rows.get(i).putIfAbsent(tag(language, at), s.value());
            } else {
              refuse(items.get(i).value(), items.get(i).pointer());
            }
          }
        });
    rows.forEach(row -> texts.add(new LocalizedText(row)));
  }

  private String tag(String written, String pointer) {
    if (written.equals(NONE)) {
      return "";
    }
    if (written.startsWith("@")) {
      report.warn(
          "language-tag",
          pointer,
          "The language is written \"" + written + "\"; write it without the @.");
      return written.substring(1);
    }
    return written;
  }

  private void refuse(JsonValue value, String pointer) {
    report.error(
        "language-map",
        pointer,
        "Here stands "
            + ClosedObject.shown(value)
            + "; write a text, or the text by language, such as {\"en\": …}.");
  }

  /** One text as it is written. */
  public static JsonValue write(LocalizedText text) {
    Map<String, String> byLanguage = new TreeMap<>(text.byLanguage());
    if (byLanguage.size() == 1 && byLanguage.containsKey("")) {
      return new JsonString(byLanguage.get(""));
    }
    JsonObject.Builder map = JsonObject.builder();
    byLanguage.forEach((tag, t) -> map.put(tag.isEmpty() ? NONE : tag, t));
    return map.build();
  }

  /** Several texts: as one map of lists where that keeps them apart, else as a list. */
  public static JsonValue writeAll(List<LocalizedText> texts) {
    Set<String> tags = new LinkedHashSet<>();
    texts.forEach(t -> tags.addAll(new TreeMap<>(t.byLanguage()).keySet()));
    boolean even =
        !tags.contains("")
            && texts.size() > 1
            && texts.stream().allMatch(t -> t.byLanguage().keySet().equals(tags));
    if (!even) {
      List<JsonValue> items = new ArrayList<>();
      texts.forEach(t -> items.add(write(t)));
      return new JsonArray(items);
    }
    JsonObject.Builder map = JsonObject.builder();
    for (String tag : tags) {
      map.put(tag, JsonArray.ofStrings(texts.stream().map(t -> t.byLanguage().get(tag)).toList()));
    }
    return map.build();
  }
}

package dev.cairn.signing.context.internal;

import dev.cairn.core.Finding;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonNull;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the complete way asks of the document as it stands, before expansion loses the traces:
 * numbers that everyone reads alike, no reserved names. Collects what {@link ExpandedChecks}
 * compares with.
 */
final class RawChecks {
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> strings = new HashSet<>();
  private final List<NamedPlace> names = new ArrayList<>();
  private final List<String> nulls = new ArrayList<>();
  private int leaves;

  /** A member name and its pointer. */
  record NamedPlace(String name, String pointer) {}

  static RawChecks of(JsonObject document) {
    RawChecks checks = new RawChecks();
    checks.walk(document, "");
    return checks;
  }

  List<Finding> findings() {
    return findings;
  }

  /** Every string value outside contexts. */
  Set<String> strings() {
    return strings;
  }

  /** Every member name outside contexts and value objects. */
  List<NamedPlace> names() {
    return names;
  }

  /** Where nulls stand; they survive only inside a literal of JSON. */
  List<String> nulls() {
    return nulls;
  }

  /** How many scalars there are that expansion must give back, one for one. */
  int leaves() {
    return leaves;
  }

  private void walk(JsonValue value, String at) {
    if (value instanceof JsonObject object) {
      boolean valueObject = object.has("@value");
      for (int i = 0; i < object.size(); i++) {
        String name = object.nameAt(i);
        if (name.equals("@context")) {
          continue;
        }
        String child = JsonPointer.child(at, name);
        checkName(name, child);
        if (name.equals("@language")
            && object.valueAt(i) instanceof JsonString tag
            && !LanguageTags.isWellFormed(tag.value())) {
          findings.add(Problems.languageTag(tag.value(), child));
        }
        if (valueObject && !name.equals("@value")) {
          if (!Keywords.isOfValue(name)) {
            findings.add(Problems.undefinedTerm(name, child));
          }
          continue;
        }
        if (!valueObject && Keywords.isOfValue(name) && !Keywords.isOfNode(name)) {
          findings.add(Problems.freeValue(child));
        }
        names.add(new NamedPlace(name, child));
        int before = leaves;
        walk(object.valueAt(i), child);
        if (name.equals("@graph") && leaves == before) {
          findings.add(Problems.freeValue(child));
        }
      }
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        walk(array.get(i), JsonPointer.child(at, i));
      }
    } else {
      leaf(value, at);
    }
  }

  private void checkName(String name, String at) {
    if (!Keywords.looksLike(name)) {
      return;
    }
    switch (name) {
      case "@index" -> findings.add(Problems.index(at));
      case "@reverse", "@included", "@nest" -> findings.add(Problems.unsupported(name, at));
      default -> {
        if (!Keywords.isOfNode(name) && !Keywords.isOfValue(name)) {
          findings.add(Problems.reservedName(name, at));
        }
      }
    }
  }

  private void leaf(JsonValue value, String at) {
    leaves++;
    if (value instanceof JsonString string) {
      strings.add(string.value());
    } else if (value == JsonNull.NULL) {
      nulls.add(at);
    } else if (value instanceof JsonNumber number && !XsdNumbers.isUnambiguous(number)) {
      findings.add(Problems.number(number, at));
    }
  }
}

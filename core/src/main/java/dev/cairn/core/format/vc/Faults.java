package dev.cairn.core.format.vc;

import dev.cairn.core.Finding;
import dev.cairn.core.document.CredentialFormat;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.internal.Located;
import dev.cairn.core.internal.UrlSyntax;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.DateTimeStamp;
import java.util.List;
import java.util.Optional;

/** What credentials and presentations have in common: context, type, ids, parties, moments. */
class Faults {
  private final List<Finding> findings;

  Faults(List<Finding> findings) {
    this.findings = findings;
  }

  final List<Finding> findings() {
    return findings;
  }

  final void error(String code, String pointer, String message) {
    findings.add(Finding.error("vc." + code, pointer, message));
  }

  final void warn(String code, String pointer, String message) {
    findings.add(Finding.warning("vc." + code, pointer, message));
  }

  static String shown(JsonValue value) {
    return ClosedObject.shown(value);
  }

  /** Checks {@code @context} and says whether the document is of data model 1.1. */
  final boolean context(JsonObject object, String pointer) {
    String at = JsonPointer.child(pointer, "@context");
    List<String> urls = OneOrMany.strings(object, "@context");
    boolean v1 = urls.contains(CredentialFormat.CONTEXT_1_1);
    boolean v2 = urls.contains(CredentialFormat.CONTEXT_2_0);
    JsonValue context = object.find("@context").orElse(null);
    if (context == null) {
      error(
          "context-missing",
          pointer,
          "There is no \"@context\"; put " + CredentialFormat.CONTEXT_2_0 + " first in it.");
      return false;
    }
    if (!(context instanceof JsonArray array)) {
      error(
          "context-form",
          at,
          "\"@context\" is "
              + shown(context)
              + "; write a list that starts with the base context.");
      return v1 && !v2;
    }
    if (!v1 && !v2) {
      error(
          "context-missing",
          at,
          "The base context is not named; put " + CredentialFormat.CONTEXT_2_0 + " first.");
    } else if (v1 && v2) {
      error("context-mixed", at, "The contexts of versions 1.1 and 2.0 are both named; keep one.");
    } else if (!array
        .get(0)
        .equals(new JsonString(v2 ? CredentialFormat.CONTEXT_2_0 : CredentialFormat.CONTEXT_1_1))) {
      error(
          "context-order",
          JsonPointer.child(at, 0),
          "The first context is " + shown(array.get(0)) + "; the base context must stand first.");
    }
    for (Located item : new Located(context, at).items()) {
      contextItem(item);
    }
    if (v1 && !v2) {
      warn(
          "version-1-1",
          JsonPointer.child(at, 0),
          "This follows version 1.1 of the data model; ask the issuer for version 2.0.");
    }
    return v1 && !v2;
  }

  private void contextItem(Located item) {
    if (item.value() instanceof JsonString s) {
      if (!UrlSyntax.isUrl(s.value())) {
        error(
            "context-url",
            item.pointer(),
            "The context \"" + s.value() + "\" is not a URL; write the address of a context.");
      }
    } else if (!(item.value() instanceof JsonObject)) {
      error(
          "context-item",
          item.pointer(),
          "A context is " + shown(item.value()) + "; write a URL or an object, { … }.");
    }
  }

  /** Checks {@code type}: there, texts that are terms or URLs, and one of them the base type. */
  final void type(JsonObject object, String pointer, String base) {
    String at = JsonPointer.child(pointer, "type");
    if (!object.has("type")) {
      error("type-missing", pointer, "There is no \"type\"; add \"" + base + "\".");
      return;
    }
    typeValues(object, pointer);
    if (!OneOrMany.contains(object, "type", base)) {
      error(
          "type-base",
          at,
          "The type "
              + shown(object.find("type").orElseThrow())
              + " lacks \""
              + base
              + "\"; add it.");
    }
  }

  private void typeValues(JsonObject object, String pointer) {
    List<Located> types = Located.each(object, pointer, "type");
    if (types.isEmpty()) {
      error(
          "type-value",
          JsonPointer.child(pointer, "type"),
          "\"type\" is an empty list; name at least one type.");
    }
    for (Located type : types) {
      boolean good =
          type.value() instanceof JsonString s
              && !s.value().isEmpty()
              && !hasSpace(s.value())
              && (s.value().indexOf(':') < 0 || UrlSyntax.isUrl(s.value()));
      if (!good) {
        error(
            "type-value",
            type.pointer(),
            "The type " + shown(type.value()) + " is neither a term nor a URL; mend it.");
      }
    }
  }

  private static boolean hasSpace(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Checks an {@code id} that may be left out but must be one URL if it is there. */
  final void optionalId(JsonObject object, String pointer) {
    JsonValue id = object.find("id").orElse(null);
    if (id != null && !isUrl(id)) {
      url(id, JsonPointer.child(pointer, "id"), "id");
    }
  }

  /** Whether a value is one URL; asked first, so that its place is put into words only if not. */
  static boolean isUrl(JsonValue value) {
    return value instanceof JsonString s && UrlSyntax.isUrl(s.value());
  }

  /** Checks that a value is one URL. */
  final boolean url(JsonValue value, String pointer, String code) {
    if (isUrl(value)) {
      return true;
    }
    error(code, pointer, shown(value) + " is not a URL; write one URL, such as \"urn:uuid:…\".");
    return false;
  }

  /** Checks an issuer or holder: a URL, or an object whose {@code id} is one. */
  final void party(JsonValue value, String pointer, String name, boolean idMayComeLater) {
    if (value instanceof JsonObject o) {
      JsonValue id = o.find("id").orElse(null);
      if (id != null && !isUrl(id)) {
        url(id, JsonPointer.child(pointer, "id"), name);
      } else if (id == null && !idMayComeLater) {
        error(name, pointer, "The " + name + " has no \"id\"; add its URL.");
      }
    } else {
      url(value, pointer, name);
    }
  }

  /** Checks the objects of a property: each an object with a type; its id a URL if there. */
  final void typedObjects(JsonObject object, String pointer, String name, boolean idRequired) {
    for (Located item : Located.each(object, pointer, name)) {
      if (!(item.value() instanceof JsonObject o)) {
        error(
            name + "-form",
            item.pointer(),
            "\"" + name + "\" is " + shown(item.value()) + "; write an object, { … }.");
        continue;
      }
      if (!o.has("type")) {
        error(
            name + "-type",
            item.pointer(),
            "\"" + name + "\" has no \"type\"; add the type that says how to read it.");
      } else {
        typeValues(o, item.pointer());
      }
      JsonValue id = o.find("id").orElse(null);
      if (id != null && !isUrl(id)) {
        url(id, JsonPointer.child(item.pointer(), "id"), name + "-id");
      } else if (id == null && idRequired) {
        error(name + "-id", item.pointer(), "\"" + name + "\" has no \"id\"; add its URL.");
      }
    }
  }

  /** Reads a moment with an offset; a fault is reported and gives empty. */
  final Optional<DateTimeStamp> moment(JsonObject object, String pointer, String name) {
    JsonValue value = object.find(name).orElse(null);
    if (value == null) {
      return Optional.empty();
    }
    Optional<DateTimeStamp> moment =
        value instanceof JsonString s ? DateTimeStamp.parse(s.value()) : Optional.empty();
    if (moment.isEmpty()) {
      error(
          "date",
          JsonPointer.child(pointer, name),
          "\""
              + name
              + "\" is "
              + shown(value)
              + "; write a date, a time and an offset, such as 2026-02-28T09:00:00Z.");
    }
    return moment;
  }
}

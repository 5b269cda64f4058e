package dev.cairn.cli.serve;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonBoolean;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The JSON body of a request. Every reading of it that fails ends the request with status 400. */
final class Request {
  private static final Set<String> CHECKS = Set.of("proof", "status", "credentialStatus");

  private final JsonObject body;
  private final JsonObject options;

  private Request(JsonObject body, JsonObject options) {
    this.body = body;
    this.options = options;
  }

  /**
   * A body with these members, {@code options} among them or not. An option that is not known would
   * be a promise not kept, so it is refused.
   */
  static Request of(JsonObject body, Set<String> members, Set<String> known) {
    for (String name : body.names()) {
      if (!members.contains(name) && !name.equals("options")) {
        throw malformed(
            JsonPointer.child("", name),
            "The request has a member \"" + name + "\"; it takes " + sorted(members) + " alone.");
      }
    }
    JsonValue given = body.find("options").orElse(JsonObject.empty());
    if (!(given instanceof JsonObject options)) {
      throw malformed("/options", "options is " + given.kind() + "; it must be an object.");
    }
    for (String name : options.names()) {
      if (!known.contains(name)) {
        throw Problem.content(
            ProblemType.UNKNOWN_OPTION_PROVIDED,
            "request.option",
            JsonPointer.child("/options", name),
            "There is no option \"" + name + "\" here; known are " + sorted(known) + ".");
      }
    }
    return new Request(body, options);
  }

  private static String sorted(Set<String> names) {
    return String.join(", ", names.stream().sorted().toList());
  }

  JsonObject object(String name) {
    return body.find(name)
        .map(
            value -> {
              if (value instanceof JsonObject object) {
                return object;
              }
              throw malformed("/" + name, name + " is " + value.kind() + "; send an object.");
            })
        .orElseThrow(() -> malformed("", "The request has no " + name + "; send one."));
  }

  boolean has(String name) {
    return body.has(name);
  }

  /** A secured document: an object, or a token as a string. */
  JsonValue secured(String name) {
    JsonValue value =
        body.find(name)
            .orElseThrow(() -> malformed("", "The request has no " + name + "; send one."));
    if (value instanceof JsonObject || value instanceof JsonString) {
      return value;
    }
    throw malformed(
        "/" + name, name + " is " + value.kind() + "; send an object, or a token as a string.");
  }

  Optional<String> text(String option) {
    return options
        .find(option)
        .map(
            value -> {
              if (value instanceof JsonString text) {
                return text.value();
              }
              throw malformed(
                  "/options/" + option, option + " is " + value.kind() + "; it must be a text.");
            });
  }

  boolean flag(String option) {
    return options
        .find(option)
        .map(
            value -> {
              if (value instanceof JsonBoolean flag) {
                return flag.value();
              }
              throw malformed(
                  "/options/" + option,
                  option + " is " + value.kind() + "; it must be true or false.");
            })
        .orElse(false);
  }

  /** RFC 6901 pointers. */
  List<String> pointers(String option) {
    List<String> pointers = texts(option);
    for (int i = 0; i < pointers.size(); i++) {
      if (!pointers.get(i).startsWith("/")) {
        throw malformed(
            JsonPointer.child("/options/" + option, i),
            "\"" + pointers.get(i) + "\" is no JSON pointer; it must start with /.");
      }
    }
    return pointers;
  }

  /** Which checks are asked for: all are made, so those that are made here can be. */
  void requireChecks() {
    if (!options.has("checks")) {
      return;
    }
    List<String> asked = texts("checks");
    for (int i = 0; i < asked.size(); i++) {
      if (!CHECKS.contains(asked.get(i))) {
        throw malformed(
            JsonPointer.child("/options/checks", i),
            "\"" + asked.get(i) + "\" is no check made here; made are " + sorted(CHECKS) + ".");
      }
    }
  }

  private List<String> texts(String option) {
    JsonValue value = options.find(option).orElse(new JsonArray(List.of()));
    List<String> texts = new ArrayList<>();
    if (value instanceof JsonArray array) {
      for (JsonValue item : array) {
        if (item instanceof JsonString text) {
          texts.add(text.value());
        }
      }
      if (texts.size() == array.size()) {
        return texts;
      }
    }
    throw malformed("/options/" + option, option + " must be an array of texts.");
  }

  private static Problem malformed(String pointer, String message) {
    return Problem.content(ProblemType.MALFORMED_VALUE_ERROR, "request.member", pointer, message);
  }
}

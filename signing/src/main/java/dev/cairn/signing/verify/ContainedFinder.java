package dev.cairn.signing.verify;

import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.signing.verify.VerificationReport.Role;
import java.util.ArrayList;
import java.util.List;

/** Finds the credentials inside a credential or presentation. Linear in the document. */
final class ContainedFinder {
  private final List<Place> found = new ArrayList<>();

  /** A credential inside: an object, or the text of a signed token. */
  record Place(String pointer, Role role, JsonValue value) {}

  private ContainedFinder() {}

  static List<Place> find(JsonObject document) {
    if (!holdsAny(document)) {
      return List.of();
    }
    ContainedFinder finder = new ContainedFinder();
    finder.walk(document, "", 0);
    return List.copyOf(finder.found);
  }

  static boolean isPresentation(JsonObject document) {
    return OneOrMany.contains(document, "type", "VerifiablePresentation");
  }

  /** Whether there is anything to find; asked first because most documents hold nothing. */
  private static boolean holdsAny(JsonValue value) {
    if (value instanceof JsonObject object) {
      for (int i = 0; i < object.size(); i++) {
        boolean holds =
            switch (object.nameAt(i)) {
              case "verifiableCredential", "endorsement", "endorsementJwt" -> true;
              case "@context", "proof" -> false;
              default -> holdsAny(object.valueAt(i));
            };
        if (holds) {
          return true;
        }
      }
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (holdsAny(array.get(i))) {
          return true;
        }
      }
    }
    return false;
  }

  private void walk(JsonObject object, String pointer, int depth) {
    for (int i = 0; i < object.size(); i++) {
      String name = object.nameAt(i);
      JsonValue value = object.valueAt(i);
      String at = JsonPointer.child(pointer, name);
      switch (name) {
        case "verifiableCredential" -> add(value, at, depth == 0 ? Role.PRESENTED : Role.PART);
        case "endorsement", "endorsementJwt" -> add(value, at, Role.ENDORSEMENT);
        case "@context", "proof" -> {
          // Neither holds credentials.
        }
        default -> descend(value, at, depth);
      }
    }
  }

  private void descend(JsonValue value, String pointer, int depth) {
    if (value instanceof JsonObject object) {
      walk(object, pointer, depth + 1);
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        descend(array.get(i), JsonPointer.child(pointer, i), depth);
      }
    }
  }

  private void add(JsonValue value, String pointer, Role role) {
    if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        add(array.get(i), JsonPointer.child(pointer, i), role);
      }
    } else if (value instanceof JsonObject || value instanceof JsonString) {
      found.add(new Place(pointer, role, value));
    }
  }
}

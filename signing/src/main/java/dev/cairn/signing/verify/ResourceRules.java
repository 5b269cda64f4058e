package dev.cairn.signing.verify;

import dev.cairn.core.Finding;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.verification.Check;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares what a credential points to with the digests it states: related resources, images and
 * whatever else has one. What is not at hand is not checked. What the proof covers by its digest is
 * no longer what was signed if it differs, so a difference fails PROOF.
 */
final class ResourceRules {
  private static final Set<String> NOT_OURS =
      Set.of("@context", "proof", "verifiableCredential", "endorsement");

  private final ResourceSource resources;
  private final List<Finding> faults = new ArrayList<>();

  private ResourceRules(ResourceSource resources) {
    this.resources = resources;
  }

  static Optional<Check> check(ResourceSource resources, JsonObject credential) {
    if (!statesAny(credential)) {
      return Optional.empty();
    }
    ResourceRules rules = new ResourceRules(resources);
    rules.walk(credential, "");
    return rules.faults.isEmpty()
        ? Optional.empty()
        : Optional.of(new Check(Check.Kind.PROOF, Check.Outcome.FAILED, rules.faults));
  }

  /** Whether any digest is stated; asked first because most credentials state none. */
  private static boolean statesAny(JsonValue value) {
    if (value instanceof JsonObject object) {
      for (int i = 0; i < object.size(); i++) {
        if (ContentDigest.isMember(object.nameAt(i)) || statesAny(object.valueAt(i))) {
          return true;
        }
      }
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (statesAny(array.get(i))) {
          return true;
        }
      }
    }
    return false;
  }

  private void walk(JsonValue value, String pointer) {
    if (value instanceof JsonObject object) {
      if (ContentDigest.isStated(object)) {
        content(object)
            .flatMap(bytes -> ContentDigest.fault(object, pointer, bytes))
            .ifPresent(faults::add);
      }
      object.forEach(
          (name, member) -> {
            if (!NOT_OURS.contains(name)) {
              walk(member, JsonPointer.child(pointer, name));
            }
          });
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        walk(array.get(i), JsonPointer.child(pointer, i));
      }
    }
  }

  /** A {@code data:} URL holds its content itself (RFC 2397). */
  private Optional<byte[]> content(JsonObject object) {
    String url = object.findString("id").orElse("");
    int comma = url.indexOf(',');
    if (!url.startsWith("data:") || comma < 0) {
      return url.isEmpty() ? Optional.empty() : resources.find(url);
    }
    String body = url.substring(comma + 1);
    if (!url.substring(0, comma).endsWith(";base64")) {
      return body.indexOf('%') < 0
          ? Optional.of(body.getBytes(StandardCharsets.UTF_8))
          : Optional.empty();
    }
    try {
      return Optional.of(Base64.getDecoder().decode(body));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

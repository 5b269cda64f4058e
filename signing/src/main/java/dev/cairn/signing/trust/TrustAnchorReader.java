package dev.cairn.signing.trust;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.signing.key.Jwk;
import dev.cairn.signing.key.VerificationKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the member {@code through} of a policy's line. */
final class TrustAnchorReader {
  private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");

  private final List<Finding> findings;
  private final String pointer;

  TrustAnchorReader(List<Finding> findings, String line) {
    this.findings = findings;
    this.pointer = line + "/through";
  }

  Optional<TrustAnchor> read(JsonValue value) {
    if (!(value instanceof JsonObject through)) {
      error("trust.type", pointer, "\"through\" is " + value.kind() + "; write an object.");
      return Optional.empty();
    }
    List<TrustAnchor.Kind> kinds =
        Arrays.stream(TrustAnchor.Kind.values()).filter(k -> through.has(k.word())).toList();
    if (kinds.size() != 1) {
      error(
          "trust.anchor",
          pointer,
          "\"through\" must name one of registry, federation, accreditation and endorsement.");
      return Optional.empty();
    }
    TrustAnchor.Kind kind = kinds.get(0);
    boolean federation = kind == TrustAnchor.Kind.FEDERATION;
    int before = findings.size();
    for (String name : through.names()) {
      if (!name.equals(kind.word()) && !(federation && name.equals("keys"))) {
        error(
            "trust.unknown-key",
            JsonPointer.child(pointer, name),
            "\"" + name + "\" is no key beside \"" + kind.word() + "\"; correct or remove it.");
      }
    }
    String id = id(through, kind);
    List<VerificationKey> keys = federation ? keys(through) : List.of();
    return findings.size() > before
        ? Optional.empty()
        : Optional.of(new TrustAnchor(kind, id, keys));
  }

  private String id(JsonObject through, TrustAnchor.Kind kind) {
    String at = JsonPointer.child(pointer, kind.word());
    if (!(through.find(kind.word()).orElseThrow() instanceof JsonString s)
        || s.value().isBlank()
        || s.value().indexOf('*') >= 0) {
      error("trust.anchor", at, "The anchor must be one id, without *; name it in full.");
      return "";
    }
    String id = s.value();
    if (id.startsWith("sha256:")
        && !(kind == TrustAnchor.Kind.REGISTRY && DIGEST.matcher(id).matches())) {
      error(
          "trust.anchor",
          at,
          "\"" + id + "\" is no register's digest; write sha256: and 64 hexadecimal digits.");
    }
    return id;
  }

  private List<VerificationKey> keys(JsonObject through) {
    List<VerificationKey> keys = new ArrayList<>();
    String at = JsonPointer.child(pointer, "keys");
    if (!(through.find("keys").orElse(JsonArray.of()) instanceof JsonArray list)
        || list.size() == 0) {
      error("trust.anchor", at, "A federation needs the keys of its anchor; list them as JWKs.");
      return keys;
    }
    for (int i = 0; i < list.size(); i++) {
      Reading<VerificationKey> key =
          list.get(i) instanceof JsonObject jwk
              ? Jwk.read(jwk)
              : Reading.refused("trust.type", "", "The key is no object; write a JWK.");
      if (key instanceof Reading.Accepted<VerificationKey> accepted) {
        keys.add(accepted.value());
      } else {
        Finding first = key.findings().get(0);
        error("trust.anchor", JsonPointer.child(at, i) + first.pointer(), first.message());
      }
    }
    return keys;
  }

  private void error(String code, String at, String message) {
    findings.add(Finding.error(code, at, message));
  }
}

package dev.cairn.cli.key;

import dev.cairn.cli.Console;
import dev.cairn.cli.Refusal;
import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonValue;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.Pkcs11Token;
import dev.cairn.signing.key.SigningKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A key in a PKCS#11 token, as a file says where it is. The PIN is never in it.
 *
 * <pre>{@code
 * {"type": "PKCS11", "library": "/usr/lib/softhsm/libsofthsm2.so", "slot": 0, "key": "issuer",
 *  "id": "https://school.example/#key-1"}
 * }</pre>
 *
 * @param library the PKCS#11 library of the token's maker
 * @param slot which of the slots that hold a token, from 0
 * @param key the key's name in the token
 * @param id the verification method's URL; empty means its did:key
 */
record TokenKeys(Path library, int slot, String key, Optional<String> id) {
  /** The {@code type} of such a file. */
  static final String TYPE = "PKCS11";

  private static final Set<String> MEMBERS = Set.of("type", "library", "slot", "key", "id");

  /** Reads the file; refused as {@code token.*}. */
  static Reading<TokenKeys> read(JsonObject json) {
    List<Finding> faults = new ArrayList<>();
    for (String name : json.names()) {
      if (!MEMBERS.contains(name)) {
        faults.add(
            Finding.error(
                "token.member",
                JsonPointer.child("", name),
                "A token's file has type, library, slot, key and id alone; take out \""
                    + name
                    + "\". The PIN comes from --password-env, --password-file or the terminal."));
      }
    }
    for (String name : List.of("library", "key")) {
      if (json.findString(name).filter(v -> !v.isBlank()).isEmpty()) {
        faults.add(
            Finding.error(
                "token.member", "", "The token's file lacks the text \"" + name + "\"; add it."));
      }
    }
    Optional<Integer> slot = json.find("slot").flatMap(TokenKeys::slot);
    if (json.has("slot") && slot.isEmpty()) {
      faults.add(Finding.error("token.slot", "/slot", "The slot is no number; count them from 0."));
    }
    return Reading.of(json, faults)
        .then(
            j ->
                Reading.of(
                    new TokenKeys(
                        Path.of(j.findString("library").orElseThrow()),
                        slot.orElse(0),
                        j.findString("key").orElseThrow(),
                        j.findString("id"))));
  }

  private static Optional<Integer> slot(JsonValue value) {
    return value instanceof JsonNumber number && number.text().matches("[0-9]{1,6}")
        ? Optional.of(Integer.parseInt(number.text()))
        : Optional.empty();
  }

  /** The key, once its token has taken the PIN. */
  SignerKey open(String name, Console console, PasswordSource passwords) {
    SigningKey found = Refusal.unlessAccepted(name, token(console, passwords).key(key));
    return id.map(url -> SignerKey.named(found, url)).orElseGet(() -> SignerKey.named(found));
  }

  /** Makes the key inside the token. */
  SignerKey make(KeyAlgorithm algorithm, Console console, PasswordSource passwords) {
    SigningKey made = token(console, passwords).generate(key, algorithm, console.clock().instant());
    return id.map(url -> SignerKey.named(made, url)).orElseGet(() -> SignerKey.named(made));
  }

  private Pkcs11Token token(Console console, PasswordSource passwords) {
    char[] pin = passwords.password(console, "token");
    try {
      return Pkcs11Token.open(library, slot, pin);
    } finally {
      Arrays.fill(pin, '\0');
    }
  }
}

package dev.cairn.signing.verify;

import dev.cairn.core.Finding;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.DateTimeStamp;
import dev.cairn.signing.suite.Cryptosuite;
import dev.cairn.signing.suite.Cryptosuites;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Takes a document with Data Integrity proofs apart (Data Integrity 1.0 sections 2.1 and 4.5). One
 * reading; not thread-safe.
 */
final class DataIntegrityReader {
  private static final List<String> TEXTS =
      List.of("id", "created", "expires", "challenge", "nonce", "proofValue");

  private final Cryptosuites suites;
  private final JsonObject document;
  private final JsonObject bare;
  private final List<Finding> faults = new ArrayList<>();
  private final Map<String, JsonObject> proofs = new LinkedHashMap<>();

  private DataIntegrityReader(Cryptosuites suites, JsonObject document) {
    this.suites = suites;
    this.document = document;
    this.bare = document.without("proof");
  }

  static SecuredDocument read(Cryptosuites suites, JsonObject document, int maxProofs) {
    return new DataIntegrityReader(suites, document).read(maxProofs);
  }

  private SecuredDocument read(int maxProofs) {
    JsonValue value = document.find("proof").orElse(null);
    if (value == null) {
      return new SecuredDocument(bare, List.of(), List.of());
    }
    collect(value, maxProofs);
    List<PendingProof> pending = new ArrayList<>();
    List<JsonObject> covered = new ArrayList<>();
    proofs.forEach(
        (pointer, json) ->
            read(pointer, json)
                .ifPresent(
                    proof -> {
                      pending.add(proof);
                      covered.add(proof.suite().covered(bare, json));
                    }));
    if (covered.stream().distinct().count() > 1) {
      fault(
          "proof.context",
          "/proof",
          "The proofs cover different documents by their @context; ask the issuer to sign one.");
    }
    return new SecuredDocument(covered.isEmpty() ? bare : covered.get(0), pending, faults);
  }

  private void collect(JsonValue value, int maxProofs) {
    List<JsonValue> items = value instanceof JsonArray array ? array.items() : List.of(value);
    if (items.isEmpty()) {
      fault("proof.form", "/proof", "The list of proofs is empty; remove it or add a proof.");
    }
    if (items.size() > maxProofs) {
      fault(
          "proof.too-many",
          "/proof",
          "There are "
              + items.size()
              + " proofs and at most "
              + maxProofs
              + " are tried; send less.");
      return;
    }
    for (int i = 0; i < items.size(); i++) {
      String pointer = value instanceof JsonArray ? JsonPointer.child("/proof", i) : "/proof";
      if (items.get(i) instanceof JsonObject object) {
        proofs.put(pointer, object);
      } else {
        fault(
            "proof.form",
            pointer,
            "The proof is " + items.get(i).kind() + "; it must be an object, { … }.");
      }
    }
  }

  private Optional<DataIntegrityProof> read(String pointer, JsonObject json) {
    int before = faults.size();
    Optional<Cryptosuite> suite = suites.of(json);
    if (suite.isEmpty()) {
      fault(
          "proof.unknown-suite",
          pointer,
          "The proof of type "
              + shown(json, "type")
              + " and cryptosuite "
              + shown(json, "cryptosuite")
              + " is of no suite known here; known are "
              + String.join(", ", suites.names())
              + ".");
    }
    requireText(json, pointer, "verificationMethod");
    requireText(json, pointer, "proofPurpose");
    for (String name : TEXTS) {
      json.find(name)
          .filter(v -> !(v instanceof JsonString))
          .ifPresent(
              v ->
                  fault(
                      "proof.form",
                      JsonPointer.child(pointer, name),
                      "The proof's " + name + " is " + v.kind() + "; it must be a text."));
    }
    Optional<Instant> created = date(json, pointer, "created");
    Optional<Instant> expires = date(json, pointer, "expires");
    Optional<JsonObject> covered = withPrevious(json, pointer);
    if (suite.isEmpty() || covered.isEmpty() || faults.size() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new DataIntegrityProof(pointer, json, suite.get(), covered.get(), created, expires));
  }

  private void requireText(JsonObject json, String pointer, String name) {
    JsonValue value = json.find(name).orElse(null);
    if (value == null) {
      fault(
          "proof.form", pointer, "The proof has no " + name + "; ask the issuer for a whole one.");
    } else if (!(value instanceof JsonString)) {
      fault(
          "proof.form",
          JsonPointer.child(pointer, name),
          "The proof's "
              + name
              + " is "
              + value.kind()
              + "; it must be a text. A key inside a proof is never used.");
    }
  }

  private Optional<Instant> date(JsonObject json, String pointer, String name) {
    Optional<String> text = json.findString(name);
    Optional<Instant> date = text.flatMap(DateTimeStamp::parse).map(DateTimeStamp::instant);
    if (text.isPresent() && date.isEmpty()) {
      fault(
          "proof.date",
          JsonPointer.child(pointer, name),
          "The proof's "
              + name
              + " \""
              + text.get()
              + "\" is no date and time with offset; write it as 2026-01-31T00:00:00Z.");
    }
    return date;
  }

  /** Data Integrity 1.0 section 4.5, step 2: a chained proof covers the proofs it names. */
  private Optional<JsonObject> withPrevious(JsonObject json, String pointer) {
    if (!json.has("previousProof")) {
      return Optional.of(bare);
    }
    List<String> ids = OneOrMany.strings(json, "previousProof");
    List<JsonValue> previous = new ArrayList<>();
    for (String id : ids) {
      List<JsonObject> named =
          proofs.values().stream().filter(p -> p.findString("id").equals(Optional.of(id))).toList();
      if (named.size() != 1 || reaches(named.get(0), json, proofs.size())) {
        fault(
            "proof.previous",
            JsonPointer.child(pointer, "previousProof"),
            "The proof follows \""
                + id
                + "\", which "
                + (named.isEmpty() ? "is not there" : "is there twice or follows this one")
                + "; ask the issuer for all proofs of the chain.");
        return Optional.empty();
      }
      previous.add(named.get(0));
    }
    if (previous.isEmpty()) {
      fault(
          "proof.previous",
          JsonPointer.child(pointer, "previousProof"),
          "previousProof names no proof; name one by its id or leave it out.");
      return Optional.empty();
    }
    return Optional.of(bare.with("proof", new JsonArray(previous)));
  }

  /** Whether following {@code previousProof} from one proof leads to another. */
  private boolean reaches(JsonObject from, JsonObject to, int steps) {
    if (from.equals(to)) {
      return true;
    }
    if (steps == 0) {
      return true;
    }
    List<String> ids = OneOrMany.strings(from, "previousProof");
    return proofs.values().stream()
        .filter(p -> p.findString("id").filter(ids::contains).isPresent())
        .collect(Collectors.toList())
        .stream()
        .anyMatch(p -> reaches(p, to, steps - 1));
  }

  private static String shown(JsonObject json, String name) {
    return json.find(name).map(JsonValue::toString).orElse("(none)");
  }

  private void fault(String code, String pointer, String message) {
    faults.add(Finding.error(code, pointer, message));
  }
}

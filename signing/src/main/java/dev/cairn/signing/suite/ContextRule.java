package dev.cairn.signing.suite;

import dev.cairn.core.Finding;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import java.util.List;
import java.util.Optional;

/** How a suite reads the {@code @context} of a proof. */
enum ContextRule {
  /** The proof is read with the document's; what it states itself must be the start of that. */
  OF_DOCUMENT {
    @Override
    JsonObject toSign(JsonObject document, JsonObject proof) {
      return proof;
    }

    @Override
    JsonObject config(JsonObject document, JsonObject proof) {
      return document.find(CONTEXT).map(c -> proof.with(CONTEXT, c)).orElse(proof);
    }

    @Override
    JsonObject covered(JsonObject document, JsonObject proof) {
      return document;
    }
  },

  /** The proof carries it, and what it carries is what was signed. */
  IN_PROOF {
    @Override
    JsonObject toSign(JsonObject document, JsonObject proof) {
      return document.find(CONTEXT).map(c -> proof.with(CONTEXT, c)).orElse(proof);
    }

    @Override
    JsonObject config(JsonObject document, JsonObject proof) {
      return proof;
    }

    @Override
    JsonObject covered(JsonObject document, JsonObject proof) {
      return proof.find(CONTEXT).map(c -> document.with(CONTEXT, c)).orElse(document);
    }
  };

  static final String CONTEXT = "@context";

  /** The proof to be signed. */
  abstract JsonObject toSign(JsonObject document, JsonObject proof);

  /** The proof as it is hashed. */
  abstract JsonObject config(JsonObject document, JsonObject proof);

  /** The document as it is hashed. */
  abstract JsonObject covered(JsonObject document, JsonObject proof);

  /**
   * Data Integrity EdDSA 1.0 section 3.3.2, step 4: the document's context starts with the proof's.
   */
  List<Finding> faults(JsonObject document, JsonObject proof) {
    Optional<JsonValue> stated = proof.find(CONTEXT);
    if (stated.isEmpty()) {
      return List.of();
    }
    List<JsonValue> ours = document.find(CONTEXT).map(ContextRule::items).orElse(List.of());
    List<JsonValue> theirs = items(stated.get());
    boolean starts = theirs.size() <= ours.size() && ours.subList(0, theirs.size()).equals(theirs);
    return starts && !theirs.isEmpty()
        ? List.of()
        : List.of(
            Finding.error(
                "proof.context",
                "/proof/@context",
                "The proof's @context is not the start of the document's; the document was changed"
                    + " after signing, ask for the original."));
  }

  private static List<JsonValue> items(JsonValue context) {
    return context instanceof JsonArray array ? array.items() : List.of(context);
  }
}

package dev.cairn.signing.context.internal;

import dev.cairn.core.Finding;
import dev.cairn.core.json.JsonNumber;

/** The findings of safe mode, worded once for both ways. */
final class Problems {
  private Problems() {}

  static Finding unknownContext(String url, String at) {
    return Finding.error(
        "context.unknown",
        at,
        "No context document is pinned for \"" + url + "\"; add it to the context folder.");
  }

  static Finding inlineContext(String why, String at) {
    return Finding.error(
        "context.inline",
        at,
        "The context written into the document "
            + why
            + "; it may only add new terms with absolute IRIs, so publish it and pin it instead.");
  }

  static Finding inlineContextUsed(String at) {
    return Finding.warning(
        "context.inline",
        at,
        "The document brings a context of its own, which the signature does not cover; prefer a"
            + " published context.");
  }

  static Finding undefinedTerm(String name, String at) {
    return Finding.error(
        "jsonld.undefined-term",
        at,
        "No context defines \"" + name + "\", so it would not be signed; add a context that does.");
  }

  static Finding reservedName(String name, String at) {
    return Finding.error(
        "jsonld.undefined-term",
        at,
        "\"" + name + "\" looks like a keyword of JSON-LD and is none here; rename the member.");
  }

  static Finding unsupported(String keyword, String at) {
    return Finding.error(
        "jsonld.unsupported",
        at,
        "\""
            + keyword
            + "\" says things in ways that readers of credentials do not follow; write plain members.");
  }

  static Finding relativeIri(String iri, String at) {
    return Finding.error(
        "jsonld.relative-iri",
        at,
        "\"" + iri + "\" is no absolute IRI, so it would not be signed; write it in full.");
  }

  static Finding alias(String used, String better, String at) {
    return Finding.error(
        "jsonld.alias",
        at,
        "\"" + used + "\" is another name for \"" + better + "\"; write \"" + better + "\".");
  }

  static Finding collidingKeywords() {
    return Finding.error(
        "jsonld.alias",
        "",
        "Two members of one object stand for the same keyword; keep one of them.");
  }

  static Finding languageTag(String tag, String at) {
    return Finding.error(
        "jsonld.language-tag",
        at,
        "\"" + tag + "\" is no language tag; write one like \"en\" or \"de-AT\".");
  }

  static Finding direction(String at) {
    return Finding.error(
        "jsonld.direction",
        at,
        "A base direction has no place in RDF, so it would not be signed; remove @direction.");
  }

  static Finding index(String at) {
    return Finding.error(
        "jsonld.index", at, "An @index has no place in RDF, so it would not be signed; remove it.");
  }

  static Finding nullValue(String at) {
    return Finding.error(
        "jsonld.null", at, "A null says nothing and would not be signed; remove the member.");
  }

  static Finding freeValue(String at) {
    return Finding.error(
        "jsonld.free-value",
        at,
        "A value stands here that belongs to no node, so it would not be signed; remove it.");
  }

  static Finding blankNodeId(String id, String at) {
    return Finding.error(
        "jsonld.blank-node-id",
        at,
        "The label \"" + id + "\" is not signed; remove the id or give a URL.");
  }

  static Finding nodeConflict(String id, String at) {
    return Finding.error(
        "jsonld.node-conflict",
        at,
        "The id \""
            + id
            + "\" occurs twice with different content, which would be merged; say all in one"
            + " place and refer to it elsewhere.");
  }

  static Finding nodeMerged(String id, String at) {
    return Finding.warning(
        "jsonld.node-merged",
        at,
        "Several places speak of \""
            + id
            + "\" in different roles; the signature covers what is said, not at which of them, so"
            + " check credentials inside it by their own signatures.");
  }

  static Finding empty() {
    return Finding.error(
        "jsonld.empty", "", "The document says nothing that could be signed; add statements.");
  }

  static Finding number(JsonNumber number, String at) {
    return Finding.error(
        "jsonld.number",
        at,
        "The number "
            + number.text()
            + " is not one that every reader sees alike; write a string.");
  }

  static Finding protectedTerm(String what, String at) {
    return Finding.error(
        "jsonld.protected-term",
        at,
        "A context redefines " + what + ", which is protected; use a context that does not.");
  }

  static Finding invalid(String what, String at) {
    return Finding.error(
        "jsonld.invalid", at, "This is no JSON-LD 1.1: " + what + "; mend it as that says.");
  }

  static Finding unaccounted(int before, int after) {
    return Finding.error(
        "jsonld.dropped",
        "",
        "Of "
            + before
            + " values of the document "
            + after
            + " are found again after expansion; use plainer JSON-LD.");
  }
}

package dev.cairn.signing.context.internal;

import java.util.Set;

/**
 * One place of a document at which something is said about a node that has an id.
 *
 * @param id the node's id
 * @param graph which graph it is said in; compared with {@code equals}
 * @param credential which credential of the document it is said in
 * @param types the node's types as given here
 * @param statements what is said, comparable as text within the document
 */
record Occurrence(
    String id, Object graph, int credential, Set<String> types, Set<String> statements) {

  /** Whether both are about the node in one role: they share a type, or neither has one. */
  boolean sharesRole(Occurrence other) {
    return types.isEmpty() ? other.types.isEmpty() : types.stream().anyMatch(other.types::contains);
  }
}

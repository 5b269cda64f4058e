package dev.cairn.pathways.certificate;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a certificate was made for: digests of everything its verdict depends on, and the days.
 *
 * <p>A digest is the SHA-256 of the RFC 8785 form, 64 lower-case hexadecimal digits. Immutable and
 * thread-safe.
 *
 * @param question {@code award}, {@code records} (sorted by id), {@code exceptions}, {@code
 *     attestations}, {@code awards}, {@code context}, {@code decisionDay}, {@code horizon}, {@code
 *     undatedPasses} and, where the question has them, {@code learner}, {@code knownAt}, {@code
 *     conversion}
 * @param documents what made the records what they are: {@code mapping}, {@code recognition},
 *     {@code trust}, …, as the question lists them
 */
public record Bindings(SortedMap<String, String> question, SortedMap<String, String> documents) {
  /** Copies both. */
  public Bindings {
    question = Collections.unmodifiableSortedMap(new TreeMap<>(question));
    documents = Collections.unmodifiableSortedMap(new TreeMap<>(documents));
  }
}

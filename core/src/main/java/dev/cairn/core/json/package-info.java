/**
 * JSON as Cairn holds it: an immutable tree that keeps member order and the text of every number, a
 * strict bounded reader, a writer, and the RFC 8785 canonical form. Anyone may use it; formats,
 * rules and suites are all built on it.
 *
 * <pre>{@code
 * JsonObject badge = JsonReader.strict().readObject(bytes).orThrow();
 * Optional<JsonValue> issuer = badge.find("issuer");
 * byte[] toHash = CanonicalJson.bytes(badge);
 * }</pre>
 */
@NullMarked
package dev.cairn.core.json;

import org.jspecify.annotations.NullMarked;

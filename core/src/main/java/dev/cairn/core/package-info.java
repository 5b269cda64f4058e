/**
 * What every part of Cairn speaks in: findings about data, readings of documents, and the one
 * exception root. Anyone may use it.
 *
 * <pre>{@code
 * Reading<JsonValue> reading = JsonReader.strict().read(bytes);
 * if (reading instanceof Reading.Refused<JsonValue> refused) {
 *   refused.findings().forEach(f -> report(f.pointer(), f.message()));
 * }
 * }</pre>
 */
@NullMarked
package dev.cairn.core;

import org.jspecify.annotations.NullMarked;

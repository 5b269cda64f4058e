/**
 * Between formats: each format's views mapped to the domain and back, one class a format, and the
 * conversion of documents with a report of all that is lost. Anyone may use it.
 *
 * <pre>{@code
 * Original original = new Original(bytes, "application/vc", Original.Kept.EMBEDDED);
 * Converted converted =
 *     Conversion.convert(document, ExchangeFormat.ELM, original).orThrow();
 * converted.losses().forEach(loss -> show(loss.pointer(), loss.what(), loss.why()));
 * }</pre>
 */
@NullMarked
package dev.cairn.core.conversion;

import org.jspecify.annotations.NullMarked;

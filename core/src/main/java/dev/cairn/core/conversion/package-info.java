/**
 * Between formats: each format's views mapped to the domain and back, one class a format, and the
 * conversion of documents with a report of all that is lost. Anyone may use it.
 *
 * <pre>{@code
 * CompetencyFramework framework = CaseMapping.framework(CaseFramework.read(bytes).orThrow());
 * }</pre>
 */
@NullMarked
package dev.cairn.core.conversion;

import org.jspecify.annotations.NullMarked;

/**
 * A naive enumerator of the rule language, written from its stated meaning and from nothing else:
 * it tries every answer in every world. It shares no code with the engine or the checker, which are
 * measured against it on small questions. Test scope only.
 *
 * <pre>{@code
 * Optional<Verdict> verdict = Oracle.verdict(question); // empty: too many worlds or answers
 * }</pre>
 */
@NullMarked
package dev.cairn.pathways.oracle;

import org.jspecify.annotations.NullMarked;

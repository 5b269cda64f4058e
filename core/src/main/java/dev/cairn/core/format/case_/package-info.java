/**
 * Competencies and Academic Standards Exchange 1.0 and 1.1 (1EdTech): frameworks of competencies as
 * packages of items, associations and rubrics, in JSON and in the CSV form. Anyone may use it. (The
 * name ends in an underscore because {@code case} is a word of the language.)
 *
 * <pre>{@code
 * CaseFramework framework = CaseFramework.read(bytes).orThrow();
 * for (CaseItem root : framework.roots()) {
 *   List<CaseItem> children = framework.children(root.identifier());
 * }
 * }</pre>
 */
@NullMarked
package dev.cairn.core.format.case_;

import org.jspecify.annotations.NullMarked;

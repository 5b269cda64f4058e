/**
 * ESCO, the European classification of skills and occupations, imported from its CSV files of
 * version 1.1 and 1.2: skills, occupations and their groups in any number of languages, what an
 * occupation asks for, and the broader concepts. Anyone may use it.
 *
 * <pre>{@code
 * EscoClassification esco =
 *     EscoClassification.read(
 *             List.of(
 *                 new EscoFile("skills_en.csv", skills),
 *                 new EscoFile("occupations_en.csv", occupations),
 *                 new EscoFile("occupationSkillRelations_en.csv", relations)))
 *         .orThrow();
 * for (EscoRelation asked : esco.skillsOf(occupation)) {
 *   esco.concept(asked.target()).ifPresent(s -> show(s.preferredLabel().any()));
 * }
 * }</pre>
 */
@NullMarked
package dev.cairn.core.format.esco;

import org.jspecify.annotations.NullMarked;

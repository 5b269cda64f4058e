/**
 * Credit systems, level frameworks and competency frameworks as data: what an amount in one unit is
 * worth in another, and how levels of different frameworks compare. Each table names its source and
 * its day; what no table says is not known here, and the answer says so. Anyone may use it.
 *
 * <pre>{@code
 * ConversionPolicy policy = KnownConversions.named("ects-uk-2-to-1").orElseThrow();
 * LevelAnswer answer =
 *     LevelTables.published().compare(Level.of("SCQF", "9"), Level.of("EQF", "6"), day);
 * }</pre>
 */
@NullMarked
package dev.cairn.core.framework;

import org.jspecify.annotations.NullMarked;

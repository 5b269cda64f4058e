/** TigerPath's requirement files: class years, course patterns, and counts that add up. */
@NullMarked
package dev.cairn.pathways.importer.internal.tigerpath;

import org.jspecify.annotations.NullMarked;

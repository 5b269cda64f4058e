/** Gobbldygook's areas in the Hanson format: sentences such as "two of (BIO 315, 341)". */
@NullMarked
package dev.cairn.pathways.importer.internal.hanson;

import org.jspecify.annotations.NullMarked;

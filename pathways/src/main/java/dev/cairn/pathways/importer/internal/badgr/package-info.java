/** Badgr's pathways: elements, junctions and badges. */
@NullMarked
package dev.cairn.pathways.importer.internal.badgr;

import org.jspecify.annotations.NullMarked;

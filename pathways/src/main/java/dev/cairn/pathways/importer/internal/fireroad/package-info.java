/** FireRoad's requirement lists: statements of courses, lists and thresholds. */
@NullMarked
package dev.cairn.pathways.importer.internal.fireroad;

import org.jspecify.annotations.NullMarked;

/** CTDL's pathways and condition profiles. */
@NullMarked
package dev.cairn.pathways.importer.internal.ctdl;

import org.jspecify.annotations.NullMarked;

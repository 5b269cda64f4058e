/** What the importers share: notes on a document, ids, and the shapes they make most. */
@NullMarked
package dev.cairn.pathways.importer.internal;

import org.jspecify.annotations.NullMarked;

/** St. Olaf's areas of study as degreepath audits them: rules, queries, assertions, limits. */
@NullMarked
package dev.cairn.pathways.importer.internal.stolaf;

import org.jspecify.annotations.NullMarked;

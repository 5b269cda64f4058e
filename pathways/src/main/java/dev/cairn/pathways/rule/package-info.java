/** The rule language: its model, reader and writer. */
@NullMarked
package dev.cairn.pathways.rule;

import org.jspecify.annotations.NullMarked;

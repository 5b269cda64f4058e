/**
 * Open Badges 3.0 (1EdTech, final release May 2024).
 *
 * <pre>{@code
 * List<Finding> faults = OpenBadges.check(document.root());
 * }</pre>
 */
@NullMarked
package dev.cairn.core.format.openbadges;

import org.jspecify.annotations.NullMarked;

/**
 * Open Badges 3.0 (1EdTech, final release May 2024): structure checks, the typed view of an
 * achievement credential, and writing one to be signed. Anyone may use it.
 *
 * <pre>{@code
 * AchievementCredential badge = AchievementCredential.read(document.root()).orThrow();
 * Achieved achieved = badge.subject().achieved();
 * JsonObject unsigned = badge.toJson();
 * }</pre>
 */
@NullMarked
package dev.cairn.core.format.openbadges;

import org.jspecify.annotations.NullMarked;

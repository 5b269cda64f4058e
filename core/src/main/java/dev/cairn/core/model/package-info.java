/**
 * The domain, whatever format it comes in. What can be earned: {@link
 * dev.cairn.core.model.Achievement}, with outcomes, credits, levels, workload, assessments. That it
 * was earned: {@link dev.cairn.core.model.Award}, with recipient, issuer, results and evidence, one
 * or many in a {@link dev.cairn.core.model.Transcript}, all of a person's in a {@link
 * dev.cairn.core.model.Portfolio}. What is on offer: {@link dev.cairn.core.model.Catalogue}, with
 * {@link dev.cairn.core.model.ConditionProfile}, {@link dev.cairn.core.model.Pathway} and {@link
 * dev.cairn.core.model.TransferValueProfile}. What it is measured by: {@link
 * dev.cairn.core.model.CompetencyFramework}. And the small values everything counts in: exact
 * numbers, credits with their unit, levels with their framework, grades with their scale.
 *
 * <p>Anyone may use it; all is immutable and thread-safe. An empty value means that the source does
 * not say. Formats are mapped to it in {@code core.conversion}.
 *
 * <pre>{@code
 * Achievement databases =
 *     Achievement.builder()
 *         .title(LocalizedText.of("Databases in Practice"))
 *         .kind(AchievementKind.MICROCREDENTIAL)
 *         .addCredits(Credit.of("5", CreditUnit.ECTS))
 *         .addLevels(Level.of("EQF", "6"))
 *         .build();
 * Award award =
 *     Award.builder()
 *         .achievement(databases)
 *         .recipient(Recipient.of("did:example:ana"))
 *         .issuer(Organisation.of("did:example:university"))
 *         .build();
 * CreditTotal total = Portfolio.of(List.of(award)).credits(CreditUnit.ECTS);
 * }</pre>
 */
@NullMarked
package dev.cairn.core.model;

import org.jspecify.annotations.NullMarked;

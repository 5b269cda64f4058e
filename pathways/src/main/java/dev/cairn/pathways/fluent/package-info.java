/**
 * Rules written in Java. What is built here is an ordinary {@link dev.cairn.pathways.rule.Award},
 * the same as one read from JSON.
 *
 * <pre>{@code
 * Award award =
 *     Rules.award("certificate")
 *         .unit(CreditUnit.ECTS)
 *         .require(
 *             allOf(
 *                 pick(Where.code("DATA 1*")).count(2).id("core"),
 *                 pick(Where.tag("elective")).credits("7.5").id("electives")))
 *         .constraint(Limits.atMost(Measure.CREDITS, "6", Where.origin(Origin.TRANSFER)))
 *         .share("core", "electives")
 *         .build();
 * }</pre>
 */
@NullMarked
package dev.cairn.pathways.fluent;

import org.jspecify.annotations.NullMarked;

/**
 * The main job end to end, on data of its own: three issuers, one learner, a wallet, rules, a
 * signed award that embeds its proof, and what happens to it when a byte changes. Called by the
 * demo command; everything it decides it asks of the same classes that the other commands use.
 *
 * <pre>{@code
 * JsonObject credential = catalogue.entries().get(0).credential(issuer, learner, day);
 * }</pre>
 */
@NullMarked
package dev.cairn.cli.demo;

import org.jspecify.annotations.NullMarked;

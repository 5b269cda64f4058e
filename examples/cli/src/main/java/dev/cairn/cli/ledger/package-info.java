/**
 * How the commands anchor and look at anchors: the ledgers that options name, receipts in and out,
 * results as JSON and as text. Called by the commands.
 *
 * <pre>{@code
 * AnchorResult result = options.verify(console, credential, receipt);
 * }</pre>
 */
@NullMarked
package dev.cairn.cli.ledger;

import org.jspecify.annotations.NullMarked;

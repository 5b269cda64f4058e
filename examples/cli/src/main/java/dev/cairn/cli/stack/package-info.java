/**
 * From files to a verdict, in the steps that evaluating, checking and the demo share: verify a
 * wallet, map it to records, put the question. The steps know nothing of options and printing.
 *
 * <pre>{@code
 * List<VerifiedItem> wallet = VerifiedItem.all(items, setup.verifier(), request);
 * AskedQuestion asked = AskedQuestion.of(terms, wallet);
 * }</pre>
 */
@NullMarked
package dev.cairn.cli.stack;

import org.jspecify.annotations.NullMarked;

/**
 * The report for people: one self-contained HTML page with the picture of the stack, every
 * credential with its verdict, and the certificate in brief. Its model is plain words and numbers,
 * so that it knows neither engine nor verifier; every text is escaped.
 *
 * <pre>{@code
 * byte[] page = ReportPage.html(report);
 * }</pre>
 */
@NullMarked
package dev.cairn.cli.report;

import org.jspecify.annotations.NullMarked;

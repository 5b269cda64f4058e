/**
 * The engine behind {@link dev.cairn.pathways.audit.CompiledAward}; nobody else calls it. A
 * question is looked up ({@code resolve}), stated as linear rows ({@code rows}) and searched
 * ({@code search}); what comes out is read back as an answer or a proof.
 *
 * <pre>{@code
 * AuditResult result = new Audit(award).decide(question, Budget.standard());
 * }</pre>
 */
@NullMarked
package dev.cairn.pathways.audit.internal;

import org.jspecify.annotations.NullMarked;

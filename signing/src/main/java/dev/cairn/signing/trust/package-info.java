/**
 * Who may award what: a {@link dev.cairn.signing.trust.TrustPolicy} is a closed JSON document that
 * names the issuers a reader accepts, and those it bars. A signature says who signed; only a policy
 * says whether that counts. Anyone may call it; it verifies nothing and looks up nothing.
 *
 * <pre>{@code
 * TrustPolicy policy = TrustPolicy.read(policyBytes).orThrow();
 * TrustQuestion question = TrustQuestion.of(verified.credential()).orElseThrow();
 * TrustDecision decision = policy.judge(question, asOf);
 * report(decision.trust(), decision.why());
 * }</pre>
 *
 * <p>Threats met here, each with a test of that name in {@code TrustPolicyTest}: a self-issued
 * credential with the right code, an issuer outside its field, a backdated award, a host name that
 * a loose pattern lets in, an unknown key that would silently widen a policy.
 */
@NullMarked
package dev.cairn.signing.trust;

import org.jspecify.annotations.NullMarked;

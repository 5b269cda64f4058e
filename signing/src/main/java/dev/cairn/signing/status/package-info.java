/**
 * Whether a credential still holds: revoked, suspended, or with a message from its issuer. Reads
 * Bitstring Status List 1.0, its forerunner StatusList2021, 1EdTech's revocation lists and the
 * Token Status Lists of SD-JWTs; makes Bitstring and Token status lists. Verifiers call {@link
 * dev.cairn.signing.status.StatusListChecker}; issuers keep a {@link
 * dev.cairn.signing.status.StatusListStore}. Nothing here opens a connection: a {@link
 * dev.cairn.signing.status.StatusSource} gives the lists.
 *
 * <pre>{@code
 * BitstringStatusList list = BitstringStatusList.ofEntries(131_072, 1).with(94567, 1);
 * JsonObject unsigned = list.credential(url, issuer, StatusPurpose.REVOCATION, validFrom);
 * }</pre>
 *
 * <p>What cannot be told is unknown, never good. Threats met here, each with a test of that name in
 * {@code StatusHostileTest}: a list that swells without end, a list for another purpose, a list of
 * another issuer, an unsigned or expired list, an index out of range or with a fraction, an unknown
 * type or purpose, a suspension taken for a revocation, a list whose own status is asked for.
 */
@NullMarked
package dev.cairn.signing.status;

import org.jspecify.annotations.NullMarked;

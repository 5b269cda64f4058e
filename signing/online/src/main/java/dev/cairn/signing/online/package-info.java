/**
 * Goes online for those who want it, and only where they say. A {@link
 * dev.cairn.signing.online.GuardedLoader} fetches documents over https from hosts on its allow-list
 * and from no other; {@link dev.cairn.signing.online.OnlineSources} gives them to the seams of
 * verification: controller documents (did:web among them), contexts, status lists, and whatever
 * else a credential points to. What cannot be fetched stays unknown, with the reason.
 *
 * <pre>{@code
 * AllowedHosts hosts = AllowedHosts.parse(List.of("issuer.example")).orThrow();
 * try (GuardedLoader loader = GuardedLoader.builder(hosts, InstantSource.system()).build()) {
 *   OnlineSources online = OnlineSources.over(loader);
 *   ControllerSource controllers =
 *       ControllerSource.firstOf(ControllerSource.didKey(), online.controllers());
 * }
 * }</pre>
 *
 * <p>Threats met here, each with a test of that name in {@code HostileServerTest}, {@code
 * HostileAddressTest} or {@code HostileUrlTest}: a name that leads into the caller's own network, a
 * name that leads elsewhere the second time it is asked for, a redirect, an answer without end, one
 * that drips, one that lies about its length, one that swells when unpacked, headers without end, a
 * certificate of somebody else, a flood of addresses in one credential.
 *
 * <p>Not met: whoever runs an allowed host, or its name server, learns that somebody asked for the
 * document, and when.
 */
@NullMarked
package dev.cairn.signing.online;

import org.jspecify.annotations.NullMarked;

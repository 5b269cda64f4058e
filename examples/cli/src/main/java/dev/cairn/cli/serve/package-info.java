/**
 * The VC-API (W3C Credentials Community Group) over HTTP, for test suites and local programs:
 * issue, verify, derive and present. It listens on the loopback interface, asks for a bearer token,
 * takes JSON only, and neither takes nor gives key material. A page to verify a credential by hand
 * is at its root.
 *
 * <pre>{@code
 * VcApi api = new VcApi(setup, Optional.of(signer), Optional.of("eddsa-rdfc-2022"), Clock.systemUTC());
 * try (VcApiServer server = VcApiServer.start(api, settings)) {
 *   System.err.println("http://127.0.0.1:" + server.port());
 * }
 * }</pre>
 */
@NullMarked
package dev.cairn.cli.serve;

import org.jspecify.annotations.NullMarked;

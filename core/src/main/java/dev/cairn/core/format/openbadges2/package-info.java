/**
 * Open Badges 2.0 and 2.1 (1EdTech), read: assertions, badge classes and issuers. What an assertion
 * says of its verification, hosted or signed, is reported; whether it holds is not judged here.
 * Badge and issuer may stand in the assertion or at an address of their own; nothing is fetched,
 * the caller gives what it has. Anyone may use it.
 *
 * <pre>{@code
 * Assertion assertion = Assertion.read(document.root()).orThrow();
 * boolean hers = assertion.recipient().matches("mary@example.org");
 * Optional<String> badge = assertion.badge().map(BadgeClass::name);
 * }</pre>
 */
@NullMarked
package dev.cairn.core.format.openbadges2;

import org.jspecify.annotations.NullMarked;

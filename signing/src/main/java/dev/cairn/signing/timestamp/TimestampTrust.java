package dev.cairn.signing.timestamp;

import java.security.cert.X509Certificate;
import java.util.Set;

/**
 * Whose timestamps are believed. Immutable and thread-safe.
 *
 * @param roots certificates of authorities, or of those who certify them
 * @param policies object identifiers of the policies accepted, such as {@code 1.2.3.4}; empty for
 *     any
 */
public record TimestampTrust(Set<X509Certificate> roots, Set<String> policies) {
  /** Copies the sets. */
  public TimestampTrust {
    roots = Set.copyOf(roots);
    policies = Set.copyOf(policies);
  }

  /** These roots, whatever the policy. */
  public static TimestampTrust in(Set<X509Certificate> roots) {
    return new TimestampTrust(roots, Set.of());
  }
}

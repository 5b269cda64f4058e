package dev.cairn.signing.online;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.function.Function;
import javax.net.ssl.SSLContext;

/**
 * What there is to reach. Everything but {@link #internet()} is for this module's tests, which have
 * their servers on this machine; nothing outside this package can make one.
 *
 * @param names resolves names
 * @param refusal what an address that must not be asked is of
 * @param tls whose certificates are believed
 */
record Reach(Names names, Function<InetAddress, Optional<String>> refusal, SSLContext tls) {

  /** Resolves a name to all its addresses. */
  @FunctionalInterface
  interface Names {
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  /** The public internet, by the system's resolver and its certificate authorities. */
  static Reach internet() {
    return new Reach(InetAddress::getAllByName, PublicAddresses::whyNot, authorities());
  }

  private static SSLContext authorities() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has TLS", e);
    }
  }
}

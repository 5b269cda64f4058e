package dev.cairn.signing.online;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The hosts that may be asked, each with its port: exactly these, no subdomains, no patterns.
 * Immutable and thread-safe; asking takes time logarithmic in their number.
 */
public final class AllowedHosts {
  /** The port of https where none is written. */
  static final int HTTPS = 443;

  private static final Pattern NAME =
      Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z0-9](?:[a-z0-9-]{0,61})");
  private static final int LONGEST_NAME = 253;

  private final Set<String> entries;

  private AllowedHosts(Set<String> entries) {
    this.entries = entries;
  }

  /**
   * Reads entries such as {@code issuer.example} or {@code issuer.example:8443}; without a port,
   * 443 is meant. Names with letters beyond ASCII are written in their {@code xn--} form. Refused
   * as {@code online.allowed-host}: a URL, a path, a pattern, an address in brackets.
   */
  public static Reading<AllowedHosts> parse(Collection<String> hosts) {
    Set<String> entries = new TreeSet<>();
    List<Finding> faults = new ArrayList<>();
    for (String host : hosts) {
      entry(host)
          .ifPresentOrElse(
              entries::add,
              () ->
                  faults.add(
                      Finding.error(
                          "online.allowed-host",
                          "",
                          "\""
                              + host
                              + "\" names no host; write it like issuer.example or"
                              + " issuer.example:8443.")));
    }
    return faults.isEmpty() ? Reading.of(new AllowedHosts(entries)) : Reading.refused(faults);
  }

  private static Optional<String> entry(String host) {
    int colon = host.indexOf(':');
    String name = (colon < 0 ? host : host.substring(0, colon)).toLowerCase(Locale.ROOT);
    String port = colon < 0 ? String.valueOf(HTTPS) : host.substring(colon + 1);
    boolean sound =
        NAME.matcher(name).matches()
            && name.length() <= LONGEST_NAME
            && port.matches("[1-9][0-9]{0,4}")
            && Integer.parseInt(port) <= 65_535;
    return sound ? Optional.of(name + ":" + port) : Optional.empty();
  }

  /** Whether a URL's host and port are on the list. */
  boolean allow(URI url, int port) {
    return entries.contains(url.getHost().toLowerCase(Locale.ROOT) + ":" + port);
  }

  /** The entries with their ports, sorted. */
  @Override
  public String toString() {
    return String.join(", ", entries);
  }
}

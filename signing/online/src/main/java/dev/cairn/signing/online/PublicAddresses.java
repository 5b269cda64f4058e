package dev.cairn.signing.online;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * Which addresses belong to the public internet, by the IANA registries of special-purpose
 * addresses (RFC 6890 and its updates). Of IPv6 only global unicast, 2000::/3, is public, and of
 * that nothing that carries an IPv4 address inside.
 */
final class PublicAddresses {
  private static final List<Block> BLOCKS =
      List.of(
          block("0.0.0.0", 8, "this network"),
          block("10.0.0.0", 8, "a private network"),
          block("100.64.0.0", 10, "a carrier's shared network"),
          block("127.0.0.0", 8, "this machine itself"),
          block("169.254.0.0", 16, "the local link"),
          block("172.16.0.0", 12, "a private network"),
          block("192.0.0.0", 24, "protocol assignments"),
          block("192.0.2.0", 24, "documentation"),
          block("192.88.99.0", 24, "6to4 relays"),
          block("192.168.0.0", 16, "a private network"),
          block("198.18.0.0", 15, "benchmarks of networks"),
          block("198.51.100.0", 24, "documentation"),
          block("203.0.113.0", 24, "documentation"),
          block("224.0.0.0", 4, "multicast"),
          block("240.0.0.0", 4, "nobody yet, or broadcast"),
          block("2001::", 23, "protocol assignments, Teredo among them"),
          block("2001:db8::", 32, "documentation"),
          block("2002::", 16, "6to4"),
          block("3fff::", 20, "documentation"));

  private PublicAddresses() {}

  /** What a non-public address is for, to be read after "is of"; empty if it is public. */
  static Optional<String> whyNot(InetAddress address) {
    byte[] bytes = address.getAddress();
    Optional<String> special =
        BLOCKS.stream().filter(b -> b.holds(bytes)).map(Block::purpose).findFirst();
    if (special.isPresent() || bytes.length == 4) {
      return special;
    }
    return (bytes[0] & 0xE0) == 0x20
        ? Optional.empty()
        : Optional.of("no global unicast range of IPv6");
  }

  private record Block(InetAddress first, int prefix, String purpose) {
    boolean holds(byte[] address) {
      byte[] own = first.getAddress();
      if (own.length != address.length) {
        return false;
      }
      for (int bit = 0; bit < prefix; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((own[bit / 8] & mask) != (address[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  private static Block block(String first, int prefix, String purpose) {
    try {
      return new Block(InetAddress.getByName(first), prefix, purpose);
    } catch (java.net.UnknownHostException e) {
      throw new IllegalStateException(first + " is written as an address", e);
    }
  }
}

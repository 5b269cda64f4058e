package dev.cairn.cli.serve;

import dev.cairn.core.CairnException;
import java.util.Objects;

/**
 * How the server listens.
 *
 * @param port the TCP port on the loopback interface; 0 takes a free one
 * @param token what requests must bear; at least 16 characters
 * @param maxBytes the largest body taken, in bytes
 * @param unverifiedStatus the HTTP status of a verification whose answer is no: 200 as the current
 *     specification says, or 400 as test suites for its earlier editions expect
 */
public record ServerSettings(int port, String token, int maxBytes, int unverifiedStatus) {
  private static final int SHORTEST_TOKEN = 16;

  /** Checks the ranges. */
  public ServerSettings {
    Objects.requireNonNull(token, "token");
    if (port < 0 || port > 65_535) {
      throw CairnException.illegalArgument("There is no port " + port + "; give 0 to 65535.");
    }
    if (token.length() < SHORTEST_TOKEN) {
      throw CairnException.illegalArgument(
          "The token has "
              + token.length()
              + " characters; take at least "
              + SHORTEST_TOKEN
              + " random ones.");
    }
    if (maxBytes < 1) {
      throw CairnException.illegalArgument(maxBytes + " bytes hold no request; give 1 or more.");
    }
    if (unverifiedStatus != 200 && unverifiedStatus != 400) {
      throw CairnException.illegalArgument(
          "The status of what is not verified is 200 or 400, not " + unverifiedStatus + ".");
    }
  }

  /** Does not show the token. */
  @Override
  public String toString() {
    return "ServerSettings[port=" + port + ", maxBytes=" + maxBytes + "]";
  }
}

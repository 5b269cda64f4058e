package dev.cairn.signing.online;

import dev.cairn.core.Reading;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * A URL that may be asked for.
 *
 * @param url absolute, without user and fragment
 * @param port the port, also where the URL writes none
 */
record Target(URI url, int port) {
  private static final int LONGEST = 2_048;

  /** Judges a URL by its looks; nothing is resolved. */
  static Reading<Target> of(String text, AllowedHosts hosts) {
    if (text.length() > LONGEST) {
      return refused(
          "url", text.substring(0, 80) + "…", "it is longer than " + LONGEST + " characters");
    }
    URI url;
    try {
      url = new URI(text.replaceFirst("#.*$", ""));
    } catch (URISyntaxException e) {
      return refused("url", text, "it is no URL");
    }
    if (!"https".equalsIgnoreCase(url.getScheme())) {
      return refused("url", text, "only https is asked");
    }
    if (url.getHost() == null) {
      return refused("url", text, "it names no host in ASCII");
    }
    if (url.getRawUserInfo() != null) {
      return refused("url", text, "it carries a user or password");
    }
    int port = url.getPort() >= 0 ? url.getPort() : AllowedHosts.HTTPS;
    return hosts.allow(url, port)
        ? Reading.of(new Target(url, port))
        : Reading.refused(
            "online.host",
            "",
            text
                + " was not fetched: "
                + url.getHost()
                + (port == AllowedHosts.HTTPS ? "" : ":" + port)
                + " is not on the list of allowed hosts; allow it, or give the document as a file.");
  }

  private static Reading<Target> refused(String code, String text, String why) {
    return Reading.refused(
        "online." + code, "", text + " was not fetched: " + why + "; give the document as a file.");
  }

  /** The key under which an answer is kept. */
  String key(ExpectedContent expected) {
    return expected + " " + url;
  }

  String host() {
    return url.getHost();
  }
}

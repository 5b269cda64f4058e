package dev.cairn.signing.online;

import dev.cairn.core.Reading;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The did:web method: an identifier that says where its document is (W3C CCG, did:web Method
 * Specification, "Read (Resolve)").
 */
public final class DidWeb {
  private static final String PREFIX = "did:web:";
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*(?:%3[Aa][1-9][0-9]{0,4})?");
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|(?:.*\\.)?0[xX][0-9a-fA-F]*");
  private static final Pattern SEGMENT = Pattern.compile("(?:[A-Za-z0-9._-]|%[0-9A-Fa-f]{2})+");

  private DidWeb() {}

  /** Whether a URL is of this method. */
  public static boolean is(String url) {
    return url.startsWith(PREFIX);
  }

  /**
   * The https URL of a DID's document: {@code did:web:a.example} is at {@code
   * https://a.example/.well-known/did.json}, {@code did:web:a.example%3A8443:u:1} at {@code
   * https://a.example:8443/u/1/did.json}. Refused as {@code did.web}: an address instead of a name,
   * an empty part, a part that climbs ({@code ..}, also when escaped), a slash that is escaped.
   */
  public static Reading<String> documentUrl(String did) {
    if (!is(did)) {
      return refused(did, "it does not begin with did:web:");
    }
    List<String> parts = List.of(did.substring(PREFIX.length()).split(":", -1));
    String host = parts.get(0);
    String name = host.replaceFirst("%3[Aa].*$", "");
    if (!HOST.matcher(host).matches()) {
      return refused(did, "\"" + host + "\" is no host name");
    }
    if (ADDRESS.matcher(name).matches()) {
      return refused(did, "\"" + name + "\" is an address, no name");
    }
    StringBuilder url = new StringBuilder("https://").append(host.replaceFirst("%3[Aa]", ":"));
    for (String part : parts.subList(1, parts.size())) {
      if (!SEGMENT.matcher(part).matches() || climbs(part)) {
        return refused(did, "\"" + part + "\" cannot be a part of a path");
      }
      url.append('/').append(part);
    }
    return Reading.of(
        url.append(parts.size() == 1 ? "/.well-known/did.json" : "/did.json").toString());
  }

  private static boolean climbs(String part) {
    String plain = part.replaceAll("%2[Ee]", ".");
    return plain.equals(".") || plain.equals("..") || part.matches(".*%(?:2[Ff]|5[Cc]|00).*");
  }

  private static Reading<String> refused(String did, String why) {
    return Reading.refused(
        "did.web",
        "",
        "\"" + did + "\" is no did:web that can be looked up: " + why + "; ask whose it is.");
  }
}

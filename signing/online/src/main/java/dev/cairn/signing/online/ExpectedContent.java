package dev.cairn.signing.online;

import java.util.Locale;

/** What kind of document is asked for; a server that answers with another kind is not believed. */
public enum ExpectedContent {
  /** JSON of any kind: {@code application/json} or a type that ends in {@code +json}. */
  JSON("application/json, application/ld+json, application/did+json, application/did+ld+json"),
  /**
   * A credential or a list: JSON, or a token, {@code application/jwt}, {@code application/cose}, a
   * type that ends in {@code +jwt}, {@code +sd-jwt}, {@code +cose} or {@code +cwt}, or {@code
   * text/plain}, which Open Badges 3.0 has for compact tokens.
   */
  DOCUMENT(
      "application/json, application/ld+json, application/vc, application/jwt,"
          + " application/statuslist+jwt, text/plain"),
  /** Anything; whoever asks compares a digest or reads it strictly. */
  ANYTHING("*/*");

  private final String accept;

  ExpectedContent(String accept) {
    this.accept = accept;
  }

  /** What to say in the header {@code Accept}. */
  String accept() {
    return accept;
  }

  /** Whether a media type, with or without parameters, is of this kind. */
  boolean takes(String mediaType) {
    String type = mediaType.replaceFirst(";.*$", "").strip().toLowerCase(Locale.ROOT);
    boolean json = type.equals("application/json") || type.endsWith("+json");
    return switch (this) {
      case JSON -> json;
      case DOCUMENT -> json || isToken(type);
      case ANYTHING -> true;
    };
  }

  private static boolean isToken(String type) {
    return switch (type) {
      case "application/vc",
          "application/vp",
          "application/jwt",
          "application/cose",
          "text/plain" ->
          true;
      default -> type.matches("application/[a-z0-9.+-]+\\+(?:jwt|sd-jwt|cose|cwt)");
    };
  }
}

package dev.cairn.signing.baking;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The outer form of a document that carries a credential, told from its bytes, never its name. */
public enum DocumentForm {
  /** A JSON text. */
  JSON,
  /** A JSON Web Signature in compact form, with or without SD-JWT disclosures after it. */
  JWT,
  /** A PNG picture. */
  PNG,
  /** An XML text, which is read as an SVG picture. */
  SVG;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /**
   * The form of these bytes, or empty if they are none of the four. Only the beginning is looked
   * at, but for a JWT, whose every character is; linear.
   */
  public static Optional<DocumentForm> detect(byte[] document) {
    if (Png.isPng(document)) {
      return Optional.of(PNG);
    }
    int start = start(document);
    if (start == document.length) {
      return Optional.empty();
    }
    byte first = document[start];
    if (first == '{' || first == '[') {
      return Optional.of(JSON);
    }
    if (first == '<') {
      return Optional.of(SVG);
    }
    String text =
        new String(document, start, document.length - start, StandardCharsets.ISO_8859_1).strip();
    return isCompactJwt(text) ? Optional.of(JWT) : Optional.empty();
  }

  /** Whether a text has the shape of a compact JWS: three base64url parts, then disclosures. */
  static boolean isCompactJwt(String text) {
    int dots = 0;
    boolean disclosures = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.') {
        dots++;
      } else if (c == '~') {
        disclosures = true;
      } else if (!isBase64Url(c)) {
        return false;
      }
    }
    // A key binding JWT at the end of an SD-JWT brings two dots of its own.
    return text.startsWith("ey") && (dots == 2 || (disclosures && dots == 4));
  }

  private static boolean isBase64Url(char c) {
    return (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_';
  }

  private static int start(byte[] document) {
    int i = 0;
    if (document.length >= 3
        && document[0] == BYTE_ORDER_MARK[0]
        && document[1] == BYTE_ORDER_MARK[1]
        && document[2] == BYTE_ORDER_MARK[2]) {
      i = 3;
    }
    while (i < document.length
        && (document[i] == ' '
            || document[i] == '\n'
            || document[i] == '\r'
            || document[i] == '\t')) {
      i++;
    }
    return i;
  }
}

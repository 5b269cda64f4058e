package dev.cairn.signing.context.internal;

import dev.cairn.core.json.JsonNumber;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** JSON numbers as literals (JSON-LD 1.1 API, section 8.2.2, Object to RDF Conversion). */
final class XsdNumbers {
  static final String XSD_INTEGER = "http://www.w3.org/2001/XMLSchema#integer";
  static final String XSD_DOUBLE = "http://www.w3.org/2001/XMLSchema#double";
  static final String XSD_BOOLEAN = "http://www.w3.org/2001/XMLSchema#boolean";

  private static final BigDecimal LEAST_DOUBLE = new BigDecimal("1e21");

  private XsdNumbers() {}

  /**
   * Whether every reader of JSON sees the same number and writes the same literal: its value is
   * that of its shortest double form, and a whole number is the double's exact value too, since
   * some write that one out.
   */
  static boolean isUnambiguous(JsonNumber number) {
    if (isShortInteger(number.text())) {
      return true;
    }
    if (!number.isExactDouble()) {
      return false;
    }
    return isDouble(number)
        || new BigDecimal(number.doubleValue()).compareTo(number.decimal()) == 0;
  }

  /** Up to 15 digits: exact, and below the point where zeros are cut. */
  static boolean isShortInteger(String text) {
    int from = text.charAt(0) == '-' ? 1 : 0;
    if (text.length() - from > 15 || (from == 1 && text.equals("-0"))) {
      return false;
    }
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** Whether it becomes an xsd:double unless a type is given: a fraction, or 1e21 and beyond. */
  static boolean isDouble(JsonNumber number) {
    if (isShortInteger(number.text())) {
      return false;
    }
    BigDecimal decimal = number.decimal();
    if (decimal.signum() == 0) {
      return false;
    }
    return decimal.abs().compareTo(LEAST_DOUBLE) >= 0 || decimal.stripTrailingZeros().scale() > 0;
  }

  /** The lexical form of an xsd:integer; only for what is no {@link #isDouble double}. */
  static String integer(JsonNumber number) {
    if (isShortInteger(number.text())) {
      return number.text();
    }
    return number.decimal().toBigInteger().toString();
  }

  /** The canonical lexical form of an xsd:double, with at most 16 digits ({@code %1.15E}). */
  static String doubleText(JsonNumber number) {
    double value = number.doubleValue();
    if (value == 0) {
      return "0.0E0";
    }
    // The exact binary value is rounded, not the shortest text: 9.95 is 9.949999999999999E0. Ties
    // go up, as ECMAScript's toExponential has it.
    BigDecimal rounded =
        new BigDecimal(value).round(new MathContext(16, RoundingMode.HALF_UP)).stripTrailingZeros();
    String digits = rounded.unscaledValue().abs().toString();
    int exponent = digits.length() - 1 - rounded.scale();
    String fraction = digits.length() == 1 ? "0" : digits.substring(1);
    return (value < 0 ? "-" : "") + digits.charAt(0) + "." + fraction + "E" + exponent;
  }
}

package dev.cairn.core.json;

import dev.cairn.core.CairnException;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * A JSON number, kept as it was written: {@code 1.0}, {@code 1} and {@code 1e0} are three texts of
 * one value, and a round trip keeps which it was.
 *
 * @param text the number as written, in the grammar of RFC 8259
 */
public record JsonNumber(String text) implements JsonValue {
  /** Checks the grammar. */
  public JsonNumber {
    Objects.requireNonNull(text, "text");
    if (!isNumber(text)) {
      throw CairnException.illegalArgument(
          "\"" + text + "\" is not a JSON number; write digits as RFC 8259 has them.");
    }
  }

  /** The grammar of RFC 8259 section 6, without a pattern: every number read comes by here. */
  private static boolean isNumber(String text) {
    int end = text.length();
    int at = end > 0 && text.charAt(0) == '-' ? 1 : 0;
    int whole = digits(text, at);
    if (whole == at || (text.charAt(at) == '0' && whole > at + 1)) {
      return false;
    }
    at = whole;
    if (at < end && text.charAt(at) == '.') {
      int fraction = digits(text, at + 1);
      if (fraction == at + 1) {
        return false;
      }
      at = fraction;
    }
    if (at < end && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      boolean signed = at + 1 < end && (text.charAt(at + 1) == '+' || text.charAt(at + 1) == '-');
      int exponent = at + (signed ? 2 : 1);
      int last = digits(text, exponent);
      if (last == exponent) {
        return false;
      }
      at = last;
    }
    return at == end;
  }

  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  /** A whole number. */
  public static JsonNumber of(long value) {
    return new JsonNumber(Long.toString(value));
  }

  /**
   * The exact decimal value. Its exponent may be huge: compare before expanding it with {@link
   * BigDecimal#toPlainString()} or {@link BigDecimal#toBigInteger()}.
   */
  public BigDecimal decimal() {
    return new BigDecimal(text);
  }

  /** The nearest IEEE 754 double, infinite when out of range. */
  public double doubleValue() {
    return Double.parseDouble(text);
  }

  /**
   * Whether the exact decimal value is that of its shortest double form, so that no reader of JSON
   * sees another number. {@code 0.1} is, {@code 9007199254740993} and {@code 1e400} are not.
   */
  public boolean isExactDouble() {
    double d = doubleValue();
    if (Double.isInfinite(d)) {
      return false;
    }
    if (d == 0) {
      return decimal().signum() == 0;
    }
    return new BigDecimal(CanonicalNumber.shortest(d)).compareTo(decimal()) == 0;
  }

  @Override
  public String kind() {
    return "a number";
  }

  @Override
  public String toString() {
    return text;
  }
}

package dev.cairn.core.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import tools.jackson.core.io.NumberOutput;

/** Numbers as ECMAScript's {@code Number::toString} writes them, which RFC 8785 asks for. */
final class CanonicalNumber {
  private CanonicalNumber() {}

  /** The shortest decimal text that reads back as this double; not yet in ECMAScript's layout. */
  static String shortest(double value) {
    // Double.toString is not the shortest before JDK 19; Jackson's Schubfach writer is, on every
    // JDK.
    String text = NumberOutput.toString(value, true);
    BigDecimal two = new BigDecimal(text).stripTrailingZeros();
    if (two.precision() == 2) {
      // Java always writes two digits; ECMAScript wants one where one is enough, as in 5e-324.
      BigDecimal one = two.round(new MathContext(1, RoundingMode.HALF_EVEN));
      if (one.doubleValue() == value) {
        return one.toString();
      }
    }
    return text;
  }

  /** ECMA-262 section 6.1.6.1.20, for a finite double. */
  static String format(double value) {
    if (value == 0) {
      return "0";
    }
    if (value < 0) {
      return "-" + format(-value);
    }
    if (value == Math.rint(value) && value < 1e15) {
      return Long.toString((long) value);
    }
    BigDecimal d = new BigDecimal(shortest(value)).stripTrailingZeros();
    String digits = d.unscaledValue().toString();
    int k = digits.length();
    int n = k - d.scale();
    if (k <= n && n <= 21) {
      return digits + "0".repeat(n - k);
    }
    if (0 < n && n <= 21) {
      return digits.substring(0, n) + "." + digits.substring(n);
    }
    if (-6 < n && n <= 0) {
      return "0." + "0".repeat(-n) + digits;
    }
    String exponent = (n > 0 ? "e+" : "e-") + Math.abs(n - 1);
    return k == 1 ? digits + exponent : digits.charAt(0) + "." + digits.substring(1) + exponent;
  }
}

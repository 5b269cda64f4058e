package dev.cairn.core.json;

import dev.cairn.core.CairnException;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A JSON number, kept as it was written: {@code 1.0}, {@code 1} and {@code 1e0} are three texts of
 * one value, and a round trip keeps which it was.
 *
 * @param text the number as written, in the grammar of RFC 8259
 */
public record JsonNumber(String text) implements JsonValue {
  private static final Pattern GRAMMAR =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  /** Checks the grammar. */
  public JsonNumber {
    Objects.requireNonNull(text, "text");
    if (!GRAMMAR.matcher(text).matches()) {
      throw CairnException.illegalArgument(
          "\"" + text + "\" is not a JSON number; write digits as RFC 8259 has them.");
    }
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

package dev.cairn.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.core.CairnException;
import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RationalProperties {

  @Property(tries = 300)
  void additionAndMultiplicationAreCommutativeAndAssociative(
      @ForAll("rational") Rational a,
      @ForAll("rational") Rational b,
      @ForAll("rational") Rational c) {
    assertThat(a.plus(b)).isEqualTo(b.plus(a));
    assertThat(a.times(b)).isEqualTo(b.times(a));
    assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
    assertThat(a.times(b).times(c)).isEqualTo(a.times(b.times(c)));
    assertThat(a.times(b.plus(c))).isEqualTo(a.times(b).plus(a.times(c)));
  }

  @Property(tries = 300)
  void zeroOneAndInverses(@ForAll("rational") Rational a) {
    assertThat(a.plus(Rational.ZERO)).isEqualTo(a);
    assertThat(a.times(Rational.ONE)).isEqualTo(a);
    assertThat(a.times(Rational.ZERO)).isEqualTo(Rational.ZERO);
    assertThat(a.plus(a.negate())).isEqualTo(Rational.ZERO);
    assertThat(a.minus(a)).isEqualTo(Rational.ZERO);
    if (a.signum() != 0) {
      assertThat(a.dividedBy(a)).isEqualTo(Rational.ONE);
    }
  }

  @Property(tries = 300)
  void theOrderIsTotalAndAgreesWithAdditionAndWithDecimals(
      @ForAll("rational") Rational a,
      @ForAll("rational") Rational b,
      @ForAll("rational") Rational c) {
    assertThat(a.compareTo(b)).isEqualTo(-b.compareTo(a));
    assertThat(a.compareTo(b)).isEqualTo(a.minus(b).signum());
    assertThat(a.plus(c).compareTo(b.plus(c))).isEqualTo(a.compareTo(b));
    assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
    if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
      assertThat(a).isLessThanOrEqualTo(c);
    }
    assertThat(a.min(b)).isLessThanOrEqualTo(a.max(b));
    if (a.equals(b)) {
      assertThat(a).hasSameHashCodeAs(b);
    }
  }

  @Property(tries = 500)
  void whatIsPrintedIsParsedBack(@ForAll("rational") Rational a) {
    Assume.that(a.toString().length() <= Rational.MAX_LENGTH);
    assertThat(Rational.parse(a.toString())).isEqualTo(a);
  }

  @Property(tries = 300)
  void lowestTermsWithAPositiveDenominator(@ForAll("rational") Rational a) {
    assertThat(a.denominator().signum()).isEqualTo(1);
    assertThat(a.numerator().gcd(a.denominator())).isEqualTo(BigInteger.ONE);
  }

  @Property(tries = 300)
  void decimalsAreExact(@ForAll long unscaled, @ForAll("scale") int scale) {
    BigDecimal decimal = BigDecimal.valueOf(unscaled, scale);
    Rational a = Rational.of(decimal);
    assertThat(
            new BigDecimal(a.numerator())
                .compareTo(decimal.multiply(new BigDecimal(a.denominator()))))
        .isZero();
    assertThat(Rational.parse(decimal.toString())).isEqualTo(a);
  }

  @Property(tries = 500)
  void anyTextIsParsedOrRefusedButNeverThrows(@ForAll("text") String text) {
    Rational.tryParse(text)
        .ifPresentOrElse(
            a -> assertThat(Rational.parse(text)).isEqualTo(a),
            () ->
                assertThatThrownBy(() -> Rational.parse(text)).isInstanceOf(CairnException.class));
  }

  @Example
  void nothingIsDividedByZero() {
    assertThatThrownBy(() -> Rational.ONE.dividedBy(Rational.ZERO))
        .isInstanceOf(CairnException.class);
    assertThat(Rational.tryParse("1/0")).isEmpty();
    assertThat(Rational.tryParse("1e999999999")).isEmpty();
    assertThat(Rational.tryParse("٣")).isEmpty();
  }

  @Provide
  Arbitrary<Integer> scale() {
    return Arbitraries.integers().between(-20, 20);
  }

  @Provide
  Arbitrary<String> text() {
    return Arbitraries.strings().withChars("0123456789/-+.eE ").ofMaxLength(8);
  }

  @Provide
  Arbitrary<Rational> rational() {
    return Combinators.combine(
            Arbitraries.oneOf(
                Arbitraries.longs().between(-50, 50),
                Arbitraries.longs().between(Long.MIN_VALUE / 2, Long.MAX_VALUE / 2)),
            Arbitraries.longs().between(1, 360))
        .as(Rational::of);
  }
}

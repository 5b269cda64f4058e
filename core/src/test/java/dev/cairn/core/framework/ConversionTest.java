package dev.cairn.core.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Reading;
import dev.cairn.core.model.ConversionPolicy;
import dev.cairn.core.model.Credit;
import dev.cairn.core.model.CreditRange;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Rational;
import dev.cairn.core.model.Workload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConversionTest {

  static List<ConversionPolicy> known() {
    List<ConversionPolicy> all = new ArrayList<>(KnownConversions.all());
    all.add(KnownConversions.cautious());
    return all;
  }

  /** Converting on and on and back again, by any known policy, never leaves more than was there. */
  @Property(tries = 1000)
  void noWayThereAndBackGains(
      @ForAll("known") ConversionPolicy policy,
      @ForAll @IntRange(min = 1, max = 12) int steps,
      @ForAll long seed) {
    Random random = new Random(seed);
    ConversionPolicy.Rate first = policy.rates().get(random.nextInt(policy.rates().size()));
    Credit held = new Credit(Rational.of(60), first.from());
    for (int i = 0; i < steps; i++) {
      CreditUnit at = held.unit();
      List<ConversionPolicy.Rate> on =
          policy.rates().stream().filter(r -> r.from().equals(at)).toList();
      ConversionPolicy.Rate rate = on.get(random.nextInt(on.size()));
      held = new Credit(policy.convert(held, rate.to()).orElseThrow().low(), rate.to());
      if (held.unit().equals(first.from())) {
        assertThat(held.amount()).isLessThanOrEqualTo(Rational.of(60));
      }
    }
  }

  @Provide("known")
  Arbitrary<ConversionPolicy> anyKnown() {
    return Arbitraries.of(known());
  }

  @Test
  void whereSourcesDisagreeTheAnswerIsARange() {
    Credit six = Credit.of("6", CreditUnit.ECTS);
    ConversionPolicy all = KnownConversions.cautious();
    assertThat(all.convert(six, CreditUnit.UK_CATS))
        .contains(new CreditRange(Rational.of(12), Rational.of(18), CreditUnit.UK_CATS));
    assertThat(KnownConversions.between(CreditUnit.ECTS, CreditUnit.UK_CATS))
        .extracting(ConversionPolicy::name)
        .containsExactly("ects-uk-2-to-1", "ects-by-hours", "cmf-2019");
    assertThat(all.convert(six, CreditUnit.UNSTATED)).isEmpty();
    assertThat(CreditSchemes.of(CreditUnit.ECTS).orElseThrow().workload(Rational.of(6)))
        .contains(new Workload(Rational.of(150), Rational.of(180)));
    assertThat(CreditSchemes.of(CreditUnit.US_QUARTER).orElseThrow().hours()).isEmpty();
    assertThat(CreditSchemes.all()).allSatisfy(s -> assertThat(s.source()).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("known")
  void knownPoliciesAreSourcedReadBackAndNeverGain(ConversionPolicy policy) {
    assertThat(policy.source()).isNotBlank();
    assertThat(KnownConversions.named(policy.name())).contains(policy);
    assertThat(ConversionReader.read(ConversionReader.write(policy)).orThrow()).isEqualTo(policy);
    assertThat(CreditCycles.gaining(policy)).isEmpty();
    for (ConversionPolicy.Rate there : policy.rates()) {
      ConversionPolicy.Rate back = policy.rate(there.to(), there.from()).orElseThrow();
      assertThat(there.low().times(back.low())).isLessThanOrEqualTo(Rational.ONE);
      assertThat(there.high().times(back.high())).isGreaterThanOrEqualTo(Rational.ONE);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ects-uk-2-to-1, UK-CATS, ECTS, 60, 60", // 120 UK credits
    "ects-uk-2-to-1, ECTS, UK-CATS, 240, 240",
    "ects-hours, ECTS, HOURS, 3000, 3600",
    "ten-notional-hours, NZQCF, HOURS, 1200, 1200",
    "ects-by-hours, ECTS, UK-CATS, 300, 360",
    "cmf-2019, ECTS, UK-CATS, 300, 300",
    "cmf-2019, US-SEMESTER, ECTS, 240, 240",
    "us-semester-quarter, US-SEMESTER, US-QUARTER, 180, 180",
    "us-semester-hours, US-SEMESTER, HOURS, 5400, 6000",
    "us-semester-ects, US-SEMESTER, ECTS, 240, 240",
    "aqf-hours, AQF-YEAR, HOURS, 144000, 144000",
  })
  void aHundredAndTwentyCreditsByTheCitedFigures(
      String name, String from, String to, String low, String high) {
    ConversionPolicy.Rate rate =
        KnownConversions.named(name)
            .orElseThrow()
            .rate(new CreditUnit(from), new CreditUnit(to))
            .orElseThrow();
    assertThat(rate.low().times(Rational.of(120))).isEqualTo(Rational.parse(low));
    assertThat(rate.high().times(Rational.of(120))).isEqualTo(Rational.parse(high));
  }

  @Test
  void noRateIsGuessed() {
    ConversionPolicy policy = KnownConversions.named("ects-hours").orElseThrow();
    assertThat(policy.rate(CreditUnit.UK_CATS, CreditUnit.HOURS)).isEmpty();
    assertThat(policy.rate(CreditUnit.UNSTATED, CreditUnit.UNSTATED)).isEmpty();
    assertThat(KnownConversions.named("none")).isEmpty();
  }

  /** Every closed walk, tried one by one, against the search for a gain. */
  @Property(tries = 300)
  void aGainIsFoundExactlyWhenSomeCycleGains(@ForAll("policy") ConversionPolicy policy) {
    boolean gains = false;
    List<CreditUnit> units =
        policy.rates().stream().map(ConversionPolicy.Rate::from).distinct().toList();
    for (CreditUnit start : units) {
      gains |= gains(policy, start, start, Rational.ONE, new ArrayList<>());
    }
    assertThat(CreditCycles.gaining(policy).isPresent()).isEqualTo(gains);
    CreditCycles.gaining(policy)
        .ifPresent(
            cycle -> {
              Rational product = Rational.ONE;
              for (int i = 1; i < cycle.size(); i++) {
                product =
                    product.times(policy.rate(cycle.get(i - 1), cycle.get(i)).orElseThrow().low());
              }
              assertThat(product).isGreaterThan(Rational.ONE);
              assertThat(cycle.get(0)).isEqualTo(cycle.get(cycle.size() - 1));
            });
  }

  private static boolean gains(
      ConversionPolicy policy,
      CreditUnit start,
      CreditUnit at,
      Rational product,
      List<CreditUnit> seen) {
    for (ConversionPolicy.Rate r : policy.rates()) {
      if (r.from().equals(at) && !seen.contains(r.to())) {
        Rational next = product.times(r.low());
        if (r.to().equals(start)) {
          if (next.compareTo(Rational.ONE) > 0) {
            return true;
          }
          continue;
        }
        List<CreditUnit> more = new ArrayList<>(seen);
        more.add(r.to());
        if (gains(policy, start, r.to(), next, more)) {
          return true;
        }
      }
    }
    return false;
  }

  @Provide
  Arbitrary<ConversionPolicy> policy() {
    Arbitrary<CreditUnit> unit = Arbitraries.of("A", "B", "C", "D").map(CreditUnit::new);
    Arbitrary<Rational> factor =
        Combinators.combine(
                Arbitraries.integers().between(1, 6), Arbitraries.integers().between(1, 6))
            .as(Rational::of);
    return Combinators.combine(unit, unit, factor)
        .as((a, b, f) -> ConversionPolicy.Rate.exact(a, b, f))
        .filter(r -> !r.from().equals(r.to()))
        .list()
        .ofMaxSize(8)
        .uniqueElements(r -> List.of(r.from(), r.to()))
        .map(rates -> new ConversionPolicy("p", "s", rates));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'source':'s','rates':[]} | conversion.missing | ``",
        "{'name':'n','source':'s'} | conversion.missing | ``",
        "{'name':'n','source':'s','rates':{}} | conversion.type | /rates",
        "{'name':'n','source':'s','rates':[5]} | conversion.type | /rates/0",
        "{'name':'n','source':'s','rates':[{'from':'A','to':'B'}]} | conversion.factor | /rates/0",
        "{'name':'n','source':'s','rates':[{'from':'A','to':'B','low':1}]}"
            + " | conversion.factor | /rates/0",
        "{'name':'n','source':'s','rates':[{'from':'A','to':'B','factor':1,'low':1,'high':2}]}"
            + " | conversion.factor | /rates/0",
        "{'name':'n','source':'s','rates':[{'from':'A','to':'B','factor':0}]}"
            + " | conversion.factor | /rates/0",
        "{'name':'n','source':'s','rates':[{'from':'A','to':'B','low':2,'high':1}]}"
            + " | conversion.factor | /rates/0",
        "{'name':'n','source':'s','rates':[{'from':'A','to':'B','factor':1},"
            + "{'from':'A','to':'B','factor':2}]} | conversion.duplicate | /rates",
        "{'name':'n','source':'s','rates':[{'from':'A','to':'B','factor':3},"
            + "{'from':'B','to':'A','factor':'1/2'}]} | conversion.gain | /rates",
        "{'name':'n','source':'s','rates':[{'from':'A','to':'B','factor':1,'x':1}]}"
            + " | conversion.unknown-key | /rates/0/x",
      })
  void refusesWithCodeAndPlace(String json, String code, String pointer) {
    Reading<ConversionPolicy> reading =
        ConversionReader.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    assertThat(reading.isAccepted()).isFalse();
    assertThat(reading.findings())
        .extracting(f -> f.code() + " " + f.pointer())
        .containsExactly(code + " " + pointer);
  }
}

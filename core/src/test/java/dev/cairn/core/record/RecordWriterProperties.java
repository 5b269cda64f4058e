package dev.cairn.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.json.JsonWriter;
import dev.cairn.core.model.Credit;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Grade;
import dev.cairn.core.model.Level;
import dev.cairn.core.model.Rational;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RecordWriterProperties {

  @Property(tries = 500)
  void whatIsWrittenReadsBackEqual(@ForAll("record") LearningRecord record) {
    assertThat(RecordReader.strict().readOne(RecordWriter.write(record), "").orThrow())
        .isEqualTo(record);
  }

  @Property(tries = 100)
  void theDigestForgetsTheOrder(
      @ForAll("records") List<LearningRecord> records, @ForAll long seed) {
    List<LearningRecord> shuffled = new ArrayList<>(records);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(RecordWriter.sha256(shuffled)).isEqualTo(RecordWriter.sha256(records));
    assertThat(JsonWriter.compact(RecordWriter.writeAll(shuffled)))
        .isEqualTo(JsonWriter.compact(RecordWriter.writeAll(records)));
  }

  @Property(tries = 200)
  void theDigestTellsRecordsApart(
      @ForAll("record") LearningRecord one, @ForAll("record") LearningRecord other) {
    assertThat(RecordWriter.sha256(List.of(one)).equals(RecordWriter.sha256(List.of(other))))
        .isEqualTo(one.equals(other));
  }

  @Provide
  Arbitrary<List<LearningRecord>> records() {
    return record().list().ofMaxSize(6);
  }

  @Provide
  Arbitrary<LearningRecord> record() {
    Arbitrary<String> word =
        Arbitraries.strings()
            .withChars("ab/~\"é 1*")
            .ofMinLength(1)
            .ofMaxLength(4)
            .filter(s -> !s.isBlank());
    Arbitrary<LocalDate> day = Arbitraries.integers().between(0, 20_000).map(LocalDate::ofEpochDay);
    Arbitrary<Rational> amount =
        Combinators.combine(
                Arbitraries.integers().between(0, 400), Arbitraries.integers().between(1, 30))
            .as(Rational::of);
    Arbitrary<Credit> credit =
        Combinators.combine(
                amount, Arbitraries.of(CreditUnit.ECTS, CreditUnit.UNSTATED, CreditUnit.HOURS))
            .as(Credit::new);
    Arbitrary<Revocation> revoked =
        Combinators.combine(day, day.optional(), word).as(Revocation::new);
    Arbitrary<LearningRecord> first =
        Combinators.combine(
                word,
                word.set().ofMaxSize(3),
                word.optional(),
                day.optional(),
                day.optional(),
                Arbitraries.of(RecordState.class),
                credit.optional(),
                Combinators.combine(word, word).as(Level::new).optional())
            .as(
                (id, codes, issuer, earned, expires, state, credits, level) ->
                    LearningRecord.builder()
                        .id(id)
                        .codes(codes)
                        .issuer(issuer)
                        .earned(earned)
                        .expires(expires)
                        .state(state)
                        .credits(credits)
                        .level(level)
                        .build());
    return Combinators.combine(
            first,
            Combinators.combine(word, word).as(Grade::new).optional(),
            Arbitraries.of(Origin.class).optional(),
            word.set().ofMaxSize(3),
            Arbitraries.maps(word, amount.optional(0.5)).ofMaxSize(3),
            word.map(w -> "part " + w).set().ofMaxSize(2),
            day.optional(),
            revoked.optional())
        .as(
            (r, grade, origin, tags, competencies, parts, recorded, taken) ->
                LearningRecord.builder()
                    .from(r)
                    .grade(grade)
                    .origin(origin)
                    .tags(tags)
                    .competencies(competencies)
                    .parts(parts)
                    .recorded(recorded)
                    .revoked(taken.or(Optional::empty))
                    .subject(grade.map(Grade::value))
                    .addSources("urn:s")
                    .build());
  }
}

package dev.cairn.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.verification.Trust;
import dev.cairn.core.verification.Verification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What a wallet of several credentials becomes. */
class WalletMappingTest extends MappingFixtures {

  @Test
  void oneIdWithOneContentIsOneRecordAndWithTwoIsNone() {
    Verification one = verified(full().build(), Trust.ACCEPTED);
    Verification again = undetermined(full().build(), Trust.ACCEPTED);
    MappedRecords twice = MAPPER.mapAll(List.of(again, one));
    assertThat(twice.records())
        .singleElement()
        .satisfies(r -> assertThat(r.state()).isEqualTo(RecordState.EARNED));
    assertThat(twice.findings()).isEmpty();
    assertThat(codes(twice)).containsExactly("mapping.duplicate");

    Verification changed = verified(full().name("other").build(), Trust.ACCEPTED);
    MappedRecords conflict = MAPPER.mapAll(List.of(one, changed));
    assertThat(conflict.records()).isEmpty();
    assertThat(codes(conflict)).containsExactly("mapping.id-conflict", "mapping.id-conflict");
  }

  @Test
  void repeatsMeanWhatTheMappingSays() {
    Verification first = graded("urn:1", "70", "2024-01-01", Trust.ACCEPTED);
    Verification second = graded("urn:2", "90", "2025-01-01", Trust.ACCEPTED);
    Verification third = graded("urn:3", "80", "2026-01-01", Trust.ACCEPTED);
    List<Verification> wallet = List.of(third, first, second);
    assertThat(ids(repeats(Repeats.ALL).mapAll(wallet))).containsExactly("urn:1", "urn:2", "urn:3");
    assertThat(ids(repeats(Repeats.BEST).mapAll(wallet))).containsExactly("urn:2");
    assertThat(ids(repeats(Repeats.LATEST).mapAll(wallet))).containsExactly("urn:3");
    MappedRecords earliest = repeats(Repeats.FIRST).mapAll(wallet);
    assertThat(ids(earliest)).containsExactly("urn:1");
    assertThat(codes(earliest)).containsExactly("mapping.repeat", "mapping.repeat");
  }

  @Test
  void anUncertainRepeatMakesTheOneItMayReplaceUncertain() {
    Verification sure = graded("urn:1", "70", "2024-01-01", Trust.ACCEPTED);
    Verification unsure = undetermined(badge("urn:2", "90%", "2025-01-01"), Trust.ACCEPTED);
    MappedRecords best = repeats(Repeats.BEST).mapAll(List.of(sure, unsure));
    assertThat(best.records())
        .extracting(LearningRecord::state)
        .containsExactly(RecordState.UNKNOWN, RecordState.UNKNOWN);
    MappedRecords first = repeats(Repeats.FIRST).mapAll(List.of(sure, unsure));
    assertThat(first.records())
        .extracting(LearningRecord::state)
        .containsExactly(RecordState.EARNED);
    // Without a number on each, nobody can say which is best.
    MappedRecords none =
        repeats(Repeats.BEST)
            .mapAll(List.of(sure, verified(badge("urn:4", "good", "2025-01-01"), Trust.ACCEPTED)));
    assertThat(none.records()).hasSize(2).allMatch(r -> r.state() == RecordState.UNKNOWN);
  }

  @Property(tries = 50)
  void theOrderOfTheWalletChangesNothing(@ForAll long seed) {
    List<Verification> wallet =
        new ArrayList<>(
            List.of(
                graded("urn:1", "70", "2024-01-01", Trust.ACCEPTED),
                graded("urn:2", "90", "2025-01-01", Trust.NOT_JUDGED),
                undetermined(badge("urn:3", "90%", "2025-01-01"), Trust.ACCEPTED),
                graded("urn:4", "90", "2025-01-01", Trust.ACCEPTED),
                graded("urn:5", "85", "2025-01-01", Trust.ACCEPTED)));
    for (Repeats r : Repeats.values()) {
      List<LearningRecord> records = repeats(r).mapAll(wallet).records();
      Collections.shuffle(wallet, new Random(seed));
      assertThat(repeats(r).mapAll(wallet).records()).isEqualTo(records);
    }
  }
}

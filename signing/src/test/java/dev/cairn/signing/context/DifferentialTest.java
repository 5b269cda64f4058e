package dev.cairn.signing.context;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * Generated credentials by both ways. The property {@code cairn.generated} is how many; 2,000 if it
 * is not set.
 */
@Label("Compiled and complete way agree on generated credentials")
class DifferentialTest {
  private static final int TRIES = 2_000;
  private static final int EACH = Math.max(1, Integer.getInteger("cairn.generated", TRIES) / TRIES);
  private static final BothWays WAYS = BothWays.builtIn();

  private static final int[] ACCEPTED = new int[2];

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void agree(@ForAll long seed) {
    for (int i = 0; i < EACH; i++) {
      boolean accepted =
          WAYS.agree(GeneratedCredentials.make(seed + i, (seed & 1) == 0)).isAccepted();
      ACCEPTED[accepted ? 1 : 0]++;
    }
  }

  @Property(tries = TRIES / 10, shrinking = ShrinkingMode.OFF)
  void agreeOnUnnamedNodesThatLookAlike(@ForAll long seed) {
    for (int i = 0; i < EACH; i++) {
      WAYS.agree(GeneratedCredentials.alike(seed + i));
    }
  }

  @AfterContainer
  static void mostAreAccepted() {
    assertThat(ACCEPTED[1]).isGreaterThan(ACCEPTED[0]);
  }
}

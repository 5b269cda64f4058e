package dev.cairn.pathways.audit.internal;

import dev.cairn.pathways.audit.internal.resolve.Settled;
import dev.cairn.pathways.audit.internal.resolve.Situation;
import dev.cairn.pathways.audit.internal.resolve.Unknowns;
import dev.cairn.pathways.certificate.Claim;
import dev.cairn.pathways.certificate.Unknown;
import java.util.List;
import java.util.Optional;

/**
 * Shows that some world has an answer: gives values to what a possible answer leans on and asks for
 * a certain answer then. What can be taken back without losing it does not matter; the rest is
 * named.
 */
final class Witness {
  private static final int MOST_WITHOUT = 128;

  private final Looks looks;

  Witness(Looks looks) {
    this.looks = looks;
  }

  /** What was given, no more of it than is needed, and the answer that is then certain. */
  record World(Settled given, Claim.Satisfied answer) {
    /** What is undetermined, and the answer for when it turns out well. */
    Claim.Undetermined undetermined() {
      return new Claim.Undetermined(given.unknowns(), Optional.of(answer));
    }

    /** The answer with what it assumes of work begun or planned. */
    Claim.Satisfied assumed() {
      return new Claim.Satisfied(
          answer.active(), answer.uses(), answer.sums(), given.assumptions());
    }
  }

  /**
   * Tries likely worlds.
   *
   * @param situation the case
   * @param possible an answer that is possible there
   * @param projected whether only work begun or planned may be supposed about
   * @param most how many worlds at most
   */
  Optional<World> find(Situation situation, Claim.Satisfied possible, boolean projected, int most) {
    List<Settled> likely = new Unknowns(situation).likely(possible, projected, most);
    for (Settled world : likely) {
      if (!looks.counter().spend()) {
        return Optional.empty();
      }
      Optional<World> found = at(world);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Whether a world is found that has no answer at all, so that no answer is certain. */
  boolean isAnyWithout(Situation situation, Claim.Satisfied possible) {
    for (Settled world : new Unknowns(situation).likely(possible, false, MOST_WITHOUT)) {
      if (!looks.counter().spend()) {
        return false;
      }
      if (looks.possible(world).isRefuted()) {
        return true;
      }
    }
    return false;
  }

  /** The world, if an answer is certain in it. */
  Optional<World> at(Settled world) {
    return looks.certain(world).map(answer -> reduce(world, answer));
  }

  private World reduce(Settled found, Claim.Satisfied foundAnswer) {
    Settled world = found;
    Claim.Satisfied answer = foundAnswer;
    for (Unknown unknown : found.unknowns()) {
      Settled less = world.without(unknown);
      Optional<Claim.Satisfied> still = looks.certain(less);
      if (still.isPresent()) {
        world = less;
        answer = still.get();
      }
    }
    return new World(world, answer);
  }
}

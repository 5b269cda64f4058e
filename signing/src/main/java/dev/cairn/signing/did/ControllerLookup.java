package dev.cairn.signing.did;

import dev.cairn.core.Finding;
import java.util.Objects;
import java.util.function.Function;

/** What came of looking a controller up. Immutable and thread-safe. */
public sealed interface ControllerLookup
    permits ControllerLookup.Found, ControllerLookup.Unavailable {

  /** Takes the two outcomes apart, exhaustively. */
  <R> R match(Function<Found, R> found, Function<Unavailable, R> unavailable);

  /** Whether there is a document. */
  default boolean isFound() {
    return match(f -> true, u -> false);
  }

  /**
   * The document is at hand.
   *
   * @param document its id is the one asked for
   */
  record Found(ControllerDocument document) implements ControllerLookup {
    /** Checks that the document is there. */
    public Found {
      Objects.requireNonNull(document, "document");
    }

    @Override
    public <R> R match(Function<Found, R> found, Function<Unavailable, R> unavailable) {
      return found.apply(this);
    }
  }

  /**
   * There is no document: nothing follows about the controller's keys.
   *
   * @param why what was looked for and what to do
   */
  record Unavailable(Finding why) implements ControllerLookup {
    /** Checks that the reason is there. */
    public Unavailable {
      Objects.requireNonNull(why, "why");
    }

    @Override
    public <R> R match(Function<Found, R> found, Function<Unavailable, R> unavailable) {
      return unavailable.apply(this);
    }
  }
}

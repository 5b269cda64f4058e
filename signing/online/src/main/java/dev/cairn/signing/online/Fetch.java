package dev.cairn.signing.online;

import dev.cairn.core.Finding;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What came of asking for a URL. Immutable and thread-safe. */
public sealed interface Fetch permits Fetch.Found, Fetch.Unavailable {

  /** Takes the two outcomes apart, exhaustively. */
  <R> R match(Function<Found, R> found, Function<Unavailable, R> unavailable);

  /** The bytes, if there are any. */
  default Optional<byte[]> bytes() {
    return match(f -> Optional.of(f.content()), u -> Optional.empty());
  }

  /** Why there is nothing; empty if there is something. */
  default Optional<Finding> why() {
    return match(f -> Optional.empty(), u -> Optional.of(u.reason()));
  }

  /** A document. */
  final class Found implements Fetch {
    private final byte[] content;

    Found(byte[] content) {
      this.content = content;
    }

    /** The bytes, unpacked; a copy. */
    public byte[] content() {
      return content.clone();
    }

    /** How many there are. */
    public int size() {
      return content.length;
    }

    @Override
    public <R> R match(Function<Found, R> found, Function<Unavailable, R> unavailable) {
      return found.apply(this);
    }
  }

  /**
   * Nothing: not allowed, refused, or not reached. It says nothing about what is asked for.
   *
   * @param reason a warning {@code online.*} that names the URL and says what to do
   */
  record Unavailable(Finding reason) implements Fetch {
    /** Checks that the reason is there. */
    public Unavailable {
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public <R> R match(Function<Found, R> found, Function<Unavailable, R> unavailable) {
      return unavailable.apply(this);
    }
  }
}

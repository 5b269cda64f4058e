package dev.cairn.core;

import java.util.Objects;

/**
 * A caller's mistake: an argument out of range, a builder left incomplete, a key used for a suite
 * it does not fit. Bad <em>data</em> never throws this; it comes back as {@link Finding}s.
 *
 * <p>Every unchecked exception that Cairn throws on purpose is this one. {@link #code()} is stable
 * across versions; the message is for people and may change.
 */
public final class CairnException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What kind of mistake it was. Constants are only ever added. */
  public enum Code {
    /** An argument is outside the range its Javadoc states. */
    ILLEGAL_ARGUMENT,
    /** A refused {@link Reading} was asked for its value. */
    REFUSED_INPUT,
    /** The key does not fit the suite or the operation. */
    UNFIT_KEY,
    /** The suite, curve or format is not registered. */
    UNSUPPORTED,
    /** A part of the platform that Cairn needs is missing, for example a JCA algorithm. */
    PLATFORM
  }

  private final Code code;

  /** Makes an exception with a stable code and a message that ends by saying what to do. */
  public CairnException(Code code, String message) {
    super(Objects.requireNonNull(message, "message"));
    this.code = Objects.requireNonNull(code, "code");
  }

  /** As above, keeping the exception that led here. */
  public CairnException(Code code, String message, Throwable cause) {
    super(Objects.requireNonNull(message, "message"), Objects.requireNonNull(cause, "cause"));
    this.code = Objects.requireNonNull(code, "code");
  }

  /** Shorthand for {@link Code#ILLEGAL_ARGUMENT}. */
  public static CairnException illegalArgument(String message) {
    return new CairnException(Code.ILLEGAL_ARGUMENT, message);
  }

  /** The stable code. */
  public Code code() {
    return code;
  }
}

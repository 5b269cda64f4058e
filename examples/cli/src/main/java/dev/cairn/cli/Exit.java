package dev.cairn.cli;

/** What the exit codes mean. The same for every command, and stable. */
public final class Exit {
  /** Yes: verified, satisfied, accepted, done. */
  public static final int YES = 0;

  /** No: rejected, not satisfied, refused. */
  public static final int NO = 1;

  /** The input or the usage was bad, and nothing was decided. */
  public static final int BAD_INPUT = 2;

  /** It cannot be told: something is unknown, or the search budget ran out. */
  public static final int UNKNOWN = 3;

  private Exit() {}
}

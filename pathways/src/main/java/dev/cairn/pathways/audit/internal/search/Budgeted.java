package dev.cairn.pathways.audit.internal.search;

import java.util.function.BooleanSupplier;

/** Counts the nodes of all searches of one audit, and looks now and then whether to stop. */
public final class Budgeted {
  private static final int LOOK_EVERY = 16;
  private static final long STEPS_PER_LOOK = 200_000;

  private final long most;
  private final BooleanSupplier cancelled;
  private long spent;
  private long nextLook;
  private long steps;
  private boolean stopped;

  /** Counts up to {@code most} nodes. */
  public Budgeted(long most, BooleanSupplier cancelled) {
    this.most = most;
    this.cancelled = cancelled;
  }

  /** Charges work that costs as much as so many nodes. */
  public void charge(long nodes) {
    spent += nodes;
  }

  /** Spends one node; false once nothing is left. */
  public boolean spend() {
    if (stopped || spent >= most) {
      stopped = true;
      return false;
    }
    spent++;
    if (spent >= nextLook) {
      nextLook = spent + LOOK_EVERY;
      look();
    }
    return !stopped;
  }

  /**
   * Whether the audit was cancelled, for long work between nodes: asked after so many steps more.
   */
  public boolean isCancelled(long more) {
    steps += more;
    if (steps >= STEPS_PER_LOOK) {
      steps = 0;
      look();
    }
    return stopped;
  }

  private void look() {
    stopped |= cancelled.getAsBoolean();
  }

  /** How many nodes are left; at least zero. */
  public long left() {
    return Math.max(0, most - spent);
  }

  /** How many nodes were spent. */
  public long spent() {
    return spent;
  }
}

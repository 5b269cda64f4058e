package dev.cairn.pathways.audit.internal.search;

import java.util.function.BooleanSupplier;

/** Counts the nodes of all searches of one audit, and looks now and then whether to stop. */
public final class Budgeted {
  private static final int LOOK_EVERY = 16;

  private final long most;
  private final BooleanSupplier cancelled;
  private long spent;
  private long looks;
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
    if (looks++ % LOOK_EVERY == 0 && cancelled.getAsBoolean()) {
      stopped = true;
    }
    return !stopped;
  }

  /** How many nodes were spent. */
  public long spent() {
    return spent;
  }
}

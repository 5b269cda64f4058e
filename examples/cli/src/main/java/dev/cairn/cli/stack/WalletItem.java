package dev.cairn.cli.stack;

import java.util.Objects;

/** One file of a wallet, as received. Immutable; equal when it is the same one. */
public final class WalletItem {
  private final String name;
  private final byte[] bytes;

  /**
   * A file of a wallet.
   *
   * @param name what a person knows it by, most often its file name
   * @param bytes its content; copied
   */
  public WalletItem(String name, byte[] bytes) {
    this.name = Objects.requireNonNull(name, "name");
    this.bytes = bytes.clone();
  }

  /** What a person knows it by. */
  public String name() {
    return name;
  }

  /** A copy of its content. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public String toString() {
    return name + ", " + bytes.length + " bytes";
  }
}

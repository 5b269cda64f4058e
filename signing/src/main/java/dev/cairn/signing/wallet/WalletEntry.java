package dev.cairn.signing.wallet;

import dev.cairn.core.CairnException;
import dev.cairn.signing.log.Sha256;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One original in a wallet: a credential, presentation, token or picture as its holder got it.
 * Immutable and thread-safe; equality is of name and bytes.
 */
public final class WalletEntry {
  /** No original is larger, in bytes. */
  public static final int MAX_BYTES = 16 << 20;

  private static final int MAX_NAME = 200;

  private final String name;
  private final byte[] bytes;
  private final Sha256 digest;

  private WalletEntry(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
    this.digest = Sha256.of(bytes);
  }

  /**
   * An original.
   *
   * @param name what a person knows it by, a file name; folders and characters that no file name
   *     should have are left out of it
   * @param bytes its content; copied
   * @throws CairnException if it is empty or larger than {@value #MAX_BYTES} bytes
   */
  public static WalletEntry of(String name, byte[] bytes) {
    if (bytes.length == 0 || bytes.length > MAX_BYTES) {
      throw CairnException.illegalArgument(
          name
              + " has "
              + bytes.length
              + " bytes; a wallet takes credentials of 1 to "
              + MAX_BYTES
              + ".");
    }
    return new WalletEntry(fileName(name), bytes.clone());
  }

  private static String fileName(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String plain = last.replaceAll("[\\p{Cntrl}:*?\"<>|]", "").replaceFirst("^\\.+", "").strip();
    if (plain.isEmpty()) {
      return "credential";
    }
    return plain.length() <= MAX_NAME ? plain : plain.substring(plain.length() - MAX_NAME);
  }

  /** The same original under another name. */
  WalletEntry named(String other) {
    return new WalletEntry(Objects.requireNonNull(other, "other"), bytes);
  }

  /** A file name. */
  public String name() {
    return name;
  }

  /** A copy of the bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** How many bytes it has. */
  public int size() {
    return bytes.length;
  }

  /** SHA-256 of the bytes, by which it is one and the same. */
  public Sha256 digest() {
    return digest;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof WalletEntry other && name.equals(other.name) && digest.equals(other.digest);
  }

  @Override
  public int hashCode() {
    return name.hashCode() * 31 + digest.hashCode();
  }

  @Override
  public String toString() {
    return name + ", " + bytes.length + " bytes";
  }
}

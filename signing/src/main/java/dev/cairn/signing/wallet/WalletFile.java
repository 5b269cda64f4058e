package dev.cairn.signing.wallet;

import dev.cairn.core.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads a wallet's file, whether a store has it open or not. */
public final class WalletFile {
  private static final int MAX_FILE = 640 << 20;

  private WalletFile() {}

  /**
   * What is in a wallet: as it was before a change that is being made, or after it, whole.
   *
   * @param password the caller clears it afterwards
   * @return refused as {@code wallet.file} if it is no wallet, as {@code wallet.password} if the
   *     password is wrong or the file was changed
   * @throws IOException if it cannot be read
   */
  public static Reading<List<WalletEntry>> read(Path file, char[] password) throws IOException {
    return bytes(file)
        .then(
            bytes ->
                Seal.of(bytes, password)
                    .then(
                        seal -> {
                          Reading<List<WalletEntry>> contents =
                              seal.open(bytes).then(Archive::read);
                          seal.wipe();
                          return contents;
                        }));
  }

  /** Whether a file is a wallet, told from its first bytes. */
  public static boolean isWallet(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Seal.begins(in.readNBytes(Seal.MAGIC_LENGTH));
    }
  }

  static Reading<byte[]> bytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_FILE + 1);
      return bytes.length <= MAX_FILE
          ? Reading.of(bytes)
          : Reading.refused(
              "wallet.file", "", file + " is larger than any wallet; name the wallet's file.");
    }
  }
}

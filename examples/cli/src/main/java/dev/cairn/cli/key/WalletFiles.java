package dev.cairn.cli.key;

import dev.cairn.cli.Console;
import dev.cairn.cli.Refusal;
import dev.cairn.signing.wallet.WalletEntry;
import dev.cairn.signing.wallet.WalletFile;
import dev.cairn.signing.wallet.WalletStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;

/** Opens wallets with the password that the user gives, and forgets it at once. */
public final class WalletFiles {
  private WalletFiles() {}

  /** Whether there is a wallet at a path. */
  public static boolean isWallet(Path file) {
    try {
      return Files.isRegularFile(file) && WalletFile.isWallet(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** What is in a wallet. */
  public static List<WalletEntry> read(Console console, Path file, PasswordSource passwords) {
    requireThere(file);
    char[] password = passwords.password(console, "wallet");
    try {
      return Refusal.unlessAccepted(file.toString(), WalletFile.read(file, password));
    } catch (IOException e) {
      throw unreadable(file, e);
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  /** Makes an empty wallet. */
  public static void create(Console console, Path file, PasswordSource passwords) {
    char[] password = passwords.newPassword(console, "wallet");
    try {
      WalletStore.create(file, password, new SecureRandom()).close();
    } catch (IOException e) {
      throw unreadable(file, e);
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  /** A wallet open for writing; the caller closes it. */
  public static WalletStore open(Console console, Path file, PasswordSource passwords) {
    requireThere(file);
    char[] password = passwords.password(console, "wallet");
    try {
      return Refusal.unlessAccepted(
          file.toString(), WalletStore.open(file, password, new SecureRandom()));
    } catch (IOException e) {
      throw unreadable(file, e);
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  private static void requireThere(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new Refusal(
          "input.missing", "", "There is no wallet " + file + "; \"cairn wallet init\" makes one.");
    }
  }

  private static Refusal unreadable(Path file, IOException e) {
    return new Refusal(
        "wallet.unreadable",
        "",
        file
            + " cannot be read or written ("
            + e.getClass().getSimpleName()
            + "); check its folder and its permissions.");
  }
}

package dev.cairn.signing.wallet;

import dev.cairn.signing.internal.store.DurableFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;

/** Wallets whose password costs little to try, so that tests open many of them. */
public final class CheapWallets {
  private CheapWallets() {}

  /** Makes an empty one. */
  public static void create(Path file, char[] password) throws IOException {
    WalletStore.create(
            file, password, new SecureRandom(), new Argon2Cost(64, 1, 1), DurableFiles.onDisk())
        .close();
  }
}

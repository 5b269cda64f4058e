package dev.cairn.signing.internal.store;

import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.SecretKey;
import dev.cairn.signing.log.LogWriter;
import dev.cairn.signing.log.NoteSigner;
import dev.cairn.signing.log.Sha256;
import dev.cairn.signing.status.StatusListStore;
import dev.cairn.signing.wallet.WalletEntry;
import dev.cairn.signing.wallet.WalletStore;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes to a store until it is killed, and says each time what was acknowledged. */
public final class KilledWriter {
  static final char[] PASSWORD = "to be killed".toCharArray();

  private KilledWriter() {}

  static NoteSigner signer() {
    byte[] seed = new byte[32];
    seed[0] = 1;
    return NoteSigner.of("log.example/killed", SecretKey.of(KeyAlgorithm.ED25519, seed).orThrow());
  }

  static Sha256 entry(long i) {
    return Sha256.of(ByteBuffer.allocate(8).putLong(i).array());
  }

  static WalletEntry credential(int i) {
    return WalletEntry.of(
        "c" + i + ".json", ("{\"n\":" + i + "}").getBytes(StandardCharsets.UTF_8));
  }

  /** Runs: what to write to, where. */
  public static void main(String[] arguments) throws Exception {
    Path path = Path.of(arguments[1]);
    switch (arguments[0]) {
      case "log" -> log(path);
      case "status" -> status(path);
      case "wallet" -> wallet(path);
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static void acknowledge(long what) {
    System.out.println(what + ".");
    System.out.flush();
  }

  private static void log(Path path) throws Exception {
    try (LogWriter log = LogWriter.open(path, signer()).orThrow()) {
      acknowledge(log.checkpoint().size());
      for (int i = 0; i < 100_000; i++) {
        long size = log.checkpoint().size();
        List<Sha256> batch = new ArrayList<>();
        for (int k = 0; k <= i % 5; k++) {
          batch.add(entry(size + k));
        }
        acknowledge(log.append(batch).checkpoint().size());
      }
    }
  }

  private static void status(Path path) throws Exception {
    try (StatusListStore store = StatusListStore.open(path, new SecureRandom()).orThrow()) {
      for (int i = 0; i < 100_000; i++) {
        long index = store.allocate(1).get(0);
        store.set(Map.of(index, true));
        acknowledge(index);
      }
    }
  }

  private static void wallet(Path path) throws Exception {
    try (WalletStore store = WalletStore.open(path, PASSWORD, new SecureRandom()).orThrow()) {
      acknowledge(store.entries().size());
      for (int i = store.entries().size(); i < 100_000; i++) {
        store.add(List.of(credential(i)));
        acknowledge(i + 1);
      }
    }
  }
}

package dev.cairn.signing.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.CairnException;
import dev.cairn.signing.log.LogReader;
import dev.cairn.signing.log.LogWriter;
import dev.cairn.signing.status.StatusListStore;
import dev.cairn.signing.status.StatusPurpose;
import dev.cairn.signing.wallet.CheapWallets;
import dev.cairn.signing.wallet.WalletEntry;
import dev.cairn.signing.wallet.WalletFile;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real kills of real programs: nothing acknowledged is lost, nothing half-written is read. Ten of
 * each store; {@code -Dcairn.kills=334} makes it a thousand in all.
 */
class KillTest {
  private static final int KILLS = Integer.getInteger("cairn.kills", 10);

  @TempDir Path dir;
  private final Random random = new Random(99);

  private interface Reopened {
    void check(List<Long> acknowledged) throws Exception;
  }

  @Test
  void settled22ALogOutlivesItsKilledWriter() throws Exception {
    Path log = dir.resolve("log");
    LogWriter.create(log, KilledWriter.signer()).close();
    killAndCheck(
        "log",
        log,
        acknowledged -> {
          try (LogWriter writer = LogWriter.open(log, KilledWriter.signer()).orThrow();
              LogReader reader = writer.reader()) {
            long size = writer.checkpoint().size();
            assertThat(size).isGreaterThanOrEqualTo(last(acknowledged));
            assertThat(reader.audit().orThrow()).isEqualTo(writer.checkpoint());
            for (long i = 0; i < size; i++) {
              assertThat(reader.entry(i)).isEqualTo(KilledWriter.entry(i));
            }
          }
        });
  }

  @Test
  void settled22AStatusListOutlivesItsKilledWriter() throws Exception {
    Path list = dir.resolve("list");
    StatusListStore.create(list, StatusPurpose.REVOCATION, 1, new SecureRandom()).close();
    TreeSet<Long> all = new TreeSet<>();
    killAndCheck(
        "status",
        list,
        acknowledged -> {
          all.addAll(acknowledged);
          try (StatusListStore store = StatusListStore.open(list, new SecureRandom()).orThrow()) {
            for (long index : all) {
              assertThat(store.list().get(index)).isEqualTo(1);
              assertThat(store.isAllocated(index)).isTrue();
            }
          }
        });
  }

  @Test
  void settled22AWalletOutlivesItsKilledWriter() throws Exception {
    Path wallet = dir.resolve("wallet");
    CheapWallets.create(wallet, KilledWriter.PASSWORD);
    killAndCheck(
        "wallet",
        wallet,
        acknowledged -> {
          List<WalletEntry> entries = WalletFile.read(wallet, KilledWriter.PASSWORD).orThrow();
          assertThat((long) entries.size()).isGreaterThanOrEqualTo(last(acknowledged));
          for (int i = 0; i < entries.size(); i++) {
            assertThat(entries.get(i)).isEqualTo(KilledWriter.credential(i));
          }
        });
  }

  private static long last(List<Long> acknowledged) {
    return acknowledged.isEmpty() ? 0 : acknowledged.get(acknowledged.size() - 1);
  }

  private void killAndCheck(String what, Path path, Reopened reopened) throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      Path said = dir.resolve("said");
      Path faults = dir.resolve("faults");
      Process writer =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "-Xshare:auto",
                  "-cp",
                  classPath(),
                  KilledWriter.class.getName(),
                  what,
                  path.toString())
              .redirectOutput(said.toFile())
              .redirectError(faults.toFile())
              .start();
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
      while (Files.size(said) < 2 && writer.isAlive() && System.nanoTime() < deadline) {
        Thread.sleep(5);
      }
      Thread.sleep(random.nextInt(60));
      writer.destroyForcibly().waitFor();
      assertThat(Files.readString(faults)).as("what the killed program complained of").isEmpty();
      // A line without its full stop was being written when the program was killed.
      List<Long> acknowledged =
          Files.readAllLines(said).stream()
              .filter(line -> line.endsWith("."))
              .map(line -> Long.parseLong(line.substring(0, line.length() - 1)))
              .toList();
      assertThat(acknowledged).isNotEmpty();
      reopened.check(acknowledged);
    }
  }

  /** Where the classes that the program needs come from, whatever runs this test. */
  private static String classPath() {
    return Stream.of(
            KilledWriter.class,
            LogWriter.class,
            CairnException.class,
            org.bouncycastle.math.ec.rfc8032.Ed25519.class)
        .map(
            type -> {
              try {
                return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                    .toString();
              } catch (java.net.URISyntaxException e) {
                throw new AssertionError(e);
              }
            })
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }
}

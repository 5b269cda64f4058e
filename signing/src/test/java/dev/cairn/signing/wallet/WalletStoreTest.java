package dev.cairn.signing.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.core.CairnException;
import dev.cairn.signing.internal.store.DurableFiles;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipInputStream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WalletStoreTest {
  static final Argon2Cost CHEAP = new Argon2Cost(64, 1, 1);
  static final char[] PASSWORD = "correct horse".toCharArray();

  private final SecureRandom random = new SecureRandom();

  @TempDir Path dir;

  static WalletEntry entry(int i) {
    byte[] bytes = ("{\"id\": \"urn:" + i + "\"}\r\n").getBytes(StandardCharsets.UTF_8);
    return WalletEntry.of("c" + i + ".json", bytes);
  }

  private WalletStore create(Path file) throws Exception {
    return WalletStore.create(file, PASSWORD, random, CHEAP, DurableFiles.onDisk());
  }

  @Test
  void whatIsAddedIsThereAfterOpeningAgainToTheByte() throws Exception {
    Path file = dir.resolve("wallet");
    try (WalletStore store = create(file)) {
      assertThat(store.add(List.of(entry(1), entry(2)))).hasSize(2);
      assertThat(store.add(List.of(entry(2), entry(3)))).hasSize(1);
    }
    try (WalletStore store = WalletStore.open(file, PASSWORD, random).orThrow()) {
      assertThat(store.entries()).containsExactly(entry(1), entry(2), entry(3));
      assertThat(store.entries().get(2).bytes()).isEqualTo(entry(3).bytes());
      assertThat(store.remove(Set.of(entry(1).digest()))).containsExactly(entry(1));
    }
    assertThat(WalletFile.read(file, PASSWORD).orThrow()).containsExactly(entry(2), entry(3));
    assertThat(WalletFile.isWallet(file)).isTrue();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    String raw = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    assertThat(raw).startsWith("cairn-wallet-1").doesNotContain("urn:").doesNotContain("c2.json");
  }

  @Test
  void settled22TheStandardCostIsArgon2idAsTheRfcRecommends() throws Exception {
    Path file = dir.resolve("wallet");
    WalletStore.create(file, PASSWORD, random).close();
    ByteBuffer head = ByteBuffer.wrap(Files.readAllBytes(file)).position(14);
    assertThat(head.getInt()).isEqualTo(64 * 1024);
    assertThat(head.getInt()).isEqualTo(3);
    assertThat(head.getInt()).isEqualTo(4);
    assertThat(WalletFile.read(file, PASSWORD).orThrow()).isEmpty();
  }

  /** The file's form, written down a second time: no part of the library is needed to open it. */
  @Test
  void otherToolsCanOpenIt() throws Exception {
    Path file = dir.resolve("wallet");
    try (WalletStore store = create(file)) {
      store.add(List.of(entry(7)));
    }
    byte[] all = Files.readAllBytes(file);
    ByteBuffer in = ByteBuffer.wrap(all).position("cairn-wallet-1".length());
    Argon2Parameters.Builder cost =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withMemoryAsKB(in.getInt())
            .withIterations(in.getInt())
            .withParallelism(in.getInt());
    byte[] salt = new byte[16];
    byte[] nonce = new byte[12];
    in.get(salt).get(nonce);
    Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
    argon2.init(cost.withSalt(salt).build());
    byte[] key = new byte[32];
    argon2.generateBytes("correct horse".getBytes(StandardCharsets.UTF_8), key);
    Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
    aes.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
    aes.updateAAD(all, 0, in.position());
    byte[] zip = aes.doFinal(all, in.position(), in.remaining());
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
      assertThat(entries.getNextEntry().getName()).isEqualTo("c7.json");
      assertThat(entries.readAllBytes()).isEqualTo(entry(7).bytes());
    }
  }

  @Test
  void aWrongPasswordAndAnyChangeAreRefused() throws Exception {
    Path file = dir.resolve("wallet");
    try (WalletStore store = create(file)) {
      store.add(List.of(entry(1)));
    }
    assertThat(code(file, "correct Horse".toCharArray())).isEqualTo("wallet.password");
    byte[] sound = Files.readAllBytes(file);
    for (int at = 0; at < sound.length; at++) {
      byte[] changed = sound.clone();
      changed[at] ^= 1;
      // The cost is in these bytes: a changed one would take long, or be refused at once.
      boolean costly = at >= 14 && at < 26;
      if (!costly) {
        Files.write(file, changed);
        assertThat(code(file, PASSWORD)).matches("wallet.(password|file)");
      }
    }
    for (int length = 0; length < sound.length; length += 3) {
      Files.write(file, Arrays.copyOf(sound, length));
      assertThat(code(file, PASSWORD)).matches("wallet.(password|file)");
    }
    byte[] greedy = sound.clone();
    greedy[14] = 0x7f;
    Files.write(file, greedy);
    assertThat(code(file, PASSWORD)).isEqualTo("wallet.file");
  }

  private static String code(Path file, char[] password) throws Exception {
    return WalletFile.read(file, password).findings().get(0).code();
  }

  @Test
  void oneStoreAtATimeAndNoFileIsOverwritten() throws Exception {
    Path file = dir.resolve("wallet");
    WalletStore first = create(file);
    assertThat(WalletStore.open(file, PASSWORD, random).findings().get(0).code())
        .isEqualTo("wallet.busy");
    assertThatThrownBy(() -> create(file)).isInstanceOf(CairnException.class);
    first.close();
    assertThatThrownBy(() -> first.add(List.of(entry(1)))).isInstanceOf(CairnException.class);
    assertThatThrownBy(() -> create(file)).isInstanceOf(CairnException.class);
    assertThatThrownBy(
            () ->
                WalletStore.create(
                    dir.resolve("w2"), new char[0], random, CHEAP, DurableFiles.onDisk()))
        .isInstanceOf(CairnException.class);
    assertThat(dir.resolve("w2")).doesNotExist();
  }

  @Test
  void namesAreFileNamesAndNoTwoAreTheSame() throws Exception {
    try (WalletStore store = create(dir.resolve("wallet"))) {
      List<WalletEntry> added =
          store.add(
              List.of(
                  WalletEntry.of("../../etc/badge.json", new byte[] {'1'}),
                  WalletEntry.of("C:\\badge.json", new byte[] {'2'}),
                  WalletEntry.of("..", new byte[] {'3'}),
                  WalletEntry.of("\u0000", new byte[] {'4'})));
      assertThat(added.stream().map(WalletEntry::name))
          .containsExactly("badge.json", "badge-2.json", "credential", "credential-2");
    }
    assertThatThrownBy(() -> WalletEntry.of("a", new byte[0])).isInstanceOf(CairnException.class);
  }

  @Test
  void readersSeeWholeWalletsWhileItIsWritten() throws Exception {
    Path file = dir.resolve("wallet");
    try (WalletStore store = create(file)) {
      AtomicBoolean done = new AtomicBoolean();
      List<Throwable> faults = new ArrayList<>();
      Thread reader =
          new Thread(
              () -> {
                int before = 0;
                try {
                  while (!done.get()) {
                    List<WalletEntry> seen = WalletFile.read(file, PASSWORD).orThrow();
                    for (int i = 0; i < seen.size(); i++) {
                      assertThat(seen.get(i)).isEqualTo(entry(i));
                    }
                    assertThat(seen.size()).isGreaterThanOrEqualTo(before);
                    before = seen.size();
                  }
                } catch (Exception | AssertionError e) {
                  faults.add(e);
                }
              });
      reader.start();
      for (int i = 0; i < 60; i++) {
        store.add(List.of(entry(i)));
      }
      done.set(true);
      reader.join();
      assertThat(faults).isEmpty();
    }
  }
}

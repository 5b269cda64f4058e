package dev.cairn.signing.status;

import dev.cairn.core.CairnException;
import dev.cairn.core.Reading;
import dev.cairn.signing.internal.store.DurableFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * What a {@link StatusListStore} keeps, and its file: the text {@code cairn-status-1}, the
 * purpose's letter, the length of a bit list, the list of what is set, the list of what is given
 * out, and the SHA-256 of all that.
 *
 * @param purpose what it is for
 * @param status what is set
 * @param allocated what is given out
 */
record StoredStatusList(
    StatusPurpose purpose, BitstringStatusList status, BitstringStatusList allocated) {
  private static final byte[] MAGIC = "cairn-status-1".getBytes(StandardCharsets.US_ASCII);
  private static final int HASH = 32;
  private static final int HEAD = MAGIC.length + 1 + 4;

  StoredStatusList {
    Objects.requireNonNull(purpose, "purpose");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(allocated, "allocated");
  }

  /** How many entries are given out; linear. */
  long given() {
    return allocated.countSet();
  }

  /** Writes the file so that it is there whole or not at all, and is on the disk afterwards. */
  void write(Path file, DurableFiles files) throws IOException {
    byte[] set = status.bytes();
    byte[] given = allocated.bytes();
    ByteBuffer out = ByteBuffer.allocate(HEAD + set.length + given.length + HASH);
    out.put(MAGIC).put(code(purpose)).putInt(set.length).put(set).put(given);
    out.put(hash(out.array(), out.position()));
    files.replace(file, out.array(), DurableFiles.Access.EVERYBODY);
  }

  static Reading<StoredStatusList> read(Path file) throws IOException {
    byte[] all = Files.readAllBytes(file);
    int body = all.length - HASH;
    if (body < HEAD
        || Arrays.mismatch(all, MAGIC) < MAGIC.length
        || !Arrays.equals(hash(all, body), Arrays.copyOfRange(all, body, all.length))) {
      return damaged(file);
    }
    int length = ByteBuffer.wrap(all).getInt(MAGIC.length + 1);
    Optional<StatusPurpose> purpose =
        Arrays.stream(StatusPurpose.values()).filter(p -> code(p) == all[MAGIC.length]).findFirst();
    if (length < 1 || (long) length * 2 != body - HEAD || purpose.isEmpty()) {
      return damaged(file);
    }
    return Reading.of(
        new StoredStatusList(
            purpose.get(),
            BitstringStatusList.ofBytes(Arrays.copyOfRange(all, HEAD, HEAD + length)),
            BitstringStatusList.ofBytes(Arrays.copyOfRange(all, HEAD + length, body))));
  }

  private static byte code(StatusPurpose purpose) {
    return switch (purpose) {
      case REVOCATION -> 'R';
      case SUSPENSION -> 'S';
      case MESSAGE -> 'M';
      case REFRESH -> 'F';
    };
  }

  private static Reading<StoredStatusList> damaged(Path file) {
    return Reading.refused(
        "status.store", "", file + " is damaged or holds no status list; restore it from a copy.");
  }

  private static byte[] hash(byte[] bytes, int length) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(bytes, 0, length);
      return sha.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new CairnException(
          CairnException.Code.PLATFORM, "This Java has no SHA-256; use a complete one.", e);
    }
  }
}

package dev.cairn.signing.wallet;

import dev.cairn.core.Reading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A zip archive of originals. The same originals give the same bytes; reading is bounded. */
final class Archive {
  /** How many originals are read from one archive. */
  static final int MAX_ENTRIES = 100_000;

  /** How much they may be in all when inflated. */
  static final long MAX_TOTAL = 512L << 20;

  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private Archive() {}

  static byte[] write(List<WalletEntry> entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      Set<String> taken = new HashSet<>();
      for (WalletEntry entry : entries) {
        ZipEntry header = new ZipEntry(named(entry, taken).name());
        header.setTimeLocal(NO_TIME);
        zip.putNextEntry(header);
        zip.write(entry.bytes());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a byte array takes whatever is written", e);
    }
    return out.toByteArray();
  }

  /** The original under a name that nobody has, its own if it is free; the name is then taken. */
  static WalletEntry named(WalletEntry original, Set<String> taken) {
    String name = original.name();
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    String ending = dot > 0 ? name.substring(dot) : "";
    String free = name;
    for (int i = 2; !taken.add(free); i++) {
      free = stem + "-" + i + ending;
    }
    return original.named(free);
  }

  static boolean isArchive(byte[] bytes) {
    return bytes.length > 4
        && bytes[0] == 'P'
        && bytes[1] == 'K'
        && ((bytes[2] == 3 && bytes[3] == 4) || (bytes[2] == 5 && bytes[3] == 6));
  }

  /** Reads an archive; refused as {@code wallet.zip} if it is none or holds too much. */
  static Reading<List<WalletEntry>> read(byte[] bytes) {
    List<WalletEntry> entries = new ArrayList<>();
    long total = 0;
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
      for (ZipEntry header = zip.getNextEntry(); header != null; header = zip.getNextEntry()) {
        if (header.isDirectory()) {
          continue;
        }
        byte[] content = zip.readNBytes(WalletEntry.MAX_BYTES + 1);
        total += content.length;
        if (content.length > WalletEntry.MAX_BYTES
            || total > MAX_TOTAL
            || entries.size() == MAX_ENTRIES) {
          return refused("holds more than a wallet takes at once; split it");
        }
        if (content.length > 0) {
          entries.add(WalletEntry.of(header.getName(), content));
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      return refused("is damaged; get it anew");
    }
    return isArchive(bytes) ? Reading.of(entries) : refused("is no zip archive; give one");
  }

  private static <T> Reading<T> refused(String how) {
    return Reading.refused("wallet.zip", "", "The archive " + how + ".");
  }
}

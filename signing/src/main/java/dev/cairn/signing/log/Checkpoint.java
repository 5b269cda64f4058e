package dev.cairn.signing.log;

import dev.cairn.core.CairnException;
import dev.cairn.core.Reading;
import java.util.Objects;

/**
 * A log as it stood when it had so many entries (C2SP tlog-checkpoint): a signed statement, to be
 * had only through its log's key. Immutable and thread-safe.
 *
 * @param origin the log's name
 * @param size how many entries it had
 * @param root the root of the tree over them
 * @param note the statement as signed, with every signature on it
 */
public record Checkpoint(String origin, long size, Sha256 root, String note) {

  /** Checks the size. */
  public Checkpoint {
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(root, "root");
    Objects.requireNonNull(note, "note");
    if (size < 0) {
      throw CairnException.illegalArgument("No log has " + size + " entries; pass how many.");
    }
  }

  /** Signs a checkpoint. A log must never sign two that do not fit each other. */
  static Checkpoint sign(long size, Sha256 root, NoteSigner signer) {
    String origin = signer.publicKey().name();
    String text = origin + "\n" + size + "\n" + root.base64() + "\n";
    return new Checkpoint(origin, size, root, signer.sign(text));
  }

  /**
   * Reads a checkpoint and verifies its signature.
   *
   * @param note the whole note; signatures of other keys, such as witnesses, are ignored
   * @param key the log's key, from somewhere one trusts and not from the note
   * @return refused as {@code log.note}, {@code log.signature}, {@code log.origin} or {@code
   *     log.checkpoint}
   */
  public static Reading<Checkpoint> open(String note, NoteKey key) {
    return SignedNote.parse(note)
        .then(signed -> signed.open(key))
        .then(text -> read(text, note, key));
  }

  private static Reading<Checkpoint> read(String text, String note, NoteKey key) {
    String[] lines = text.substring(0, text.length() - 1).split("\n", -1);
    boolean blank = false;
    for (String line : lines) {
      blank |= line.isEmpty();
    }
    if (lines.length < 3 || blank || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
      return Reading.refused(
          "log.checkpoint",
          "",
          "The signed text is no checkpoint: it needs an origin, a size and a root, a line each;"
              + " ask the log for a sound one.");
    }
    if (!lines[0].equals(key.name())) {
      return Reading.refused(
          "log.origin",
          "",
          "The checkpoint is of the log \""
              + lines[0]
              + "\" and the key is of \""
              + key.name()
              + "\"; give the key of the log it comes from.");
    }
    return Sha256.parseBase64(lines[2])
        .then(root -> Reading.of(new Checkpoint(lines[0], Long.parseLong(lines[1]), root, note)));
  }
}

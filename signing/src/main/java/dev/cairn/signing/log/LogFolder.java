package dev.cairn.signing.log;

import dev.cairn.core.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The files of a log in its folder. {@code head} is what the log has promised itself, {@code
 * checkpoint} what it shows others: the head is on the disk before the checkpoint can be seen, so
 * that no crash makes the log forget what somebody has seen.
 *
 * @param path the folder
 */
record LogFolder(Path path) {

  Path head() {
    return path.resolve("head");
  }

  Path checkpoint() {
    return path.resolve("checkpoint");
  }

  Path key() {
    return path.resolve("key");
  }

  Path lock() {
    return path.resolve("lock");
  }

  /** The checkpoint in one of the files above. */
  Reading<Checkpoint> read(Path file, NoteKey key) throws IOException {
    return text(file).then(note -> Checkpoint.open(note, key));
  }

  /** The text of one of the files above, of bounded size. */
  Reading<String> text(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(4 * SignedNote.MAX_LENGTH);
      return Reading.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      return Reading.refused(
          "log.missing",
          "",
          path
              + " holds no log (there is no "
              + file.getFileName()
              + "); make one, or name"
              + " another folder.");
    }
  }
}

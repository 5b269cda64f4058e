package dev.cairn.signing.interop;

import dev.cairn.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** One of two implementations of Data Integrity: ours, or the peer's. */
interface Side {

  /** Signs, or fails with what it says. */
  JsonObject sign(Column column, JsonObject credential, List<String> mandatory);

  /** Shows a part, or fails with what it says. */
  JsonObject derive(Column column, JsonObject signed, List<String> reveal);

  /** Verifies; empty if it holds, else what it says. */
  Optional<String> verify(JsonObject signed);

  /** What a side says when it does not do what it is asked. */
  final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failed(String said) {
      super(said);
    }
  }
}

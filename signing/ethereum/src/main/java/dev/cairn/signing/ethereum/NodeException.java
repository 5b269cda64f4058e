package dev.cairn.signing.ethereum;

import java.io.IOException;

/** A node could not be asked, refused, or answered what is no answer. The message says which. */
final class NodeException extends IOException {
  private static final long serialVersionUID = 1L;

  /** What went wrong. */
  enum Kind {
    /** It was not reached, or not in time. */
    UNREACHABLE("ethereum.unreachable"),
    /** What it sent is no answer to what was asked. */
    MALFORMED("ethereum.malformed"),
    /** It answered with an error. */
    REFUSED("ethereum.refused");

    private final String code;

    Kind(String code) {
      this.code = code;
    }
  }

  private final Kind kind;

  NodeException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }

  /** The code of the finding it becomes. */
  String code() {
    return kind.code;
  }
}

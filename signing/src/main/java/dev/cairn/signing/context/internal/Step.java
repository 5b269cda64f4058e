package dev.cairn.signing.context.internal;

import dev.cairn.core.json.JsonPointer;
import org.jspecify.annotations.Nullable;

/** Where the walk stands; becomes a JSON pointer only when there is something to report. */
final class Step {
  static final Step ROOT = new Step(null, null, 0);

  private final @Nullable Step parent;
  private final @Nullable String name;
  private final int index;

  private Step(@Nullable Step parent, @Nullable String name, int index) {
    this.parent = parent;
    this.name = name;
    this.index = index;
  }

  Step to(String member) {
    return new Step(this, member, 0);
  }

  Step to(int element) {
    return new Step(this, null, element);
  }

  String pointer() {
    if (parent == null) {
      return "";
    }
    String before = parent.pointer();
    return name == null ? JsonPointer.child(before, index) : JsonPointer.child(before, name);
  }
}

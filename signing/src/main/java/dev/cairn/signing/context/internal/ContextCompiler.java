package dev.cairn.signing.context.internal;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonNull;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.signing.context.ContextDocument;
import dev.cairn.signing.context.ContextSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Context processing (JSON-LD 1.1 API, section 4.1) for pinned contexts, each step taken once and
 * kept. Documents choose which steps are taken, so what is kept is bounded; beyond the bound steps
 * are taken anew each time. Thread-safe.
 */
final class ContextCompiler {
  private static final int MOST_KEPT = 1_024;
  private static final int DEEPEST_REFERENCE = 8;

  private final ContextSource contexts;
  private final CompiledContext initial = new CompiledContext(Map.of(), null, null);
  private final AtomicInteger kept = new AtomicInteger();

  ContextCompiler(ContextSource contexts) {
    this.contexts = contexts;
  }

  /** The context in which nothing is defined. */
  CompiledContext initial() {
    return initial;
  }

  /** The context after the member {@code @context} of a node: URLs only. */
  CompiledContext afterDocument(CompiledContext active, JsonValue context) {
    if (context instanceof JsonString url) {
      return afterUrl(active, url.value());
    }
    if (!(context instanceof JsonArray array)) {
      throw new NotCovered("inline context");
    }
    CompiledContext result = active;
    for (int i = 0; i < array.size(); i++) {
      if (!(array.get(i) instanceof JsonString url)) {
        throw new NotCovered("inline context");
      }
      result = afterUrl(result, url.value());
    }
    return result;
  }

  private CompiledContext afterUrl(CompiledContext active, String url) {
    return keep(active.byUrl(), url, () -> dereference(active, url, 0));
  }

  private CompiledContext dereference(CompiledContext active, String url, int depth) {
    Optional<ContextDocument> found = contexts.find(url);
    if (found.isEmpty() || depth > DEEPEST_REFERENCE) {
      throw new NotCovered("unknown context");
    }
    JsonValue context = found.get().document().find("@context").orElseThrow();
    return process(active, context, depth + 1, false, true);
  }

  /** The context inside a node of a type, as its definition before the node has it. */
  CompiledContext afterType(CompiledContext active, Term type) {
    return keep(active.byType(), type, () -> process(active, scoped(type), 0, false, false));
  }

  /** The context inside the value of a property. */
  CompiledContext afterProperty(CompiledContext active, Term property) {
    return keep(
        active.byProperty(), property, () -> process(active, scoped(property), 0, true, true));
  }

  /**
   * The context in which a scalar value of a property is expanded. Unlike a node's it may not
   * define protected terms anew (JSON-LD 1.1 API, section 5.1.2, step 4.2).
   */
  CompiledContext afterScalar(CompiledContext active, Term property) {
    return property.scoped() == null
        ? active
        : keep(
            active.byScalar(), property, () -> process(active, scoped(property), 0, false, true));
  }

  private static JsonValue scoped(Term term) {
    JsonValue scoped = term.scoped();
    return scoped == null ? JsonNull.NULL : scoped;
  }

  private <K> CompiledContext keep(
      Map<K, CompiledContext> map, K key, Supplier<CompiledContext> make) {
    CompiledContext known = map.get(key);
    if (known != null) {
      return known;
    }
    CompiledContext made = make.get();
    if (kept.get() < MOST_KEPT && map.putIfAbsent(key, made) == null) {
      kept.incrementAndGet();
    }
    return made;
  }

  private CompiledContext process(
      CompiledContext active, JsonValue local, int depth, boolean override, boolean propagate) {
    CompiledContext result = active;
    for (JsonValue one : local instanceof JsonArray array ? array.items() : List.of(local)) {
      if (one == JsonNull.NULL) {
        if (!override && result.anyProtected()) {
          throw new NotCovered("a null context over protected terms");
        }
        result = propagate ? initial : new CompiledContext(Map.of(), null, active);
      } else if (one instanceof JsonString url && depth > 0) {
        result = dereference(result, url.value(), depth);
      } else if (one instanceof JsonObject definitions) {
        result = new Definitions(result, definitions, override).compile(propagate ? null : active);
      } else {
        throw new NotCovered("a context that is " + one.kind());
      }
    }
    return result;
  }
}

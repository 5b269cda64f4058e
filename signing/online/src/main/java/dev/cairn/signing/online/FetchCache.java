package dev.cairn.signing.online;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Keeps answers for a while, and lets all who ask for one at the same time wait for one request.
 * Thread-safe. The oldest go first when the bytes are too many.
 */
final class FetchCache {
  private static final int MOST_ENTRIES = 4_096;
  private static final int FAILURES_SHARE = 10;

  private final InstantSource clock;
  private final Duration ttl;
  private final long maxBytes;
  private final Map<String, Slot> slots = new LinkedHashMap<>();
  private long bytes;

  FetchCache(InstantSource clock, LoaderLimits limits) {
    this.clock = clock;
    this.ttl = limits.ttl();
    this.maxBytes = limits.maxCachedBytes();
  }

  private record Slot(CompletableFuture<Fetch> answer, Instant since) {
    long size() {
      return answer.isDone() && !answer.isCompletedExceptionally()
          ? answer.join().match(Fetch.Found::size, u -> 0)
          : 0;
    }
  }

  Fetch get(String key, Supplier<Fetch> ask) {
    CompletableFuture<Fetch> mine = new CompletableFuture<>();
    Optional<CompletableFuture<Fetch>> theirs = claim(key, mine);
    if (theirs.isPresent()) {
      return theirs.get().join();
    }
    try {
      Fetch fetch = ask.get();
      mine.complete(fetch);
      return fetch;
    } finally {
      // Whoever waits must not wait forever, whatever went wrong.
      mine.completeExceptionally(new IllegalStateException("the request failed"));
      settle(key, mine);
    }
  }

  private synchronized Optional<CompletableFuture<Fetch>> claim(
      String key, CompletableFuture<Fetch> mine) {
    Slot known = slots.get(key);
    if (known != null && isFresh(known)) {
      return Optional.of(known.answer());
    }
    remove(key);
    slots.put(key, new Slot(mine, clock.instant()));
    return Optional.empty();
  }

  private boolean isFresh(Slot slot) {
    if (!slot.answer().isDone()) {
      return true;
    }
    if (slot.answer().isCompletedExceptionally()) {
      return false;
    }
    Duration life = slot.answer().join().match(f -> ttl, u -> ttl.dividedBy(FAILURES_SHARE));
    return clock.instant().isBefore(slot.since().plus(life));
  }

  private synchronized void settle(String key, CompletableFuture<Fetch> mine) {
    Slot slot = slots.get(key);
    if (slot == null || slot.answer() != mine) {
      return;
    }
    if (mine.isCompletedExceptionally()) {
      slots.remove(key);
      return;
    }
    bytes += slot.size();
    Iterator<String> oldest = slots.keySet().iterator();
    while ((bytes > maxBytes || slots.size() > MOST_ENTRIES) && oldest.hasNext()) {
      Slot old = slots.get(oldest.next());
      if (old != null && old.answer().isDone()) {
        bytes -= old.size();
        oldest.remove();
      }
    }
  }

  private void remove(String key) {
    Slot old = slots.remove(key);
    if (old != null) {
      bytes -= old.size();
    }
  }
}

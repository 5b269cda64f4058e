package dev.cairn.signing.online;

import dev.cairn.core.Finding;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;

/**
 * Fetches documents from allowed hosts, and is built for servers and credentials that mean harm.
 *
 * <ul>
 *   <li>Only https, only hosts and ports of the {@link AllowedHosts}, no user in the URL.
 *   <li>A name is resolved once. If any of its addresses is not of the public internet (loopback,
 *       link-local, private, shared, multicast, unspecified, or IPv6 that wraps IPv4), nothing is
 *       asked; else the connection goes to one of the addresses that were judged.
 *   <li>No redirect is followed, no proxy used, no cookie kept, no credential sent.
 *   <li>One answer is bounded in bytes, also when unpacked, in headers, and in time as a whole; all
 *       of them in number. Equal questions are answered from memory for a while.
 * </ul>
 *
 * <p>Whatever is not fetched is {@link Fetch.Unavailable}; nothing is thrown for what a URL or a
 * server does. Thread-safe; questions block until they are answered. Close it to let its threads
 * go.
 */
public final class GuardedLoader implements AutoCloseable {
  private final AllowedHosts hosts;
  private final LoaderLimits limits;
  private final InstantSource clock;
  private final Reach reach;
  private final BiConsumer<String, Fetch> listener;
  private final FetchCache cache;
  private final Deque<Instant> asked = new ArrayDeque<>();
  private final ExecutorService threads;

  private GuardedLoader(Builder builder) {
    this.hosts = builder.hosts;
    this.limits = builder.limits;
    this.clock = builder.clock;
    this.reach = builder.reach;
    this.listener = builder.listener;
    this.cache = new FetchCache(clock, limits);
    this.threads =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "cairn-online");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Starts a loader.
   *
   * @param hosts whom it may ask
   * @param clock by which documents grow old
   */
  public static Builder builder(AllowedHosts hosts, InstantSource clock) {
    return new Builder(hosts, clock);
  }

  /**
   * Fetches a document, or gives it from memory.
   *
   * @param url an absolute URL; its fragment is not sent
   * @param expected what kind of document it must be
   */
  public Fetch fetch(String url, ExpectedContent expected) {
    Fetch fetch =
        Target.of(url, hosts)
            .match(
                a -> cache.get(a.value().key(expected), () -> ask(a.value(), expected)),
                r -> notAsked(r.findings().get(0)));
    listener.accept(url, fetch);
    return fetch;
  }

  private static Fetch notAsked(Finding why) {
    return new Fetch.Unavailable(Finding.warning(why.code(), why.pointer(), why.message()));
  }

  private Fetch ask(Target target, ExpectedContent expected) {
    if (!isWithinCount()) {
      return Exchange.unavailable(
          target.url().toString(),
          "count",
          "more than "
              + limits.maxRequests()
              + " documents were asked for within "
              + limits.ttl().toSeconds()
              + " s; try later, or give documents as files");
    }
    Exchange exchange = new Exchange(reach, limits, target, expected);
    Future<Fetch> answer;
    try {
      answer = threads.submit(exchange::run);
    } catch (RejectedExecutionException e) {
      return Exchange.unavailable(target.url().toString(), "closed", "the loader is closed");
    }
    try {
      return answer.get(limits.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return exchange.late();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return exchange.late();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a request failed in a way that no server can cause", e);
    } finally {
      exchange.cancel();
      answer.cancel(true);
    }
  }

  private boolean isWithinCount() {
    synchronized (asked) {
      Instant now = clock.instant();
      while (!asked.isEmpty() && !now.isBefore(asked.peekFirst().plus(limits.ttl()))) {
        asked.removeFirst();
      }
      if (asked.size() >= limits.maxRequests()) {
        return false;
      }
      asked.addLast(now);
      return true;
    }
  }

  /** Ends what is under way and refuses what comes. */
  @Override
  public void close() {
    threads.shutdownNow();
  }

  @Override
  public String toString() {
    return "a loader from " + hosts;
  }

  /** Collects what a loader needs. Not thread-safe. */
  public static final class Builder {
    private final AllowedHosts hosts;
    private final InstantSource clock;
    private LoaderLimits limits = LoaderLimits.defaults();
    private BiConsumer<String, Fetch> listener = (url, fetch) -> {};
    private Reach reach = Reach.internet();

    private Builder(AllowedHosts hosts, InstantSource clock) {
      this.hosts = Objects.requireNonNull(hosts, "hosts");
      this.clock = Objects.requireNonNull(clock, "clock");
    }

    /** Bounds it otherwise than {@link LoaderLimits#defaults()}. */
    public Builder limits(LoaderLimits own) {
      this.limits = Objects.requireNonNull(own, "own");
      return this;
    }

    /**
     * Tells of every URL asked for and what came of it, from memory or not; called in the thread
     * that asks.
     */
    public Builder listener(BiConsumer<String, Fetch> own) {
      this.listener = Objects.requireNonNull(own, "own");
      return this;
    }

    /** For tests with a server on this machine, which a loader otherwise refuses to ask. */
    Builder reachForTests(Reach own) {
      this.reach = own;
      return this;
    }

    /** The loader. */
    public GuardedLoader build() {
      return new GuardedLoader(this);
    }
  }
}

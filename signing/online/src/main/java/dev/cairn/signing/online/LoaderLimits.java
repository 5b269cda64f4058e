package dev.cairn.signing.online;

import dev.cairn.core.CairnException;
import java.time.Duration;
import java.util.Objects;

/**
 * How much one loader does.
 *
 * @param maxBytes the most bytes of one answer, as sent and as unpacked; at least 1
 * @param timeout the most time for one answer, from the name's look-up to the last byte; positive
 * @param maxRequests the most requests within one {@code ttl}; at least 1
 * @param ttl how long a document is given again without asking; positive. What could not be fetched
 *     is asked for again after a tenth of it
 * @param maxCachedBytes the most bytes kept for that; at least {@code maxBytes}
 */
public record LoaderLimits(
    int maxBytes, Duration timeout, int maxRequests, Duration ttl, long maxCachedBytes) {

  /** Checks the ranges. */
  public LoaderLimits {
    Objects.requireNonNull(timeout, "timeout");
    Objects.requireNonNull(ttl, "ttl");
    if (maxBytes < 1
        || maxRequests < 1
        || maxCachedBytes < maxBytes
        || timeout.compareTo(Duration.ZERO) <= 0
        || ttl.compareTo(Duration.ZERO) <= 0) {
      throw CairnException.illegalArgument(
          "Limits out of range; allow at least one byte and one request, a positive time, and a"
              + " cache that holds one answer.");
    }
  }

  /** 16 MiB an answer, 10 seconds, 200 requests in 5 minutes, 64 MiB kept. */
  public static LoaderLimits defaults() {
    return new LoaderLimits(
        16 << 20, Duration.ofSeconds(10), 200, Duration.ofMinutes(5), 64L << 20);
  }

  /** These with another most of bytes for one answer. */
  public LoaderLimits withMaxBytes(int bytes) {
    return new LoaderLimits(bytes, timeout, maxRequests, ttl, Math.max(maxCachedBytes, bytes));
  }

  /** These with another most of time for one answer. */
  public LoaderLimits withTimeout(Duration time) {
    return new LoaderLimits(maxBytes, time, maxRequests, ttl, maxCachedBytes);
  }

  /** These with another most of requests. */
  public LoaderLimits withMaxRequests(int requests) {
    return new LoaderLimits(maxBytes, timeout, requests, ttl, maxCachedBytes);
  }

  /** These with another time that documents are kept. */
  public LoaderLimits withTtl(Duration time) {
    return new LoaderLimits(maxBytes, timeout, maxRequests, time, maxCachedBytes);
  }
}

package dev.cairn.cli.verification;

import dev.cairn.cli.Console;
import dev.cairn.cli.Refusal;
import dev.cairn.core.Finding;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.signing.log.Sha256;
import dev.cairn.signing.online.AllowedHosts;
import dev.cairn.signing.online.ExpectedContent;
import dev.cairn.signing.online.Fetch;
import dev.cairn.signing.online.GuardedLoader;
import dev.cairn.signing.online.OnlineSources;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The hosts a command may ask, and what it asked them. Says on stderr what was not fetched, once a
 * URL. Thread-safe.
 */
final class OnlineAccess {
  private final GuardedLoader loader;
  private final Map<String, Fetch> asked = new LinkedHashMap<>();

  OnlineAccess(Console console, List<String> hosts) {
    AllowedHosts allowed = Refusal.unlessAccepted("--online", AllowedHosts.parse(hosts));
    this.loader =
        GuardedLoader.builder(allowed, console.clock())
            .listener((url, fetch) -> remember(console, url, fetch))
            .build();
  }

  private void remember(Console console, String url, Fetch fetch) {
    boolean isNew;
    synchronized (asked) {
      isNew = asked.put(url, fetch) == null;
    }
    if (isNew) {
      fetch.why().ifPresent(f -> console.progress(f.message() + " [" + f.code() + "]"));
    }
  }

  OnlineSources sources() {
    return OnlineSources.over(loader);
  }

  /** A document that vouches for issuers; empty, and said, if it cannot be fetched. */
  Optional<byte[]> trustDocument(String url) {
    return loader.fetch(url, ExpectedContent.DOCUMENT).bytes();
  }

  /** Each URL asked for, with the digest of what came or the reason why nothing did. */
  JsonArray json() {
    List<JsonValue> rows = new ArrayList<>();
    synchronized (asked) {
      asked.forEach(
          (url, fetch) -> {
            JsonObject.Builder row = JsonObject.builder().put("url", url);
            rows.add(fetch.match(f -> fetched(row, f), u -> missing(row, u.reason())).build());
          });
    }
    return new JsonArray(rows);
  }

  private static JsonObject.Builder fetched(JsonObject.Builder row, Fetch.Found found) {
    byte[] content = found.content();
    return row.put("outcome", "fetched")
        .put("bytes", content.length)
        .put("sha256", Sha256.of(content).hex());
  }

  private static JsonObject.Builder missing(JsonObject.Builder row, Finding reason) {
    return row.put("outcome", "unavailable")
        .put("code", reason.code())
        .put("message", reason.message());
  }
}

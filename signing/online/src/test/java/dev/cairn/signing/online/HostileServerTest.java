package dev.cairn.signing.online;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An allowed host that means harm: whatever it answers, the loader ends, bounded. */
@Timeout(60)
class HostileServerTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final byte[] SOUND = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);

  private final LocalServer server = new LocalServer();
  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  private final List<String> told = new ArrayList<>();
  private LoaderLimits limits =
      LoaderLimits.defaults().withMaxBytes(100_000).withTimeout(Duration.ofSeconds(20));

  @AfterEach
  void stop() {
    server.close();
  }

  private GuardedLoader loader() {
    return server
        .leadHere(GuardedLoader.builder(hosts(server.authority()), now::get))
        .limits(limits)
        .listener((url, fetch) -> told.add(url))
        .build();
  }

  static AllowedHosts hosts(String... entries) {
    return AllowedHosts.parse(List.of(entries)).orThrow();
  }

  private Fetch fetch() {
    try (GuardedLoader loader = loader()) {
      return loader.fetch(server.url("/a"), ExpectedContent.JSON);
    }
  }

  private static String code(Fetch fetch) {
    return fetch.why().map(Finding::code).orElse("found");
  }

  @Test
  void aSoundAnswerIsFetchedWithNothingOfTheCallerInTheQuestion() {
    server.answer("application/json", SOUND);
    assertThat(fetch().bytes()).hasValue(SOUND);
    assertThat(told).containsExactly(server.url("/a"));
    assertThat(server.heads().get(0).lines().map(l -> l.replaceFirst(":.*", "")))
        .startsWith("GET /a HTTP/1.1")
        .containsOnlyOnce("Host", "User-Agent", "Accept", "Accept-Encoding")
        .doesNotContain("Cookie", "Authorization", "Referer");
  }

  @Test
  void anAnswerWithoutEnd() {
    server.answer(
        (head, out) -> {
          out.write(ascii("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n"));
          while (true) {
            out.write(new byte[8_192]);
          }
        });
    assertThat(code(fetch())).isEqualTo("online.size");
  }

  @Test
  void anAnswerWithoutEndInChunks() {
    server.answer(
        (head, out) -> {
          out.write(
              ascii(
                  "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                      + "Transfer-Encoding: chunked\r\n\r\n"));
          while (true) {
            out.write(ascii("400\r\n" + "x".repeat(1_024) + "\r\n"));
          }
        });
    assertThat(code(fetch())).isEqualTo("online.size");
  }

  @Test
  void anAnswerThatDrips() {
    limits = limits.withTimeout(Duration.ofMillis(700));
    CountDownLatch hungUp = new CountDownLatch(1);
    server.answer(
        (head, out) -> {
          out.write(ascii("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n"));
          try {
            while (true) {
              out.write(' ');
              out.flush();
              Thread.sleep(20);
            }
          } catch (IOException e) {
            hungUp.countDown();
            throw e;
          }
        });
    Fetch fetch = fetch();
    assertThat(code(fetch)).isEqualTo("online.time");
    assertThat(fetch.why().orElseThrow().message()).contains("within 700 ms");
    assertThat(waitFor(hungUp)).isTrue();
  }

  @Test
  void headersThatDrip() {
    limits = limits.withTimeout(Duration.ofMillis(500));
    server.answer(
        (head, out) -> {
          while (true) {
            out.write(ascii("HTTP/1.1 100 Continue\r\n\r\n"));
            out.flush();
            Thread.sleep(20);
          }
        });
    assertThat(code(fetch())).isEqualTo("online.time");
  }

  @Test
  void headersWithoutEnd() {
    server.answer(
        (head, out) -> {
          out.write(ascii("HTTP/1.1 200 OK\r\n"));
          while (true) {
            out.write(ascii("X-More: and more\r\n"));
          }
        });
    assertThat(code(fetch())).isEqualTo("online.unreachable");
  }

  @Test
  void aHeaderLineWithoutEnd() {
    server.answer(
        (head, out) -> {
          out.write(ascii("HTTP/1.1 200 OK\r\nX-Long: "));
          while (true) {
            out.write(ascii("more and more"));
          }
        });
    assertThat(code(fetch())).isEqualTo("online.unreachable");
  }

  @Test
  void aLengthThatPromisesTooMuchIsNotWaitedFor() {
    server.answer(
        (head, out) ->
            out.write(
                ascii(
                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 99999999999\r\n\r\n")));
    assertThat(code(fetch())).isEqualTo("online.size");
  }

  @ParameterizedTest
  @ValueSource(strings = {"8", "99999", "-1", "7, 9", "seven"})
  void aLengthThatLies(String length) {
    server.answer(
        (head, out) ->
            out.write(
                ascii(
                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                        + length
                        + "\r\n\r\n{\"a\":1}")));
    assertThat(code(fetch())).isEqualTo("online.unreachable");
  }

  @Test
  void anAnswerThatSwellsWhenUnpacked() {
    byte[] bomb = gzip(new byte[50_000_000]);
    assertThat(bomb.length).isLessThan(100_000);
    server.answer((head, out) -> packed(out, "gzip", bomb));
    assertThat(code(fetch())).isEqualTo("online.size");
  }

  @Test
  void aSoundPackedAnswerIsUnpacked() {
    server.answer((head, out) -> packed(out, "gzip", gzip(SOUND)));
    assertThat(fetch().bytes()).hasValue(SOUND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "deflate", "gzip, gzip", "zstd"})
  void anAnswerPackedAsNobodyAsked(String encoding) {
    server.answer((head, out) -> packed(out, encoding, gzip(SOUND)));
    assertThat(code(fetch())).isEqualTo("online.encoding");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/latest/meta-data",
        "http://localhost/",
        "https://other.example/a",
        "https://issuer.example/b",
        "file:///etc/passwd"
      })
  void aRedirectIsNotFollowed(String location) {
    server.answer(
        (head, out) ->
            out.write(
                ascii(
                    "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: "
                        + location
                        + "\r\n\r\n")));
    assertThat(code(fetch())).isEqualTo("online.redirect");
    assertThat(server.heads()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"404 Not Found", "500 Oops", "204 No Content", "206 Partial", "401 Who"})
  void anAnswerThatIsNoSuccess(String status) {
    server.answer((head, out) -> LocalServer.write(out, status, "application/json", SOUND));
    assertThat(code(fetch())).isEqualTo("online.status");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "text/plain", "image/svg+xml", "", "application/jsonp"})
  void anAnswerOfAnotherKind(String type) {
    server.answer(type, SOUND);
    assertThat(code(fetch())).isEqualTo("online.type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "SSH-2.0-OpenSSH\r\n", "HTTP/9.9 200 OK\r\n\r\n"})
  void anAnswerThatIsNoHttp(String noise) {
    limits = limits.withTimeout(Duration.ofSeconds(3));
    server.answer((head, out) -> out.write(ascii(noise)));
    assertThat(code(fetch())).isEqualTo("online.unreachable");
  }

  @Test
  void aCertificateOfSomebodyElse() {
    server.answer("application/json", SOUND);
    String port = server.authority().replaceFirst(".*:", "");
    try (GuardedLoader loader =
        server.leadHere(GuardedLoader.builder(hosts("other.example:" + port), now::get)).build()) {
      assertThat(code(loader.fetch("https://other.example:" + port + "/", ExpectedContent.JSON)))
          .isEqualTo("online.tls");
    }
    assertThat(server.heads()).isEmpty();
  }

  @Test
  void aCertificateThatNobodyVouchesFor() {
    server.answer("application/json", SOUND);
    Reach reach =
        new Reach(server.reach().names(), server.reach().refusal(), Reach.internet().tls());
    try (GuardedLoader loader =
        GuardedLoader.builder(hosts(server.authority()), now::get).reachForTests(reach).build()) {
      assertThat(code(loader.fetch(server.url("/"), ExpectedContent.JSON))).isEqualTo("online.tls");
    }
  }

  @Test
  void aFloodOfAddresses() {
    server.answer("application/json", SOUND);
    limits = limits.withMaxRequests(5);
    try (GuardedLoader loader = loader()) {
      for (int i = 0; i < 20; i++) {
        Fetch fetch = loader.fetch(server.url("/" + i), ExpectedContent.JSON);
        assertThat(code(fetch)).isEqualTo(i < 5 ? "found" : "online.count");
      }
      assertThat(server.heads()).hasSize(5);
      now.set(NOW.plus(limits.ttl()));
      assertThat(code(loader.fetch(server.url("/later"), ExpectedContent.JSON))).isEqualTo("found");
    }
  }

  @Test
  void anAnswerIsKeptForItsTimeAndAFailureForATenthOfIt() {
    limits = limits.withTtl(Duration.ofMinutes(10));
    server.answer((head, out) -> LocalServer.write(out, "503 Later", "application/json", SOUND));
    try (GuardedLoader loader = loader()) {
      String url = server.url("/a");
      assertThat(code(loader.fetch(url, ExpectedContent.JSON))).isEqualTo("online.status");
      server.answer("application/json", SOUND);
      now.set(NOW.plusSeconds(59));
      assertThat(code(loader.fetch(url, ExpectedContent.JSON))).isEqualTo("online.status");
      now.set(NOW.plusSeconds(60));
      assertThat(code(loader.fetch(url + "#key", ExpectedContent.JSON))).isEqualTo("found");
      now.set(NOW.plusSeconds(659));
      assertThat(code(loader.fetch(url, ExpectedContent.JSON))).isEqualTo("found");
      assertThat(server.heads()).hasSize(2);
      now.set(NOW.plusSeconds(660));
      assertThat(code(loader.fetch(url, ExpectedContent.JSON))).isEqualTo("found");
      assertThat(server.heads()).hasSize(3);
    }
  }

  @Test
  void whatIsKeptIsBoundedAndTheOldestGoes() {
    limits = new LoaderLimits(1_000, Duration.ofSeconds(20), 100, Duration.ofMinutes(10), 2_500);
    server.answer("application/json", new byte[1_000]);
    try (GuardedLoader loader = loader()) {
      for (String path : List.of("/1", "/2", "/3", "/3", "/2", "/1")) {
        loader.fetch(server.url(path), ExpectedContent.JSON);
      }
    }
    assertThat(server.heads())
        .extracting(h -> h.substring(4, 6))
        .containsExactly("/1", "/2", "/3", "/1");
  }

  @Test
  void manyWhoAskAtOnceWaitForOneRequest() throws Exception {
    server.answer(
        (head, out) -> {
          Thread.sleep(300);
          LocalServer.write(out, "200 OK", "application/json", SOUND);
        });
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (GuardedLoader loader = loader()) {
      Callable<Fetch> ask = () -> loader.fetch(server.url("/a"), ExpectedContent.JSON);
      for (Future<Fetch> answer : threads.invokeAll(java.util.Collections.nCopies(8, ask))) {
        assertThat(answer.get().bytes()).hasValue(SOUND);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(server.heads()).hasSize(1);
  }

  @Test
  void noCookieIsKept() {
    server.answer(
        (head, out) ->
            out.write(
                ascii(
                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                        + "Set-Cookie: who=me\r\nContent-Length: 7\r\n\r\n{\"a\":1}")));
    try (GuardedLoader loader = loader()) {
      loader.fetch(server.url("/1"), ExpectedContent.JSON);
      loader.fetch(server.url("/2"), ExpectedContent.JSON);
    }
    assertThat(server.heads()).hasSize(2).noneMatch(h -> h.contains("Cookie"));
  }

  @Test
  void aClosedLoaderAnswersNothing() {
    GuardedLoader loader = loader();
    loader.close();
    assertThat(code(loader.fetch(server.url("/a"), ExpectedContent.JSON)))
        .isEqualTo("online.closed");
  }

  private static boolean waitFor(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void packed(OutputStream out, String encoding, byte... body) throws IOException {
    out.write(
        ascii(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: "
                + encoding
                + "\r\nContent-Length: "
                + body.length
                + "\r\n\r\n"));
    out.write(body);
  }

  private static byte[] gzip(byte... plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
      packed.write(plain);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}

package dev.cairn.signing.online;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** URLs that a stranger wrote: nothing is resolved for those that are not allowed. */
class HostileUrlTest {
  private final AtomicInteger resolved = new AtomicInteger();

  private String code(String url) throws Exception {
    Reach reach =
        new Reach(
            host -> {
              resolved.incrementAndGet();
              return new InetAddress[] {InetAddress.getLoopbackAddress()};
            },
            a -> Optional.of("a test"),
            SSLContext.getDefault());
    try (GuardedLoader loader =
        GuardedLoader.builder(
                HostileServerTest.hosts("good.example", "good.example:8443"),
                () -> Instant.parse("2026-11-24T12:00:00Z"))
            .reachForTests(reach)
            .build()) {
      return loader.fetch(url, ExpectedContent.JSON).why().map(Finding::code).orElse("found");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "good.example",
        "//good.example/",
        "http://good.example/",
        "ftp://good.example/",
        "file:///etc/passwd",
        "jar:https://good.example/!/",
        "data:application/json,{}",
        "https:///a",
        "https://",
        "https:good.example",
        "https://good.example\\@evil.example/",
        "https://user@good.example/",
        "https://user:secret@good.example/",
        "https://@good.example/",
        "https://good.example /",
        "https://good.exampl\u0435/",
        "https://good_example/",
        "https://good.example:port/",
        "https://good.example:-1/",
        "https://%67ood.example/"
      })
  void whatIsNoHttpsUrlOfAHostIsNotAsked(String url) throws Exception {
    assertThat(code(url)).isEqualTo("online.url");
    assertThat(resolved).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "https://good.example.evil.example/",
        "https://sub.good.example/",
        "https://good.example./",
        "https://good.example:80/",
        "https://good.example:4430/",
        "https://127.0.0.1/",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://localhost/",
        "https://evil.example/?https://good.example/",
        "https://evil.example#good.example",
        "https://xn--gd-fka.example/"
      })
  void aHostThatIsNotOnTheListIsNotAsked(String url) throws Exception {
    assertThat(code(url)).isEqualTo("online.host");
    assertThat(resolved).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://good.example",
        "HTTPS://GOOD.example/a?b#c",
        "https://good.example:443/",
        "https://good.example:8443/"
      })
  void anAllowedHostIsResolved(String url) throws Exception {
    assertThat(code(url)).isEqualTo("online.address");
    assertThat(resolved).hasValue(1);
  }

  @Test
  void aUrlWithoutEndIsNotAsked() throws Exception {
    assertThat(code("https://good.example/" + "a".repeat(3_000))).isEqualTo("online.url");
    assertThat(resolved).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "*.example",
        "https://good.example",
        "good.example/",
        "good.example:",
        ":443",
        "good.example:0",
        "good.example:65536",
        "good.example:443:1",
        "[::1]",
        "a..b",
        "-a.example",
        "g\u00f6d.example",
        "user@good.example",
        "good.example "
      })
  void anAllowListHoldsHostsOnly(String entry) {
    assertThat(AllowedHosts.parse(List.of(entry)).findings())
        .extracting(Finding::code)
        .containsExactly("online.allowed-host");
  }

  @ParameterizedTest
  @CsvSource({
    "did:web:w3c-ccg.github.io, https://w3c-ccg.github.io/.well-known/did.json",
    "did:web:w3c-ccg.github.io:user:alice, https://w3c-ccg.github.io/user/alice/did.json",
    "did:web:example.com%3A3000:user:alice, https://example.com:3000/user/alice/did.json",
    "did:web:example.com%3a3000, https://example.com:3000/.well-known/did.json",
    "did:web:a.example:x%20y, https://a.example/x%20y/did.json"
  })
  void aDidWebSaysWhereItsDocumentIs(String did, String url) {
    assertThat(DidWeb.documentUrl(did)).isEqualTo(Reading.of(url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "did:key:z6Mk",
        "did:web:",
        "did:web::a",
        "did:web:a.example:",
        "did:web:a.example::b",
        "did:web:a.example:..",
        "did:web:a.example:%2e%2E:b",
        "did:web:a.example:.",
        "did:web:a.example:b%2Fc",
        "did:web:a.example:b%5Cc",
        "did:web:a.example/b",
        "did:web:a.example?x",
        "did:web:u%40a.example",
        "did:web:a.example%2Fb",
        "did:web:127.0.0.1",
        "did:web:2130706433",
        "did:web:0x7f000001",
        "did:web:a.example%3A0",
        "did:web:a.example%3A80%3A80",
        "did:web:a.example:b%zz",
        "did:web:a..example",
        "did:web:a.example#key",
        "did:web:127.0x1"
      })
  void aDidWebThatLeadsNowhereSafeIsRefused(String did) {
    assertThat(DidWeb.documentUrl(did).findings())
        .extracting(Finding::code)
        .containsExactly("did.web");
  }
}

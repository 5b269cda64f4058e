package dev.cairn.signing.online;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that lead where they must not. */
@Timeout(60)
class HostileAddressTest {
  private final LocalServer server = new LocalServer();

  @AfterEach
  void stop() {
    server.close();
  }

  private static InetAddress address(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  private String code(Reach reach) {
    return code(reach, Duration.ofSeconds(30));
  }

  private String code(Reach reach, Duration timeout) {
    try (GuardedLoader loader =
        GuardedLoader.builder(
                HostileServerTest.hosts(server.authority()),
                () -> Instant.parse("2026-11-24T12:00:00Z"))
            .limits(LoaderLimits.defaults().withTimeout(timeout))
            .reachForTests(reach)
            .build()) {
      return loader
          .fetch(server.url("/"), ExpectedContent.JSON)
          .why()
          .map(Finding::code)
          .orElse("found");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.8.9.10",
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "10.255.255.255",
        "100.64.0.1",
        "100.127.255.255",
        "100.100.100.200",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.170",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.7",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:8.8.8.8",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b::808:808",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:0:4136:e378::1",
        "2001:10::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "2002:808:808::1",
        "3fff::1",
        "5f00::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "ff02::1",
        "4000::1"
      })
  void aNameThatLeadsIntoTheCallersOwnNetwork(String literal) {
    // Java itself takes IPv4 out of ::ffff:0:0/96, so the wrapped 8.8.8.8 is judged as 8.8.8.8.
    boolean isPublic = literal.equals("::ffff:8.8.8.8");
    InetAddress inside = address(literal);
    assertThat(PublicAddresses.whyNot(inside).isEmpty()).isEqualTo(isPublic);
    if (!isPublic) {
      assertThat(code(server.strictReach(host -> new InetAddress[] {inside})))
          .isEqualTo("online.address");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "8.8.8.8",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.0",
        "169.253.255.255",
        "172.15.255.255",
        "172.32.0.0",
        "192.0.1.0",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2001:200::1",
        "2001:4860:4860::8888",
        "2003::1",
        "2606:4700::1111",
        "3ffe:ffff::1"
      })
  void addressesBesideTheReservedOnesArePublic(String literal) {
    assertThat(PublicAddresses.whyNot(address(literal))).isEmpty();
  }

  @Test
  void aNameWithOnePublicAddressAmongOthersIsRefused() {
    assertThat(
            code(
                server.strictReach(
                    host -> new InetAddress[] {address("8.8.8.8"), address("127.0.0.1")})))
        .isEqualTo("online.address");
  }

  @Test
  void aNameThatLeadsElsewhereTheSecondTimeItIsAskedFor() {
    AtomicInteger asked = new AtomicInteger();
    server.answer("application/json", (byte) '1');
    String code =
        code(
            server.strictReach(
                host ->
                    new InetAddress[] {
                      // Public the first time; this machine, where the server listens, after that.
                      asked.getAndIncrement() == 0 ? address("192.0.1.1") : address("127.0.0.1")
                    }),
            Duration.ofSeconds(2));
    assertThat(code).isNotEqualTo("found");
    assertThat(asked).hasValue(1);
    assertThat(server.heads()).isEmpty();
  }

  @Test
  void theConnectionGoesToTheAddressThatWasJudged() {
    server.answer("application/json", (byte) '1');
    AtomicInteger asked = new AtomicInteger();
    String code =
        code(
            server.reach(
                host -> {
                  asked.incrementAndGet();
                  return new InetAddress[] {InetAddress.getLoopbackAddress()};
                }));
    assertThat(code).isEqualTo("found");
    assertThat(asked).hasValue(1);
    assertThat(server.heads()).hasSize(1);
  }

  @Test
  void aNameThatNobodyKnowsIsUnreachable() {
    assertThat(
            code(
                server.strictReach(
                    host -> {
                      throw new UnknownHostException(host);
                    })))
        .isEqualTo("online.unreachable");
  }

  @Test
  void theLoaderOfTheOpenInternetRefusesThisMachine() {
    server.answer("application/json", (byte) '1');
    String port = server.authority().replaceFirst(".*:", "");
    for (String host : List.of("localhost", "127.0.0.1", "0x7f000001", "2130706433", "127.1")) {
      try (GuardedLoader loader =
          GuardedLoader.builder(
                  HostileServerTest.hosts(host + ":" + port),
                  () -> Instant.parse("2026-11-24T12:00:00Z"))
              .build()) {
        assertThat(
                loader
                    .fetch("https://" + host + ":" + port + "/", ExpectedContent.JSON)
                    .why()
                    .map(Finding::code)
                    .orElse("found"))
            .as(host)
            .isIn("online.address", "online.unreachable", "online.url");
      }
    }
    assertThat(server.heads()).isEmpty();
  }

  @Test
  void noProxyOfTheJavaProcessIsUsed() {
    server.answer("application/json", (byte) '1');
    List<String> names =
        List.of("https.proxyHost", "https.proxyPort", "socksProxyHost", "socksProxyPort");
    try {
      names.forEach(n -> System.setProperty(n, n.endsWith("Port") ? "9" : "192.0.2.9"));
      assertThat(code(server.reach())).isEqualTo("found");
    } finally {
      names.forEach(System::clearProperty);
    }
  }
}

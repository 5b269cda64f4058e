package dev.cairn.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.cli.Badges;
import dev.cairn.cli.serve.Client.Reply;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.KeyFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("VC-API over HTTP: what is refused, with status and ProblemDetails")
class HostileRequestTest {
  private static final KeyFile KEY = Servers.key(KeyAlgorithm.ED25519);
  private static final String VERIFY = "/credentials/verify";

  private static VcApiServer server;
  private static Client client;

  @BeforeAll
  static void start() {
    server = Servers.start(Optional.of(KEY), Optional.empty(), 200);
    client = new Client(server.port());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpRequest.Builder bare(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
        .POST(HttpRequest.BodyPublishers.ofString("{}"));
  }

  private static void assertProblem(Reply reply, int status) {
    assertThat(reply.status()).as("%s", reply.body()).isEqualTo(status);
    assertThat(reply.mediaType()).isEqualTo("application/problem+json");
    assertThat(reply.body().names()).contains("type", "title", "status", "detail");
    assertThat(reply.body().find("status").orElseThrow()).hasToString(Integer.toString(status));
    assertThat(reply.raw().body()).doesNotContain("dev.cairn", "Exception", Client.TOKEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer", "Bearer wrong", "Basic MDEyMzQ1Njc4OWFiY2RlZg=="})
  @DisplayName("settled22: without the token 401, whatever is asked")
  void settled22WithoutTheTokenNothingIsAnswered(String authorization) {
    HttpRequest.Builder request = bare(VERIFY).header("Content-Type", "application/json");
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    Reply reply = client.send(request);
    assertProblem(reply, 401);
    assertThat(reply.raw().headers().firstValue("WWW-Authenticate"))
        .get()
        .asString()
        .startsWith("Bearer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:PORT",
        "127.0.0.1.evil.example",
        "127.0.0.1:1",
        "",
        "localhost:PORT\r\nHost: evil.example",
        "[::1",
        "0.0.0.0:PORT"
      })
  @DisplayName("settled22: a Host that is not loopback's is 421, even with the token")
  void settled22AnotherHostIsMisdirected(String host) throws IOException {
    assertThat(raw(host.replace("PORT", Integer.toString(server.port()))))
        .startsWith("HTTP/1.1 4")
        .doesNotContain("200 OK", "\"verified\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:PORT", "127.0.0.1:PORT", "LOCALHOST:PORT", "[::1]:PORT"})
  void loopbackNamesAreAnswered(String host) throws IOException {
    assertThat(raw(host.replace("PORT", Integer.toString(server.port()))))
        .startsWith("HTTP/1.1 400 ")
        .contains("verifiableCredential");
  }

  /** Sends a request with the token and any Host, which the JDK's client would not. */
  private static String raw(String host) throws IOException {
    String request =
        "POST "
            + VERIFY
            + " HTTP/1.1\r\nHost: "
            + host
            + "\r\nAuthorization: Bearer "
            + Client.TOKEN
            + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(30_000);
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/json; charset=utf-16",
        "application/ld+json",
        "multipart/form-data; boundary=x"
      })
  @DisplayName("settled22: other than JSON is 415")
  void settled22OtherThanJsonIsUnsupported(String mediaType) {
    assertProblem(
        client.send(
            bare(VERIFY)
                .header("Authorization", "Bearer " + Client.TOKEN)
                .header("Content-Type", mediaType)),
        415);
  }

  @Test
  void noMediaTypeIsUnsupportedAndUtf8MayBeSaid() {
    assertProblem(client.send(bare(VERIFY).header("Authorization", "Bearer " + Client.TOKEN)), 415);
    assertProblem(
        client.send(
            bare(VERIFY)
                .header("Authorization", "Bearer " + Client.TOKEN)
                .header("Content-Type", "Application/JSON; charset=\"UTF-8\"")),
        400);
  }

  @Test
  void tooLargeIsRefusedWithAndWithoutALengthStated() {
    String large = "{\"verifiableCredential\": \"" + "a".repeat(Servers.MAX_BYTES) + "\"}";
    assertProblem(client.post(VERIFY, large), 413);
    byte[] bytes = large.getBytes(StandardCharsets.UTF_8);
    HttpRequest.Builder chunked =
        client
            .request(VERIFY, "")
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
    assertProblem(client.send(chunked), 413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "nothing", "[]", "\"text\"", "{\"a\": 1, \"a\": 2}", "{} {}"})
  void malformedJsonIsABadRequestWithProblemDetails(String body) {
    assertProblem(client.post(VERIFY, body), 400);
  }

  @Test
  void deepNestingIsABadRequest() {
    String deep = "[".repeat(20_000) + "]".repeat(20_000);
    Reply reply = client.post(VERIFY, "{\"verifiableCredential\": " + deep + "}");
    assertProblem(reply, 400);
    assertThat(reply.body().findString("title")).contains("PARSING_ERROR");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | MALFORMED_VALUE_ERROR | ",
        "{'verifiableCredential': 5} | MALFORMED_VALUE_ERROR | /verifiableCredential",
        "{'verifiableCredential': {}, 'options': []} | MALFORMED_VALUE_ERROR | /options",
        "{'verifiableCredential': {}, 'more': 1} | MALFORMED_VALUE_ERROR | /more",
        "{'verifiableCredential': {}, 'options': {'cheques': 1}} | UNKNOWN_OPTION_PROVIDED |"
            + " /options/cheques",
        "{'verifiableCredential': {}, 'options': {'checks': 1}} | MALFORMED_VALUE_ERROR |"
            + " /options/checks",
        "{'verifiableCredential': {}, 'options': {'checks': ['proof', 'colour']}} |"
            + " MALFORMED_VALUE_ERROR | /options/checks/1",
        "{'verifiableCredential': {}, 'options': {'returnResults': 'yes'}} |"
            + " MALFORMED_VALUE_ERROR | /options/returnResults"
      })
  void aRequestOfTheWrongShapeSaysWhere(String body, String title, String pointer) {
    Reply reply = client.post(VERIFY, body.replace('\'', '"'));
    assertProblem(reply, 400);
    assertThat(reply.body().findString("title")).contains(title);
    assertThat(reply.body().findString("pointer")).isEqualTo(Optional.ofNullable(pointer));
  }

  @Test
  void whatWouldNotVerifyIsNotIssued() {
    JsonObject badge = Badges.unsigned(KEY.controller(), "did:example:learner", "A1");
    issueRefused(badge.without("issuer"), "{}");
    issueRefused(badge.with("issuer", new JsonString("did:key:z6Mkother")), "{}");
    issueRefused(badge.with("undefinedTerm", JsonObject.empty()), "{}");
    issueRefused(badge.with("proof", JsonObject.empty()), "{}");
    issueRefused(badge, "{\"cryptosuite\": \"rot13\"}");
    issueRefused(badge, "{\"cryptosuite\": \"ecdsa-rdfc-2019\"}");
    issueRefused(badge, "{\"created\": \"yesterday\"}");
    issueRefused(badge, "{\"mandatoryPointers\": [\"/issuer\"]}");
    issueRefused(badge, "{\"mandatoryPointers\": [5]}");
    issueRefused(badge, "{\"type\": \"Ed25519Signature2020\"}");
  }

  private static void issueRefused(JsonObject credential, String options) {
    String body = "{\"credential\": " + credential + ", \"options\": " + options + "}";
    assertProblem(client.post("/credentials/issue", body), 400);
  }

  @Test
  void otherPathsAndMethodsAreNotThere() {
    assertProblem(client.post("/credentials", "{}"), 404);
    assertProblem(client.post("/credentials/verify/", "{}"), 404);
    assertProblem(client.post("/..%2fcredentials/verify", "{}"), 404);
    Reply get = client.send(client.request(VERIFY, "").GET());
    assertProblem(get, 405);
    assertThat(get.raw().headers().firstValue("Allow")).contains("POST");
    Reply options =
        client.send(
            client.request(VERIFY, "").method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    assertProblem(options, 405);
    assertThat(options.raw().headers().map().keySet()).noneMatch(h -> h.startsWith("access-"));
  }

  @Test
  void itListensOnTheLoopbackInterfaceAlone() {
    assertThat(InetAddress.getLoopbackAddress().isLoopbackAddress()).isTrue();
    assertThat(server.address().isLoopbackAddress()).isTrue();
  }
}

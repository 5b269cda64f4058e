package dev.cairn.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.signing.key.KeyAlgorithm;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The page to verify a credential by hand")
class DemoPageTest {
  private static VcApiServer server;

  @BeforeAll
  static void start() {
    server = Servers.start(Optional.of(Servers.key(KeyAlgorithm.ED25519)), Optional.empty(), 200);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> send(String method, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({"/,text/html", "/page.css,text/css", "/page.js,text/javascript"})
  void itIsGivenWithoutTheTokenAndTalksToThisServerAlone(String path, String mediaType)
      throws Exception {
    HttpResponse<String> given = send("GET", path);
    assertThat(given.statusCode()).isEqualTo(200);
    assertThat(given.headers().firstValue("Content-Type")).contains(mediaType + "; charset=utf-8");
    assertThat(given.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(given.headers().firstValue("Content-Security-Policy"))
        .get()
        .asString()
        .contains("default-src 'none'", "connect-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe", "*");
    assertThat(given.body()).doesNotContain(Client.TOKEN, "http://", "https://");
  }

  @Test
  void itsMarkupHasNoScriptOfItsOwnAndItsScriptReadsNothingAsMarkup() throws Exception {
    String page = send("GET", "/").body();
    assertThat(Pattern.compile("<script(?![^>]* src=)|\\son[a-z]+=|style=").matcher(page).find())
        .isFalse();
    assertThat(send("GET", "/page.js").body())
        .doesNotContain("innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(");
  }

  @Test
  void everyPartThatTheScriptNamesIsInTheMarkup() throws Exception {
    String page = send("GET", "/").body();
    assertThat(
            Pattern.compile("at\\(\"(\\w+)\"\\)").matcher(send("GET", "/page.js").body()).results())
        .isNotEmpty()
        .allSatisfy(named -> assertThat(page).contains("id=\"" + named.group(1) + "\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST /", "PUT /page.js", "GET /page.html", "GET /..%2fpage.js"})
  void nothingElseIsGivenWithoutTheToken(String request) throws Exception {
    String[] parts = request.split(" ");
    assertThat(send(parts[0], parts[1]).statusCode()).isEqualTo(401);
  }
}

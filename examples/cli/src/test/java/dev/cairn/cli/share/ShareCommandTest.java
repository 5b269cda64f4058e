package dev.cairn.cli.share;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.cairn.cli.Badges;
import dev.cairn.cli.Exit;
import dev.cairn.cli.Run;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code cairn share}, and what its page says in a real browser. */
class ShareCommandTest {
  private static final Pattern VERDICT =
      Pattern.compile("id=\"verdict\"[^>]*data-verdict=\"(\\w+)\"[^>]*>([^<]*)<");

  @TempDir Path dir;
  private String did = "";

  @BeforeEach
  void makeAKey() {
    did = Badges.key(dir, "k.json");
  }

  private Run share(String credential, String page) {
    return Run.in(dir, "share", credential, "--page", page, "--out", "out", "--json");
  }

  private String signed(String suite) throws Exception {
    Badges.sign(dir, Badges.unsigned(did, "did:example:l", "A1"), "k.json", suite, "s.json");
    return Files.readString(dir.resolve("s.json"));
  }

  /** What the page says of a credential: its verdict and its sentence. */
  private String[] said(String credential) throws Exception {
    Badges.write(dir.resolve("given.json"), credential);
    Run run = share("given.json", dir.resolve("out/shared.html").toUri().toString());
    assertThat(run.exit()).as(run.err()).isEqualTo(Exit.YES);
    return saidAt(run.json().findString("link").orElseThrow());
  }

  private String[] saidAt(String link) throws Exception {
    String dom = Chromium.dom(dir, link);
    Matcher verdict = VERDICT.matcher(dom);
    assertThat(verdict.find()).as(dom).isTrue();
    return new String[] {verdict.group(1), verdict.group(2)};
  }

  @Test
  void theQrCodeAndTheLinkAreOneAndTheCredentialStandsInTheFragmentAlone() throws Exception {
    signed("eddsa-jcs-2022");
    Run run = share("s.json", "https://uni.example/shared.html");
    assertThat(run.exit()).as(run.err()).isEqualTo(Exit.YES);
    String link = run.json().findString("link").orElseThrow();
    assertThat(Files.readString(dir.resolve("out/link.txt"))).isEqualTo(link + "\n");
    URI url = URI.create(link);
    assertThat(url.getRawFragment()).matches("c=[A-Za-z0-9_-]+");
    assertThat(link).startsWith("https://uni.example/shared.html#");
    BufferedImage picture = ImageIO.read(dir.resolve("out/qr.png").toFile());
    int width = picture.getWidth();
    int[] pixels = picture.getRGB(0, 0, width, width, null, 0, width);
    String read =
        new QRCodeReader()
            .decode(
                new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, width, pixels))))
            .getText();
    assertThat(read).isEqualTo(link);
  }

  @Test
  void whatNoQrCodeHoldsGetsALinkAndAWarning() {
    StringBuilder noise = new StringBuilder();
    for (int i = 0; i < 4_000; i++) {
      noise.append((char) ('!' + (i * 7_919L * i) % 90 % 80)).append(i);
    }
    Badges.write(
        dir.resolve("big.json"),
        JsonObject.builder().put("noise", noise.toString()).build().toString());
    Run run = share("big.json", "https://uni.example/shared.html");
    assertThat(run.exit()).isEqualTo(Exit.YES);
    assertThat(((JsonArray) run.json().find("files").orElseThrow()).size()).isEqualTo(2);
    assertThat(run.json().find("findings").orElseThrow().toString()).contains("share.qr");
    assertThat(dir.resolve("out/qr.png")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "http://uni.example/p",
    "https://uni.example/p#x",
    "p.html",
    "https:///p",
    "javascript:x"
  })
  void aPageThatIsNoHttpsAddressIsRefused(String page) {
    Badges.write(dir.resolve("c.json"), "{}");
    Run run = share("c.json", page);
    assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(run.out()).contains("share.page");
  }

  @Test
  void whatIsNoJsonIsRefused() {
    Badges.write(dir.resolve("c.json"), "{\"a\":1,\"a\":2}");
    assertThat(share("c.json", "https://uni.example/p").exit()).isEqualTo(Exit.BAD_INPUT);
  }

  @Test
  void thePageLoadsNothingAndReadsNothingAsMarkup() {
    String page = new String(SharePage.html(), StandardCharsets.UTF_8);
    assertThat(page)
        .contains("default-src 'none'", "script-src 'sha256-", "style-src 'sha256-")
        .doesNotContain("@SCRIPT", "@STYLE", "unsafe", "http://", "https://", "innerHTML", "eval(");
  }

  @Test
  @DisplayName("in the browser: a sound signature holds, and every other credential does not")
  void thePageJudgesInTheBrowser() throws Exception {
    String sound = signed("eddsa-jcs-2022");
    assertThat(said(sound)[0]).isEqualTo("holds");
    assertThat(said(sound.replace("Passed.", "Passed!"))[0]).isEqualTo("rejected");
    assertThat(said(sound.replace("\"assertionMethod\"", "\"authentication\""))[0])
        .isEqualTo("rejected");
    String stranger = Badges.key(dir, "other.json");
    assertThat(
            said(
                sound.replace(
                    "\"verificationMethod\": \"" + did, "\"verificationMethod\": \"" + stranger))[
                0])
        .isEqualTo("rejected");
    assertThat(said(sound.replaceFirst("(?s),\\s*\"proof\".*\\}\\s*\\}", "}"))[1])
        .isEqualTo("Nobody signed it.");
  }

  @Test
  @DisplayName("in the browser: what the page does not know is unknown, never good")
  void thePageSaysWhatItDoesNotKnow() throws Exception {
    assertThat(said(signed("eddsa-rdfc-2022"))[0]).isEqualTo("unknown");
    String page = dir.resolve("out/shared.html").toUri().toString();
    assertThat(saidAt(page)[0]).isEqualTo("unknown");
    assertThat(saidAt(page + "#c=AAAA")[0]).isEqualTo("unknown");
    JsonObject.Builder withStatus = JsonObject.builder();
    Badges.unsigned(did, "did:example:l", "A1").forEach(withStatus::put);
    withStatus.put(
        "credentialStatus",
        JsonObject.builder()
            .put("type", "BitstringStatusListEntry")
            .put("statusPurpose", "revocation")
            .put("statusListIndex", "7")
            .put("statusListCredential", "https://issuer.example/status/1")
            .build());
    Badges.sign(dir, withStatus.build(), "k.json", "eddsa-jcs-2022", "s.json");
    String[] said = said(Files.readString(dir.resolve("s.json")));
    assertThat(said[0]).isEqualTo("unknown");
    assertThat(said[1]).contains("can be revoked");
  }
}

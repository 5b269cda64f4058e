package dev.cairn.signing.baking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Reading;
import dev.cairn.core.SharedData;
import dev.cairn.core.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.UniqueChars;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BakingTest {
  private static final String JWT = "eyJhbGciOiJFZERTQSJ9.e30.c2ln";

  private final Baking baking = Baking.standard();

  @Test
  void takesTheJwtOutOfThePublishedPng() throws Exception {
    byte[] picture =
        Files.readAllBytes(SharedData.require("vectors/1edtech-validator/ob30/simple-jwt.png"));
    Unbaked unbaked = baking.unbake(picture).orThrow();
    assertThat(unbaked.picture()).isEqualTo(DocumentForm.PNG);
    assertThat(unbaked.form()).isEqualTo(DocumentForm.JWT);
    String payload = unbaked.text().split("\\.", -1)[1];
    assertThat(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8))
        .contains("\"jti\":\"http://example.com/credentials/3527\"");
  }

  @Test
  @DisplayName("SETTLED 22: a DOCTYPE without internal subset is tolerated, never resolved")
  void takesTheJsonOutOfThePublishedSvg() throws Exception {
    byte[] picture =
        Files.readAllBytes(SharedData.require("vectors/1edtech-validator/ob30/simple-json.svg"));
    assertThat(new String(picture, StandardCharsets.UTF_8)).contains("<!DOCTYPE svg PUBLIC");
    Unbaked unbaked = baking.unbake(picture).orThrow();
    assertThat(unbaked.form()).isEqualTo(DocumentForm.JSON);
    assertThat(JsonReader.strict().readObject(unbaked.bytes()).orThrow().findString("id"))
        .contains("http://example.com/credentials/3527");
  }

  @Test
  void rebakingThePublishedPicturesChangesNothingOutsideTheCredential() throws Exception {
    for (String name : new String[] {"simple-jwt.png", "simple-json.svg"}) {
      byte[] before =
          Files.readAllBytes(SharedData.require("vectors/1edtech-validator/ob30/" + name));
      byte[] after = baking.rebake(before, Pictures.utf8(Pictures.CREDENTIAL)).orThrow();
      assertThat(baking.unbake(after).orThrow().text()).isEqualTo(Pictures.CREDENTIAL);
      int head = Arrays.mismatch(before, after);
      int tail = 0;
      while (before[before.length - 1 - tail] == after[after.length - 1 - tail]) {
        tail++;
      }
      String gone = new String(before, head, before.length - tail - head, StandardCharsets.UTF_8);
      assertThat(gone).doesNotContain("IDAT").doesNotContain("<path").doesNotContain("<g>");
    }
  }

  @Test
  void bakesBothFormsIntoBothPictures() {
    for (byte[] picture : new byte[][] {Pictures.png(), Pictures.svg("")}) {
      for (String credential : new String[] {JWT, Pictures.CREDENTIAL}) {
        byte[] baked = baking.bake(picture, Pictures.utf8(credential)).orThrow();
        assertThat(baking.unbake(baked).orThrow().text()).isEqualTo(credential);
      }
    }
  }

  @Test
  void bakingOnlyInserts() {
    byte[] svg =
        Pictures.utf8(
            "\uFEFF<?xml version='1.0'?>\r\n<!-- <svg> --><!DOCTYPE svg>\n"
                + "<svg:svg a=\"1>2\" xmlns:svg='http://www.w3.org/2000/svg'>\r\n\t<svg:g/></svg:svg>\n");
    for (byte[] picture : new byte[][] {Pictures.png(), svg}) {
      byte[] baked = baking.bake(picture, Pictures.utf8(Pictures.CREDENTIAL)).orThrow();
      int at = Arrays.mismatch(picture, baked);
      int added = baked.length - picture.length;
      assertThat(Arrays.copyOfRange(baked, at + added, baked.length))
          .isEqualTo(Arrays.copyOfRange(picture, at, picture.length));
    }
  }

  @Test
  void refusesToBakeTwiceUnlessReplacing() {
    for (byte[] picture : new byte[][] {Pictures.png(), Pictures.svg("")}) {
      byte[] once = baking.bake(picture, Pictures.utf8(JWT)).orThrow();
      assertThat(code(baking.bake(once, Pictures.utf8(JWT)))).isEqualTo("baking.already");
      byte[] again = baking.rebake(once, Pictures.utf8(Pictures.CREDENTIAL)).orThrow();
      assertThat(baking.unbake(again).orThrow().text()).isEqualTo(Pictures.CREDENTIAL);
      assertThat(baking.rebake(again, Pictures.utf8(JWT)).orThrow()).isEqualTo(once);
    }
  }

  @Test
  void readsACompressedChunk() {
    byte[] png = Pictures.png(Pictures.compressed(Pictures.utf8(Pictures.CREDENTIAL)));
    assertThat(baking.unbake(png).orThrow().text()).isEqualTo(Pictures.CREDENTIAL);
  }

  @Test
  void pictureContainerOpensPicturesOnly() {
    PictureContainer container = new PictureContainer(baking);
    byte[] png = baking.bake(Pictures.png(), Pictures.utf8(JWT)).orThrow();
    assertThat(container.recognises(png)).isTrue();
    assertThat(container.open(png).orThrow()).isEqualTo(Pictures.utf8(JWT));
    assertThat(container.recognises(Pictures.utf8(JWT))).isFalse();
    assertThat(container.recognises(Pictures.utf8("{}"))).isFalse();
  }

  @Test
  void keepsTheEndOfACharacterDataSectionInsideTheCredential() {
    String tricky = "{\"a\":\"x]]>y<&amp;\"}";
    byte[] baked = baking.bake(Pictures.svg(""), Pictures.utf8(tricky)).orThrow();
    assertThat(baking.unbake(baked).orThrow().text()).isEqualTo(tricky);
  }

  @Test
  void refusesToBakeWhatIsNoCredential() {
    assertThat(code(baking.bake(Pictures.png(), Pictures.utf8("hello")))).isEqualTo("json.syntax");
    assertThat(code(baking.bake(Pictures.png(), Pictures.utf8("[]")))).isEqualTo("json.type");
    assertThat(code(baking.bake(Pictures.utf8("GIF89a"), Pictures.utf8(JWT))))
        .isEqualTo("baking.form");
  }

  @Test
  void tellsTheFormFromTheBytes() {
    assertThat(DocumentForm.detect(Pictures.utf8(" \n{"))).contains(DocumentForm.JSON);
    assertThat(DocumentForm.detect(Pictures.utf8(JWT + "\n"))).contains(DocumentForm.JWT);
    assertThat(DocumentForm.detect(Pictures.utf8(JWT + "~WyJhIl0~"))).contains(DocumentForm.JWT);
    assertThat(DocumentForm.detect(Pictures.png())).contains(DocumentForm.PNG);
    assertThat(DocumentForm.detect(Pictures.utf8("\uFEFF<svg"))).contains(DocumentForm.SVG);
    assertThat(DocumentForm.detect(Pictures.utf8("eyJ.a"))).isEmpty();
    assertThat(DocumentForm.detect(new byte[0])).isEmpty();
  }

  @Property(tries = 200)
  void whateverIsBakedComesOutAgain(@ForAll @UniqueChars String name) {
    String credential =
        new dev.cairn.core.json.JsonString(
                name.replaceAll("[\\p{Cs}\\uFFFE\\uFFFF]", "").replace('\u007f', ' '))
            .toString();
    String text = "{\"name\":" + credential + "}";
    for (byte[] picture : new byte[][] {Pictures.png(), Pictures.svg("")}) {
      byte[] baked = baking.bake(picture, Pictures.utf8(text)).orThrow();
      assertThat(baking.unbake(baked).orThrow().text()).isEqualTo(text);
    }
  }

  static String code(Reading<?> reading) {
    assertThat(reading.isAccepted()).as("accepted").isFalse();
    return reading.findings().get(reading.findings().size() - 1).code();
  }
}

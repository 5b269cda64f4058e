package dev.cairn.signing.baking;

import static dev.cairn.signing.baking.BakingTest.code;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Reading;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What an attacker, or a broken disk, puts into pictures. */
class BakingHostileTest {
  private static final String CREDENTIAL = Pictures.CREDENTIAL;

  private final Baking baking = Baking.standard();

  @Test
  void twoCredentialsInOneImage() {
    byte[] chunk = Pictures.itxt(CREDENTIAL);
    assertThat(code(baking.unbake(Pictures.png(chunk, chunk)))).isEqualTo("baking.several");
    assertThat(code(baking.rebake(Pictures.png(chunk, chunk), Pictures.utf8(CREDENTIAL))))
        .isEqualTo("baking.several");
    String element = Pictures.element(CREDENTIAL);
    assertThat(code(baking.unbake(Pictures.svg(element + "<g>" + element + "</g>"))))
        .isEqualTo("baking.several");
    String both = element.replace("v3p0\">", "v3p0\" verify=\"eyJ.e30.c2ln\">");
    assertThat(code(baking.unbake(Pictures.svg(both)))).isEqualTo("baking.several");
    String otherNamespace = element.replace("/v3p0", "/v9");
    assertThat(code(baking.unbake(Pictures.svg(element + otherNamespace))))
        .isEqualTo("baking.several");
  }

  @Test
  void compressedChunkThatSwellsWithoutEnd() {
    byte[] bomb = Pictures.png(Pictures.compressed(new byte[256 << 20]));
    assertThat(bomb.length).isLessThan(1 << 20);
    assertThat(code(baking.unbake(bomb))).isEqualTo("baking.credential-size");
  }

  @Test
  void compressedChunkThatIsCutOffOrFollowedByMore() {
    byte[] body = Pictures.deflate(Pictures.utf8(CREDENTIAL));
    byte[] head = Pictures.utf8("openbadgecredential\0\1\0\0\0");
    assertThat(
            code(
                baking.unbake(
                    Pictures.png(Pictures.chunk("iTXt", join(head, Arrays.copyOf(body, 9)))))))
        .isEqualTo("baking.png-compression");
    assertThat(
            code(
                baking.unbake(
                    Pictures.png(
                        Pictures.chunk("iTXt", join(head, Arrays.copyOf(body, body.length + 3)))))))
        .isEqualTo("baking.png-compression");
  }

  @Test
  void oversizeChunk() {
    byte[] png = Pictures.png(Pictures.itxt(CREDENTIAL));
    png[8] = 0x7f;
    assertThat(code(baking.unbake(png))).isEqualTo("baking.png-chunk-size");
    png[8] = (byte) 0xff;
    assertThat(code(baking.unbake(png))).isEqualTo("baking.png-chunk-size");
  }

  @Test
  void wrongChecksum() {
    byte[] png = Pictures.png(Pictures.itxt(CREDENTIAL));
    png[png.length - 20] ^= 1;
    assertThat(code(baking.unbake(png))).isEqualTo("baking.png-checksum");
  }

  @Property(tries = 60)
  void truncatedPng(@ForAll @IntRange(min = 8, max = 158) int length) {
    byte[] png = Pictures.png(Pictures.itxt(CREDENTIAL));
    Reading<Unbaked> reading = baking.unbake(Arrays.copyOf(png, Math.min(length, png.length - 1)));
    assertThat(code(reading)).isIn("baking.png-truncated", "baking.png-chunk-size");
  }

  @Property(tries = 300)
  void anyOneByteChangedNeverThrows(
      @ForAll @IntRange(max = 170) int at, @ForAll byte value, @ForAll boolean svg) {
    byte[] picture =
        svg ? Pictures.svg(Pictures.element(CREDENTIAL)) : Pictures.png(Pictures.itxt(CREDENTIAL));
    picture[at % picture.length] = value;
    assertThat(baking.unbake(picture)).isNotNull();
  }

  @Test
  void malformedInternationalText() {
    for (String data :
        new String[] {"\0", "\0\0", "\0\0\0", "\0\0\0en", "\0\2\0\0\0{}", "\0\1\1\0\0{}"}) {
      byte[] png =
          Pictures.png(Pictures.chunk("iTXt", Pictures.utf8("openbadgecredential" + data)));
      assertThat(code(baking.unbake(png))).as(data).isEqualTo("baking.png-itxt");
    }
  }

  @Test
  void pngWithoutHeaderOrWithoutCredential() {
    byte[] png = Pictures.png();
    assertThat(code(baking.unbake(png))).isEqualTo("baking.none");
    png[12] = 'i';
    assertThat(code(baking.unbake(png))).isEqualTo("baking.png-checksum");
  }

  @Test
  void xmlEntities() {
    String declared =
        "<!DOCTYPE svg [<!ENTITY e \""
            + "x".repeat(100)
            + "\">]>"
            + "<svg xmlns=\"http://www.w3.org/2000/svg\">&e;</svg>";
    assertThat(code(baking.unbake(Pictures.utf8(declared)))).isEqualTo("baking.svg-doctype");
    String external =
        "<!DOCTYPE svg [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
            + "<svg xmlns=\"http://www.w3.org/2000/svg\">&e;</svg>";
    assertThat(code(baking.unbake(Pictures.utf8(external)))).isEqualTo("baking.svg-doctype");
    byte[] undeclared = Pictures.svg("<g>&e;</g>" + Pictures.element(CREDENTIAL));
    assertThat(code(baking.unbake(undeclared))).isEqualTo("baking.svg-syntax");
    byte[] inside =
        Pictures.svg(
            "<o:credential xmlns:o=\"https://purl.imsglobal.org/ob/v3p0\">&e;</o:credential>");
    assertThat(code(baking.unbake(inside))).isEqualTo("baking.svg-syntax");
  }

  @Test
  void externalDocumentTypeIsNotOpened() {
    String text =
        "<!DOCTYPE svg SYSTEM \"file:///nonexistent/a.dtd\">"
            + new String(
                Pictures.svg(Pictures.element(CREDENTIAL)),
                java.nio.charset.StandardCharsets.UTF_8);
    assertThat(baking.unbake(Pictures.utf8(text)).orThrow().text()).isEqualTo(CREDENTIAL);
  }

  @Test
  void markupInsideTheCredentialAndDeepNesting() {
    byte[] markup = Pictures.svg(Pictures.element("x]]><g/><![CDATA["));
    assertThat(code(baking.unbake(markup))).isEqualTo("baking.svg-content");
    byte[] deep = Pictures.svg("<g>".repeat(100_000));
    assertThat(code(baking.unbake(deep))).isEqualTo("baking.svg-depth");
  }

  @Test
  void otherRootsAndEncodings() {
    assertThat(code(baking.unbake(Pictures.utf8("<html/>")))).isEqualTo("baking.svg-root");
    assertThat(code(baking.unbake(Pictures.utf8("<svg/>")))).isEqualTo("baking.svg-root");
    String latin = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><svg/>";
    assertThat(code(baking.unbake(Pictures.utf8(latin)))).isEqualTo("baking.encoding");
    byte[] bytes = Pictures.svg("");
    bytes[bytes.length - 8] = (byte) 0xC3;
    assertThat(code(baking.unbake(bytes))).isEqualTo("baking.encoding");
    assertThat(
            code(
                baking.bake(
                    Pictures.utf8("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
                    Pictures.utf8(CREDENTIAL))))
        .isEqualTo("baking.svg-empty");
    assertThat(code(baking.bake(Pictures.svg(""), Pictures.utf8("{\"a\":\"\uFFFE\"}"))))
        .isEqualTo("baking.svg-character");
  }

  @Test
  void aPictureOrCredentialBeyondTheLimits() {
    Baking small = Baking.with(new BakingLimits(400, 20));
    assertThat(code(small.unbake(Pictures.png(Pictures.itxt(CREDENTIAL)))))
        .isEqualTo("baking.credential-size");
    assertThat(code(small.unbake(Pictures.svg(Pictures.element(CREDENTIAL)))))
        .isEqualTo("baking.credential-size");
    assertThat(code(small.bake(Pictures.png(), Pictures.utf8(CREDENTIAL))))
        .isEqualTo("baking.credential-size");
    assertThat(code(small.unbake(new byte[401]))).isEqualTo("baking.size");
  }

  private static byte[] join(byte[] a, byte[] b) {
    byte[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }
}

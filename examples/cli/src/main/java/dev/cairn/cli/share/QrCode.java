package dev.cairn.cli.share;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/** QR codes (ISO/IEC 18004) as PNG pictures. */
public final class QrCode {
  /** The most characters of a link that one code holds, at the lowest error correction. */
  public static final int MOST_CHARACTERS = 2_953;

  private static final int PIXELS_A_MODULE = 4;
  private static final int QUIET_MODULES = 4;
  private static final int WHITE = 0xFFFFFF;

  private QrCode() {}

  /** The picture of an ASCII text; empty if it is longer than {@value #MOST_CHARACTERS}. */
  public static Optional<byte[]> png(String text) {
    if (text.length() > MOST_CHARACTERS) {
      return Optional.empty();
    }
    try {
      return Optional.of(png(modules(text)));
    } catch (WriterException e) {
      // Other characters than ASCII take more room: the same as too long.
      return Optional.empty();
    }
  }

  /** The smallest matrix: one cell a module, the quiet zone around it included. */
  private static BitMatrix modules(String text) throws WriterException {
    return new QRCodeWriter()
        .encode(
            text,
            BarcodeFormat.QR_CODE,
            0,
            0,
            Map.of(
                EncodeHintType.ERROR_CORRECTION,
                ErrorCorrectionLevel.L,
                EncodeHintType.MARGIN,
                QUIET_MODULES));
  }

  private static byte[] png(BitMatrix modules) {
    int width = modules.getWidth() * PIXELS_A_MODULE;
    BufferedImage picture = new BufferedImage(width, width, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < width; y++) {
      for (int x = 0; x < width; x++) {
        if (!modules.get(x / PIXELS_A_MODULE, y / PIXELS_A_MODULE)) {
          picture.setRGB(x, y, WHITE);
        }
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException("a byte array takes whatever is written", e);
    }
    return out.toByteArray();
  }
}

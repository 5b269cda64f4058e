package dev.cairn.signing.wallet;

import dev.cairn.core.CairnException;
import dev.cairn.core.Reading;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The head of a wallet's file and the key it leads to. The key stays in memory until {@link #wipe}.
 * Not thread-safe by itself; its store is.
 */
final class Seal {
  private static final byte[] MAGIC = "cairn-wallet-1".getBytes(StandardCharsets.US_ASCII);

  /** How many bytes tell that a file is a wallet. */
  static final int MAGIC_LENGTH = MAGIC.length;

  private static final int SALT = 16;
  private static final int NONCE = 12;
  private static final int TAG = 16;
  private static final int HEAD = MAGIC.length + 3 * Integer.BYTES + SALT;

  private final byte[] head;
  private final byte[] key;

  private Seal(byte[] head, byte[] key) {
    this.head = head;
    this.key = key;
  }

  /** Whether a file that begins so is a wallet. */
  static boolean begins(byte[] file) {
    return file.length >= MAGIC.length && Arrays.equals(Arrays.copyOf(file, MAGIC.length), MAGIC);
  }

  /** A new one, with a salt of its own. */
  static Seal make(char[] password, Argon2Cost cost, SecureRandom random) {
    byte[] salt = new byte[SALT];
    random.nextBytes(salt);
    byte[] head =
        ByteBuffer.allocate(HEAD)
            .put(MAGIC)
            .putInt(cost.kibibytes())
            .putInt(cost.passes())
            .putInt(cost.lanes())
            .put(salt)
            .array();
    return new Seal(head, cost.key(password, salt));
  }

  /** The one of a file that is there; refused as {@code wallet.file} if it is no wallet. */
  static Reading<Seal> of(byte[] file, char[] password) {
    if (file.length < HEAD + NONCE + TAG || !begins(file)) {
      return Reading.refused(
          "wallet.file", "", "This is no wallet, or a part of one; name the wallet's file.");
    }
    ByteBuffer in = ByteBuffer.wrap(file).position(MAGIC.length);
    Argon2Cost cost = new Argon2Cost(in.getInt(), in.getInt(), in.getInt());
    if (!cost.isSound()) {
      return Reading.refused(
          "wallet.file", "", "The wallet's file is damaged at its beginning; restore it.");
    }
    byte[] head = Arrays.copyOf(file, HEAD);
    return Reading.of(
        new Seal(head, cost.key(password, Arrays.copyOfRange(head, HEAD - SALT, HEAD))));
  }

  /** The whole file over this content, with a fresh nonce. */
  byte[] close(byte[] content, SecureRandom random) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] open = Arrays.copyOf(head, HEAD + NONCE);
    System.arraycopy(nonce, 0, open, HEAD, NONCE);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, open);
      byte[] sealed = cipher.doFinal(content);
      byte[] file = Arrays.copyOf(open, open.length + sealed.length);
      System.arraycopy(sealed, 0, file, open.length, sealed.length);
      return file;
    } catch (GeneralSecurityException e) {
      throw platform(e);
    }
  }

  /** The content of a file; refused as {@code wallet.password} if it does not open. */
  Reading<byte[]> open(byte[] file) {
    byte[] open = Arrays.copyOf(file, HEAD + NONCE);
    try {
      Cipher cipher =
          cipher(Cipher.DECRYPT_MODE, Arrays.copyOfRange(open, HEAD, HEAD + NONCE), open);
      return Reading.of(cipher.doFinal(file, open.length, file.length - open.length));
    } catch (AEADBadTagException e) {
      return Reading.refused(
          "wallet.password",
          "",
          "The wallet does not open: the password is wrong, or the file was changed; try again, or"
              + " restore it from a copy.");
    } catch (GeneralSecurityException e) {
      throw platform(e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, byte[] associated) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(8 * TAG, nonce));
    cipher.updateAAD(associated);
    return cipher;
  }

  private static CairnException platform(GeneralSecurityException e) {
    return new CairnException(
        CairnException.Code.PLATFORM, "This Java has no AES-256-GCM; use a complete one.", e);
  }

  void wipe() {
    Arrays.fill(key, (byte) 0);
  }
}

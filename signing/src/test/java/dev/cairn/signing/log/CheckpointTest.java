package dev.cairn.signing.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.core.CairnException;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.SecretKey;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CheckpointTest {
  private static final SecretKey KEY = SecretKey.generate(KeyAlgorithm.ED25519, new SecureRandom());
  private static final NoteSigner SIGNER = NoteSigner.of("log.example/1", KEY);
  private static final Sha256 ROOT = Sha256.of(new byte[] {1});

  /** The example of the Go note package, whose key and output are published. */
  @Test
  void aNoteIsSignedToTheByteAsPublished() {
    String secret =
        "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    byte[] seed = Base64.getDecoder().decode(secret.substring(secret.lastIndexOf("a3+") + 3));
    SecretKey key =
        SecretKey.of(KeyAlgorithm.ED25519, Arrays.copyOfRange(seed, 1, seed.length)).orThrow();
    NoteSigner signer = NoteSigner.of("PeterNeumann", key);
    assertThat(signer.publicKey().text())
        .isEqualTo("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    String text =
        "If you think cryptography is the answer to your problem,\n"
            + "then you don't know what your problem is.\n";
    assertThat(signer.sign(text))
        .isEqualTo(
            text
                + "\n"
                + "— PeterNeumann"
                + " x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n");
    assertThat(SignedNote.parse(signer.sign(text)).then(n -> n.open(signer.publicKey())).orThrow())
        .isEqualTo(text);
  }

  @Test
  void theFormIsThatOfTheSpecification() {
    Checkpoint checkpoint = Checkpoint.sign(20852163, ROOT, SIGNER);
    String[] lines = checkpoint.note().split("\n", -1);
    assertThat(lines[0]).isEqualTo("log.example/1");
    assertThat(lines[1]).isEqualTo("20852163");
    assertThat(lines[2]).isEqualTo(ROOT.base64());
    assertThat(lines[3]).isEmpty();
    assertThat(lines[4]).startsWith("— log.example/1 ");
    assertThat(lines[5]).isEmpty();
    assertThat(lines).hasSize(6);
    assertThat(Checkpoint.open(checkpoint.note(), SIGNER.publicKey()).orThrow())
        .isEqualTo(checkpoint);
  }

  @Test
  void aWitnessSignatureAndExtensionLinesAreAllowedAndKept() {
    String text = "log.example/1\n7\n" + ROOT.base64() + "\nextension\n";
    String note = SIGNER.sign(text) + "— witness.example AAAAAAAAAAAAAAAA\n";
    Checkpoint read = Checkpoint.open(note, SIGNER.publicKey()).orThrow();
    assertThat(read.size()).isEqualTo(7);
    assertThat(read.note()).isEqualTo(note);
  }

  @Test
  void whatIsNotSignedByTheKeyGivenIsRefused() {
    NoteSigner other =
        NoteSigner.of(
            "log.example/1", SecretKey.generate(KeyAlgorithm.ED25519, new SecureRandom()));
    Checkpoint foreign = Checkpoint.sign(3, ROOT, other);
    assertThat(code(foreign.note(), SIGNER.publicKey())).isEqualTo("log.signature");
    String text = "other.example\n7\n" + ROOT.base64() + "\n";
    assertThat(code(SIGNER.sign(text), SIGNER.publicKey())).isEqualTo("log.origin");
    for (String bad :
        new String[] {
          "log.example/1\n07\n" + ROOT.base64() + "\n",
          "log.example/1\n-1\n" + ROOT.base64() + "\n",
          "log.example/1\n7\n",
          "log.example/1\n7\n" + ROOT.base64() + "\n\n",
          "log.example/1\n9999999999999999999\n" + ROOT.base64() + "\n"
        }) {
      assertThat(code(SIGNER.sign(bad), SIGNER.publicKey())).isEqualTo("log.checkpoint");
    }
    assertThat(code(SIGNER.sign("log.example/1\n7\nAAAA\n"), SIGNER.publicKey()))
        .isEqualTo("digest.form");
  }

  @Test
  void noChangedByteIsAccepted() {
    byte[] note = Checkpoint.sign(77, ROOT, SIGNER).note().getBytes(StandardCharsets.UTF_8);
    Random random = new Random(7);
    for (int at = 0; at < note.length; at++) {
      byte[] changed = note.clone();
      changed[at] ^= (byte) (1 << random.nextInt(8));
      String text = new String(changed, StandardCharsets.UTF_8);
      Checkpoint.open(text, SIGNER.publicKey())
          .match(
              accepted -> {
                throw new AssertionError("accepted: " + text);
              },
              refused -> assertThat(refused.findings().get(0).code()).startsWith("log."));
    }
  }

  @Test
  void keysAreReadBackAndBadOnesRefused() {
    String text = SIGNER.publicKey().text();
    assertThat(NoteKey.parse(text).orThrow()).isEqualTo(SIGNER.publicKey());
    for (String bad :
        new String[] {
          "",
          "a+b",
          text.replace("log.example/1", "log.example/2"),
          text.replaceFirst("\\+[0-9a-f]", "+g"),
          text + "A",
          "x y+00000000+AAAA"
        }) {
      assertThat(NoteKey.parse(bad).findings().get(0).code()).matches("log.key|key\\..*");
    }
    assertThatThrownBy(() -> NoteSigner.of("a b", KEY)).isInstanceOf(CairnException.class);
    SecretKey p256 = SecretKey.generate(KeyAlgorithm.P256, new SecureRandom());
    assertThatThrownBy(() -> NoteSigner.of("a", p256)).isInstanceOf(CairnException.class);
  }

  private static String code(String note, NoteKey key) {
    return Checkpoint.open(note, key).findings().get(0).code();
  }
}

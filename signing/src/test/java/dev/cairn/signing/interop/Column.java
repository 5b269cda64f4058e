package dev.cairn.signing.interop;

import dev.cairn.signing.did.DidKey;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.KeyFile;
import dev.cairn.signing.key.SecretKey;
import java.util.Arrays;

/** A suite with a key, the same in every run. */
enum Column {
  EDDSA_RDFC("eddsa-rdfc-2022", KeyAlgorithm.ED25519),
  EDDSA_JCS("eddsa-jcs-2022", KeyAlgorithm.ED25519),
  ECDSA_RDFC_P256("ecdsa-rdfc-2019", KeyAlgorithm.P256),
  ECDSA_RDFC_P384("ecdsa-rdfc-2019", KeyAlgorithm.P384),
  ECDSA_JCS_P256("ecdsa-jcs-2019", KeyAlgorithm.P256),
  ECDSA_JCS_P384("ecdsa-jcs-2019", KeyAlgorithm.P384),
  ECDSA_SD("ecdsa-sd-2023", KeyAlgorithm.P256),
  BBS("bbs-2023", KeyAlgorithm.BLS12_381_G2);

  private final String suite;
  private final SecretKey key;

  Column(String suite, KeyAlgorithm algorithm) {
    this.suite = suite;
    byte[] secret = new byte[algorithm.secretLength()];
    Arrays.fill(secret, (byte) (7 + ordinal()));
    this.key = SecretKey.of(algorithm, secret).orThrow();
  }

  String suite() {
    return suite;
  }

  String title() {
    return suite + (suite.matches("ecdsa-(rdfc|jcs).*") ? " " + key.algorithm().label() : "");
  }

  boolean discloses() {
    return this == ECDSA_SD || this == BBS;
  }

  SecretKey key() {
    return key;
  }

  String controller() {
    return DidKey.of(key.verificationKey());
  }

  KeyFile keyFile() {
    return new KeyFile(DidKey.methodOf(key.verificationKey()), controller(), key);
  }
}

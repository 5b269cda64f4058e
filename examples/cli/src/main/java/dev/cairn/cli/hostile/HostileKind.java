package dev.cairn.cli.hostile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a hostile document claims to be, and so who opens it. */
public enum HostileKind {
  /** A credential or presentation in any form, opened by the offline verifier. */
  CREDENTIAL,
  /** A picture: unbaked, and what is in it verified. */
  PICTURE,
  /** A status list that the credential beside it points at. */
  STATUS_LIST,
  /** A trust policy. */
  TRUST_POLICY,
  /** A recognition policy. */
  RECOGNITION,
  /** Learning records. */
  RECORDS,
  /** The rules of an award: read, then compiled. */
  RULES,
  /** A certificate: read, then checked against the question beside it, if there is one. */
  CERTIFICATE,
  /** A mapping from credentials to records. */
  MAPPING;

  /** The word for it in a file. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<HostileKind> ofWord(String word) {
    return Arrays.stream(values()).filter(k -> k.word().equals(word)).findFirst();
  }

  static String words() {
    return Arrays.stream(values())
        .map(HostileKind::word)
        .collect(Collectors.joining(", ", "", "."));
  }
}

package dev.cairn.cli.signing;

import dev.cairn.signing.key.VerificationKey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * With selective disclosure, which parts are what, and who may show them.
 *
 * @param mandatory JSON pointers to what every holder shows, for {@code ecdsa-sd-2023} and {@code
 *     bbs-2023}
 * @param selective JSON pointers to what a holder may hide, for {@code sd-jwt}
 * @param holder the key that a presentation must be signed with, for {@code sd-jwt}
 */
public record Parts(
    List<String> mandatory, List<String> selective, Optional<VerificationKey> holder) {
  /** Copies the lists. */
  public Parts {
    mandatory = List.copyOf(mandatory);
    selective = List.copyOf(selective);
    Objects.requireNonNull(holder, "holder");
  }

  /** No part is special. */
  public static Parts none() {
    return new Parts(List.of(), List.of(), Optional.empty());
  }
}

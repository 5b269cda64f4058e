package dev.cairn.cli.signing;

import java.util.List;

/**
 * With selective disclosure, which parts are what.
 *
 * @param mandatory JSON pointers to what every holder shows, for {@code ecdsa-sd-2023} and {@code
 *     bbs-2023}
 * @param selective JSON pointers to what a holder may hide, for {@code sd-jwt}
 */
public record Parts(List<String> mandatory, List<String> selective) {
  /** Copies the lists. */
  public Parts {
    mandatory = List.copyOf(mandatory);
    selective = List.copyOf(selective);
  }

  /** No part is special. */
  public static Parts none() {
    return new Parts(List.of(), List.of());
  }
}

package dev.cairn.signing.suite;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import java.util.List;

/** A suite with which a holder can show a part of a credential, still signed by its issuer. */
public interface DerivingCryptosuite extends Cryptosuite {

  /**
   * Derives a credential that shows what its issuer made mandatory and what these pointers name.
   *
   * @param signed with exactly one proof, as its issuer made it
   * @param pointers RFC 6901 pointers to what is shown beside the mandatory parts
   * @return the smaller credential with its own proof; refused as {@code sd.*} if the proof is not
   *     an issuer's or a pointer leads nowhere
   */
  Reading<JsonObject> derive(JsonObject signed, List<String> pointers);

  /**
   * Pointers to what every derived credential shows.
   *
   * @param signed as for {@link #derive}
   * @return refused as {@code sd.*} if the proof is not an issuer's
   */
  Reading<List<String>> mandatory(JsonObject signed);

  /** Whether these pointers can be shown without more: not where one cuts an ordered list. */
  boolean canShow(JsonObject signed, List<String> pointers);
}

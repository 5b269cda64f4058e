package dev.cairn.signing.jose;

import dev.cairn.core.CairnException;
import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonString;
import dev.cairn.signing.key.SigningKey;
import dev.cairn.signing.key.VerificationKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Shows part of an SD-JWT: the smallest set of disclosures that shows what must be shown, with a
 * key binding if the verifier asks for one. It does not verify the issuer's signature; a holder
 * verified it on receipt. Immutable and thread-safe.
 */
public final class SdJwtHolder {
  private final SdJwt token;
  private final SdPayload payload;

  private SdJwtHolder(SdJwt token, SdPayload payload) {
    this.token = token;
    this.payload = payload;
  }

  /** Reads an SD-JWT as the issuer gave it; a key binding in it is dropped. */
  public static Reading<SdJwtHolder> read(byte[] document) {
    return SdJwt.parse(document)
        .then(
            token ->
                SdPayload.process(token.jws().payload(), token.disclosures())
                    .then(payload -> Reading.of(new SdJwtHolder(token, payload))));
  }

  /** All that can be shown. */
  public JsonObject claims() {
    return payload.claims();
  }

  /** Pointers into {@link #claims()} of what can be hidden. */
  public Set<String> selective() {
    return payload.places().keySet();
  }

  /**
   * An SD-JWT without key binding that shows what the pointers name, whole, and no more than comes
   * with it. Refused as {@code sdjwt.pointer} if one names nothing.
   */
  public Reading<String> present(Set<String> pointers) {
    List<Finding> faults = new ArrayList<>();
    for (String pointer : pointers) {
      if (JsonPointer.resolve(claims(), pointer).isEmpty()) {
        faults.add(
            Finding.error(
                "sdjwt.pointer",
                pointer,
                "The pointer \"" + pointer + "\" names nothing that can be shown; correct it."));
      }
    }
    // A disclosure is needed on the way to what is shown, and within it.
    String shown = with(at -> pointers.stream().anyMatch(p -> within(p, at) || within(at, p)));
    return Reading.of(shown, faults);
  }

  /**
   * An SD-JWT without key binding that makes just these disclosures, and those they stand in.
   *
   * @param places some of {@link #selective()}
   */
  public String presentOnly(Set<String> places) {
    return with(at -> places.stream().anyMatch(p -> within(p, at)));
  }

  private String with(Predicate<String> isShown) {
    StringBuilder out = new StringBuilder(token.issued().substring(0, token.issued().indexOf('~')));
    for (Disclosure disclosure : token.disclosures()) {
      for (Map.Entry<String, Disclosure> place : payload.places().entrySet()) {
        if (place.getValue().equals(disclosure) && isShown.test(place.getKey())) {
          out.append('~').append(disclosure.text());
        }
      }
    }
    return out.append('~').toString();
  }

  private static boolean within(String inner, String outer) {
    return inner.equals(outer) || inner.startsWith(outer + "/");
  }

  /**
   * As {@link #present(Set)}, with a key binding (RFC 9901, section 4.3).
   *
   * @param audience whom it is for
   * @param nonce what the verifier gave
   * @param made when
   * @param holderKey the key that the issuer bound the token to
   * @throws CairnException with {@link CairnException.Code#UNFIT_KEY} if it is another key
   */
  public Reading<String> present(
      Set<String> pointers, String audience, String nonce, Instant made, SigningKey holderKey) {
    Objects.requireNonNull(made, "made");
    return token
        .holderKey()
        .then(
            bound ->
                present(pointers)
                    .then(shown -> bind(shown, bound, audience, nonce, made, holderKey)));
  }

  private static Reading<String> bind(
      String shown,
      VerificationKey bound,
      String audience,
      String nonce,
      Instant made,
      SigningKey holderKey) {
    if (!holderKey.verificationKey().isSameKeyAs(bound)) {
      throw new CairnException(
          CairnException.Code.UNFIT_KEY,
          "The token is bound to another key than the one given; give the holder's own key.");
    }
    return SdJwt.parse(shown.getBytes(StandardCharsets.US_ASCII))
        .then(
            token -> {
              JsonObject header =
                  JsonObject.builder()
                      .put("alg", holderKey.algorithm().joseName())
                      .put("typ", "kb+jwt")
                      .build();
              JsonObject claims =
                  JsonObject.builder()
                      .put("iat", made.getEpochSecond())
                      .put("aud", audience)
                      .put("nonce", nonce)
                      .put("sd_hash", new JsonString(token.sdHash()))
                      .build();
              String input = part(header) + "." + part(claims);
              byte[] signature = holderKey.sign(input.getBytes(StandardCharsets.US_ASCII));
              return Reading.of(shown + input + "." + Jws.encode(signature));
            });
  }

  private static String part(JsonObject json) {
    return Jws.encode(json.toString().getBytes(StandardCharsets.UTF_8));
  }
}

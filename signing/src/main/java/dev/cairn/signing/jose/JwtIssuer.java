package dev.cairn.signing.jose;

import dev.cairn.core.CairnException;
import dev.cairn.core.Reading;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.json.JsonObject;
import dev.cairn.signing.key.SigningKey;
import java.util.Objects;

/**
 * Signs credentials as {@code vc+jwt} and presentations as {@code vp+jwt}. The payload is the
 * document as it is, member for member; nothing is added to it. Immutable, and thread-safe as far
 * as the key is.
 */
public final class JwtIssuer {
  private final SigningKey key;
  private final String verificationMethod;

  private JwtIssuer(SigningKey key, String verificationMethod) {
    this.key = key;
    this.verificationMethod = verificationMethod;
  }

  /**
   * An issuer with a key.
   *
   * @param verificationMethod the absolute URL under which the signer's controller document lists
   *     the key; it becomes the header's {@code kid}
   * @throws CairnException if it is no URL
   */
  public static JwtIssuer with(SigningKey key, String verificationMethod) {
    Objects.requireNonNull(key, "key");
    return new JwtIssuer(key, TokenContent.method(verificationMethod));
  }

  /**
   * Signs a credential or, told by its type, a presentation.
   *
   * @return the compact token; refused with the findings of {@link
   *     dev.cairn.core.format.vc.VcStructure}, and if a member is not defined by name in a context
   *     of the document ({@code issue.unknown-extension}), if there is a {@code proof} or a claim
   *     {@code vc} or {@code vp}, or if it contradicts itself
   */
  public Reading<String> sign(JsonObject document) {
    boolean presentation = OneOrMany.contains(document, "type", "VerifiablePresentation");
    String content = presentation ? "vp" : "vc";
    JsonObject header =
        JsonObject.builder()
            .put("alg", key.algorithm().joseName())
            .put("kid", verificationMethod)
            .put("typ", content + "+jwt")
            .put("cty", content)
            .build();
    return TokenContent.check(document).then(d -> Reading.of(Jws.sign(header, d, key)));
  }
}

package dev.cairn.signing.jose;

import dev.cairn.core.CairnException;
import dev.cairn.core.Reading;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonWriter;
import dev.cairn.signing.key.SigningKey;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Signs credentials as {@code vc+cose} and presentations as {@code vp+cose}, tagged COSE_Sign1 in
 * CBOR. Immutable, and thread-safe as far as the key is.
 */
public final class CoseIssuer {
  private final SigningKey key;
  private final String verificationMethod;

  private CoseIssuer(SigningKey key, String verificationMethod) {
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
  public static CoseIssuer with(SigningKey key, String verificationMethod) {
    Objects.requireNonNull(key, "key");
    return new CoseIssuer(key, TokenContent.method(verificationMethod));
  }

  /** Signs a credential or presentation; refused as {@link JwtIssuer#sign} refuses. */
  public Reading<byte[]> sign(JsonObject document) {
    boolean presentation = OneOrMany.contains(document, "type", "VerifiablePresentation");
    String content = presentation ? "vp" : "vc";
    return TokenContent.check(document).then(d -> Reading.of(sign(d, content)));
  }

  private byte[] sign(JsonObject document, String content) {
    Map<Long, Object> header = new LinkedHashMap<>();
    header.put(CoseSign1.ALG, CoseSign1.number(key.algorithm()));
    header.put(CoseSign1.CONTENT_TYPE, "application/" + content);
    header.put(CoseSign1.KID, verificationMethod.getBytes(StandardCharsets.UTF_8));
    header.put(CoseSign1.TYP, "application/" + content + "+cose");
    byte[] protectedHeader = Cbor.write(header);
    byte[] payload = JsonWriter.compact(document).getBytes(StandardCharsets.UTF_8);
    byte[] signature = key.sign(CoseSign1.toBeSigned(protectedHeader, payload));
    return Cbor.write(
        new Cbor.Tagged(CoseSign1.TAG, List.of(protectedHeader, Map.of(), payload, signature)));
  }
}

package dev.cairn.cli.signing;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.signing.baking.Baking;
import dev.cairn.signing.baking.DocumentForm;
import dev.cairn.signing.baking.PictureContainer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Credentials put into one presentation (VCDM 2.0 section 4.13), still to be signed. */
public final class Presentations {
  private static final String CONTEXT = "https://www.w3.org/ns/credentials/v2";
  private static final PictureContainer PICTURES = new PictureContainer(Baking.standard());

  private Presentations() {}

  /**
   * A presentation.
   *
   * @param holder who presents
   * @param credentials each JSON with its proof, a token, or a picture that carries one of them
   */
  public static Reading<JsonObject> of(String holder, List<byte[]> credentials) {
    List<JsonValue> presented = new ArrayList<>();
    for (byte[] credential : credentials) {
      Reading<JsonObject> one = unpacked(credential).then(Presentations::presented);
      if (one instanceof Reading.Refused<JsonObject> refused) {
        return refused;
      }
      presented.add(one.orThrow());
    }
    return Reading.of(
        JsonObject.builder()
            .put("@context", JsonArray.ofStrings(List.of(CONTEXT)))
            .put("type", JsonArray.ofStrings(List.of("VerifiablePresentation")))
            .put("holder", holder)
            .put("verifiableCredential", new JsonArray(presented))
            .build());
  }

  /** The bytes of a credential, out of the picture that carries it if there is one. */
  public static Reading<byte[]> unpacked(byte[] received) {
    return PICTURES.recognises(received) ? PICTURES.open(received) : Reading.of(received);
  }

  /** Whether these are the bytes of an SD-JWT. */
  public static boolean isSdJwt(byte[] credential) {
    return isToken(credential) && text(credential).indexOf('~') >= 0;
  }

  private static boolean isToken(byte[] credential) {
    return DocumentForm.detect(credential).equals(Optional.of(DocumentForm.JWT));
  }

  private static Reading<JsonObject> presented(byte[] credential) {
    return isToken(credential)
        ? Reading.of(enveloped(new JsonString(text(credential)), "Credential"))
        : JsonReader.strict().readObject(credential);
  }

  /**
   * A token in the envelope in which JSON carries it.
   *
   * @param kind Credential or Presentation
   */
  public static JsonObject enveloped(JsonString token, String kind) {
    String content = kind.equals("Credential") ? "vc" : "vp";
    String form = token.value().indexOf('~') < 0 ? "+jwt," : "+sd-jwt,";
    return JsonObject.builder()
        .put("@context", CONTEXT)
        .put("id", "data:application/" + content + form + token.value())
        .put("type", "EnvelopedVerifiable" + kind)
        .build();
  }

  private static String text(byte[] token) {
    return new String(token, StandardCharsets.ISO_8859_1).strip();
  }
}

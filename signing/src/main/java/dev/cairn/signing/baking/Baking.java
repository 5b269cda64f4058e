package dev.cairn.signing.baking;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonLimits;
import dev.cairn.core.json.JsonReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * Puts credentials into PNG and SVG pictures and takes them out again (Open Badges 3.0, section
 * 5.3). Exactly one credential to a picture; every byte of the picture that is not the credential
 * stays as it was.
 *
 * <p>Bad input is refused with a finding whose code begins with {@code baking.}; nothing throws for
 * it. Immutable and thread-safe. Time and memory are linear in the picture.
 */
public final class Baking {
  private static final Baking STANDARD = new Baking(BakingLimits.defaults());

  private final BakingLimits limits;

  private Baking(BakingLimits limits) {
    this.limits = limits;
  }

  /** With {@link BakingLimits#defaults()}. */
  public static Baking standard() {
    return STANDARD;
  }

  /** With other limits. */
  public static Baking with(BakingLimits limits) {
    return new Baking(Objects.requireNonNull(limits, "limits"));
  }

  /**
   * Takes the credential out of a picture.
   *
   * @return refused as {@code baking.none} if the picture holds no credential, as {@code
   *     baking.several} if it holds more than one, and for every way a file can be broken
   */
  public Reading<Unbaked> unbake(byte[] picture) {
    return form(picture)
        .then(
            form -> {
              Reading<String> text =
                  form == DocumentForm.PNG
                      ? Png.read(picture, limits).then(Png::credential)
                      : decode(picture).then(s -> Svg.credential(s, limits));
              return text.then(t -> unbaked(form, t));
            });
  }

  /**
   * Puts a credential into a picture that holds none.
   *
   * @param picture PNG or SVG bytes; not changed
   * @param credential the signed credential: a JSON object or a compact JWT, as UTF-8
   * @return the new picture; refused as {@code baking.already} if there is a credential in it
   */
  public Reading<byte[]> bake(byte[] picture, byte[] credential) {
    return bake(picture, credential, false);
  }

  /**
   * Puts a credential into a picture, in the place of the one that is there, or anew if there is
   * none. A picture with several is refused.
   */
  public Reading<byte[]> rebake(byte[] picture, byte[] credential) {
    return bake(picture, credential, true);
  }

  private Reading<byte[]> bake(byte[] picture, byte[] credential, boolean replace) {
    return form(picture)
        .then(
            form ->
                credentialText(credential)
                    .then(
                        text ->
                            form == DocumentForm.PNG
                                ? Png.read(picture, limits)
                                    .then(png -> png.withCredential(text, replace))
                                : decode(picture)
                                    .then(s -> Svg.withCredential(s, text, replace, limits))
                                    .then(s -> Reading.of(s.getBytes(StandardCharsets.UTF_8)))));
  }

  private Reading<DocumentForm> form(byte[] picture) {
    if (picture.length > limits.maxPictureBytes()) {
      return Reading.refused(
          "baking.size",
          "",
          "The picture has "
              + picture.length
              + " bytes and the limit is "
              + limits.maxPictureBytes()
              + "; send a smaller one or raise the limit.");
    }
    Optional<DocumentForm> form = DocumentForm.detect(picture);
    return form.filter(f -> f == DocumentForm.PNG || f == DocumentForm.SVG)
        .<Reading<DocumentForm>>map(Reading::of)
        .orElseGet(
            () ->
                Reading.refused(
                    "baking.form",
                    "",
                    "The file is neither a PNG nor an SVG picture; send one of these two."));
  }

  private Reading<String> credentialText(byte[] credential) {
    if (credential.length > limits.maxCredentialBytes()) {
      return tooLong(limits);
    }
    return decode(credential)
        .then(
            text -> {
              String core = text.strip();
              if (DocumentForm.isCompactJwt(core)) {
                return Reading.of(core);
              }
              return json().readObject(credential).then(o -> Reading.of(text));
            });
  }

  private Reading<Unbaked> unbaked(DocumentForm picture, String text) {
    String core = text.strip();
    if (DocumentForm.isCompactJwt(core)) {
      return Reading.of(new Unbaked(picture, DocumentForm.JWT, core));
    }
    return json()
        .readObject(core.getBytes(StandardCharsets.UTF_8))
        .then(o -> Reading.of(new Unbaked(picture, DocumentForm.JSON, core)));
  }

  private JsonReader json() {
    return JsonReader.with(JsonLimits.defaults().withMaxBytes(limits.maxCredentialBytes()));
  }

  static Reading<String> decode(byte[] utf8) {
    try {
      return Reading.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(utf8))
              .toString());
    } catch (CharacterCodingException e) {
      return Reading.refused("baking.encoding", "", "The text is not UTF-8; save it as UTF-8.");
    }
  }

  static <T> Reading<T> tooLong(BakingLimits limits) {
    return Reading.refused(
        "baking.credential-size",
        "",
        "The credential is longer than "
            + limits.maxCredentialBytes()
            + " bytes; send a shorter one or raise the limit.");
  }
}

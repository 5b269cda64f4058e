package dev.cairn.cli.show;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.document.CredentialDocument;
import dev.cairn.core.document.CredentialFormat;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.json.JsonObject;
import dev.cairn.signing.baking.Baking;
import dev.cairn.signing.baking.DocumentForm;
import dev.cairn.signing.baking.PictureContainer;
import dev.cairn.signing.jose.CoseCredentialFormat;
import dev.cairn.signing.jose.JwtCredentialFormat;
import dev.cairn.signing.jose.OpenBadgesJwtFormat;
import dev.cairn.signing.jose.SdJwtCredentialFormat;
import dev.cairn.signing.jose.SdJwtHolder;
import dev.cairn.signing.verify.SecuredDocument;
import dev.cairn.signing.verify.SecuringFormat;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Takes pictures, tokens and envelopes off a credential. Checks no signature; bounded work. */
public final class FileOpener {
  private static final int MAX_LAYERS = 4;

  private final List<String> layers = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private boolean secured;

  private FileOpener() {}

  /**
   * Opens a file.
   *
   * @return refused only if the bytes are of no kind that is known: neither picture, nor token, nor
   *     a JSON object
   */
  public static Reading<Opened> open(byte[] bytes) {
    return new FileOpener().opened(bytes);
  }

  private Reading<Opened> opened(byte[] bytes) {
    byte[] at = withoutMark(bytes);
    for (int i = 0; i < MAX_LAYERS; i++) {
      PictureContainer pictures = new PictureContainer(Baking.standard());
      if (pictures.recognises(at)) {
        layers.add(
            DocumentForm.detect(at).filter(f -> f == DocumentForm.PNG).isPresent()
                ? "a PNG picture"
                : "an SVG picture");
        Reading<byte[]> inside = pictures.open(at);
        if (!inside.isAccepted()) {
          findings.addAll(inside.findings());
          return Reading.of(new Opened(layers, Optional.empty(), false, findings));
        }
        at = inside.orThrow();
        continue;
      }
      Optional<Reading<SecuredDocument>> token = token(at);
      if (token.isPresent()) {
        return Reading.of(ofToken(at, token.get()));
      }
      Reading<CredentialDocument> json = CredentialDocument.read(at);
      if (!json.isAccepted()) {
        return layers.isEmpty()
            ? Reading.refused(json.findings())
            : Reading.of(ofRefusal(json.findings()));
      }
      Optional<byte[]> inner = wrapped(json.orThrow());
      if (inner.isEmpty()) {
        secured |= isSigned(json.orThrow().root());
        return Reading.of(new Opened(layers, Optional.of(json.orThrow()), secured, findings));
      }
      at = inner.get();
    }
    findings.add(
        Finding.error(
            "inspect.layers",
            "",
            "The credential is wrapped more than " + MAX_LAYERS + " times; unwrap it first."));
    return Reading.of(new Opened(layers, Optional.empty(), secured, findings));
  }

  /** A proof that names no key is nobody's: the document still waits for whoever issues it. */
  private boolean isSigned(JsonObject root) {
    List<JsonObject> proofs = OneOrMany.objects(root, "proof");
    boolean signed = proofs.stream().anyMatch(p -> p.has("verificationMethod"));
    if (!signed && !proofs.isEmpty()) {
      findings.add(
          Finding.warning(
              "inspect.proof-without-key",
              "/proof",
              "The proof names no \"verificationMethod\", so it is nobody's signature; have the"
                  + " document issued anew."));
    }
    return signed;
  }

  /** A byte order mark, which JSON does not allow and some tools write. */
  private byte[] withoutMark(byte[] bytes) {
    boolean marked =
        bytes.length > 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    if (!marked) {
      return bytes;
    }
    findings.add(
        Finding.warning(
            "inspect.byte-order-mark",
            "",
            "The file begins with a byte order mark, which JSON does not allow; save it without."));
    return java.util.Arrays.copyOfRange(bytes, 3, bytes.length);
  }

  private Opened ofRefusal(List<Finding> faults) {
    findings.addAll(faults);
    return new Opened(layers, Optional.empty(), secured, findings);
  }

  private static Optional<Reading<SecuredDocument>> token(byte[] bytes) {
    for (SecuringFormat format :
        List.of(
            new SdJwtCredentialFormat(),
            new JwtCredentialFormat(),
            new OpenBadgesJwtFormat(),
            new CoseCredentialFormat())) {
      if (format.recognises(bytes)) {
        return Optional.of(format.read(bytes));
      }
    }
    return Optional.empty();
  }

  private Opened ofToken(byte[] bytes, Reading<SecuredDocument> token) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1).strip();
    boolean selective = text.indexOf('~') >= 0;
    layers.add(selective ? "an SD-JWT" : text.startsWith("ey") ? "a JWT" : "a COSE message");
    secured = true;
    if (token.isAccepted()) {
      findings.addAll(token.findings());
      return new Opened(
          layers, Optional.of(document(token.orThrow().credential())), true, findings);
    }
    if (selective) {
      Reading<SdJwtHolder> holder = SdJwtHolder.read(bytes);
      if (holder.isAccepted()) {
        // An SD-JWT VC is sound as what it is, though no credential of the W3C data model.
        boolean other =
            token.findings().stream().anyMatch(f -> f.code().equals("sdjwt.other-model"));
        if (!other) {
          findings.addAll(token.findings());
        }
        return new Opened(layers, Optional.of(document(holder.orThrow().claims())), true, findings);
      }
    }
    findings.addAll(token.findings());
    return new Opened(layers, Optional.empty(), true, findings);
  }

  private static CredentialDocument document(JsonObject root) {
    return CredentialDocument.of(root);
  }

  /** What a JSON document wraps: a JWS in JSON form (a seal), or an envelope. */
  private Optional<byte[]> wrapped(CredentialDocument document) {
    JsonObject root = document.root();
    Optional<String> payload = root.findString("payload");
    if (payload.isPresent() && (root.has("signatures") || root.has("signature"))) {
      layers.add("a JWS in JSON form");
      secured = true;
      findings.add(
          Finding.info(
              "inspect.seal",
              "",
              "The seal around this document is not verified; verify it with a tool for JAdES"
                  + " seals."));
      String text = payload.get().strip();
      return Optional.of(
          text.startsWith("{") ? text.getBytes(StandardCharsets.UTF_8) : decoded(text));
    }
    String id = root.findString("id").orElse("");
    int comma = id.indexOf(',');
    if (document.format() == CredentialFormat.ENVELOPED && id.startsWith("data:") && comma > 0) {
      layers.add("an envelope");
      String body = id.substring(comma + 1);
      return Optional.of(
          id.substring(0, comma).endsWith(";base64")
              ? decoded(body)
              : body.getBytes(StandardCharsets.UTF_8));
    }
    return Optional.empty();
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getUrlDecoder().decode(base64.replace('+', '-').replace('/', '_'));
    } catch (IllegalArgumentException notBase64) {
      // What cannot be decoded is read as it stands, and refused there.
      return base64.getBytes(StandardCharsets.UTF_8);
    }
  }
}

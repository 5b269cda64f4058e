package dev.cairn.signing.jose;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.verification.Check;
import dev.cairn.signing.did.ProofPurpose;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.VerificationKey;
import dev.cairn.signing.suite.SigningInput;
import dev.cairn.signing.verify.KeySelector;
import dev.cairn.signing.verify.PendingProof;
import dev.cairn.signing.verify.SecuredDocument;
import dev.cairn.signing.verify.SecuringFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code vc+cose} and {@code vp+cose}: a COSE_Sign1 whose payload is the credential or presentation
 * (Securing Verifiable Credentials using JOSE and COSE, section 3.3), as raw CBOR or as base64
 * text. As strict with media types as {@link JwtCredentialFormat}. Immutable and thread-safe.
 */
public final class CoseCredentialFormat implements SecuringFormat {

  /** The format; it has no settings. */
  public CoseCredentialFormat() {}

  @Override
  public boolean recognises(byte[] document) {
    return CoseSign1.looksLikeOne(document);
  }

  @Override
  public Reading<SecuredDocument> read(byte[] document) {
    return CoseSign1.parse(document)
        .then(
            message ->
                JsonReader.strict()
                    .readObject(message.payload())
                    .then(payload -> secured(message, payload)));
  }

  private static Reading<SecuredDocument> secured(CoseSign1 message, JsonObject payload) {
    String typ = message.mediaType(CoseSign1.TYP);
    if (!typ.equals("vc+cose") && !typ.equals("vp+cose")) {
      return Reading.refused(
          "cose.typ",
          "",
          "The message says it is \""
              + Jws.shortened(typ)
              + "\"; a credential says application/vc+cose, a presentation application/vp+cose.");
    }
    boolean presentation = typ.startsWith("vp");
    String content = presentation ? "vp" : "vc";
    List<Finding> faults = new ArrayList<>();
    if (message.has(CoseSign1.CONTENT_TYPE)
        && !message.mediaType(CoseSign1.CONTENT_TYPE).equals(content)) {
      faults.add(
          Finding.error(
              "cose.cty",
              "",
              "The message says it holds something else; say application/" + content + "."));
    }
    String type = presentation ? "VerifiablePresentation" : "VerifiableCredential";
    if (!OneOrMany.contains(payload, "type", type)) {
      faults.add(
          Finding.error(
              "cose.payload",
              "/type",
              "The payload is no " + type + ", as the message says; sign what you name."));
    }
    Optional<String> signer =
        presentation ? OneOrMany.id(payload, "holder") : OneOrMany.id(payload, "issuer");
    ProofPurpose purpose =
        presentation ? ProofPurpose.AUTHENTICATION : ProofPurpose.ASSERTION_METHOD;
    KeySelector key = JwtProof.byKid(message.kid(), signer);
    return Reading.of(payload, faults)
        .then(p -> Reading.of(JwtProof.around(p, new Proof(message, key, purpose.term()))));
  }

  /** The signature around the payload. */
  private record Proof(CoseSign1 message, KeySelector key, String purpose) implements PendingProof {
    @Override
    public String pointer() {
      return "";
    }

    @Override
    public String suiteName() {
      return message.algorithm().orElseThrow().joseName();
    }

    @Override
    public Reading<SigningInput> signingInput(Optional<KeyAlgorithm> algorithm) {
      return Reading.of(SigningInput.ofBytes(message.signed()));
    }

    @Override
    public Check verify(VerificationKey believed) {
      return message.verify(believed);
    }
  }
}

package dev.cairn.benchmarks.iron;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.ld.DocumentError;
import com.apicatalog.ld.signature.SigningError;
import com.apicatalog.ld.signature.VerificationError;
import com.apicatalog.ld.signature.eddsa.EdDSASignature2022;
import com.apicatalog.multikey.MultiKey;
import com.apicatalog.vc.integrity.DataIntegrityProofDraft;
import com.apicatalog.vc.issuer.Issuer;
import com.apicatalog.vc.verifier.Verifier;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * The peer iron-verifiable-credentials verifying one eddsa-rdfc-2022 credential, from its text on.
 * It stands alone, so that a class loader of its own can hold it.
 */
public final class IronVerification implements Callable<Boolean> {
  private final byte[] credential;
  private final Verifier verifier;

  /**
   * Prepares the peer.
   *
   * @param credential the signed credential
   * @param contexts the contexts it may use, by URL
   */
  public IronVerification(byte[] credential, Map<String, byte[]> contexts) throws JsonLdError {
    this.credential = credential.clone();
    this.verifier =
        Verifier.with(new EdDSASignature2022()).loader(loader(contexts)).useBundledContexts(false);
  }

  private static DocumentLoader loader(Map<String, byte[]> contexts) throws JsonLdError {
    Map<String, JsonDocument> documents = new HashMap<>();
    for (Map.Entry<String, byte[]> context : contexts.entrySet()) {
      documents.put(
          context.getKey(), JsonDocument.of(new ByteArrayInputStream(context.getValue())));
    }
    return (url, options) -> {
      JsonDocument document = documents.get(url.toString());
      if (document == null) {
        throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, url.toString());
      }
      return document;
    };
  }

  /**
   * Signs a credential, as the peer verifies none that was signed by today's specification: it was
   * written for a draft.
   *
   * @param keys the secret and the public Ed25519 key, 32 bytes each
   */
  public static byte[] sign(
      byte[] unsigned, byte[] keys, String method, Map<String, byte[]> contexts)
      throws JsonLdError {
    MultiKey pair = new MultiKey();
    pair.setId(URI.create(method));
    pair.setController(URI.create(method.substring(0, method.indexOf('#'))));
    pair.setAlgorithm("Ed25519");
    pair.setPrivateKey(Arrays.copyOf(keys, 32));
    pair.setPublicKey(Arrays.copyOfRange(keys, 32, 64));
    EdDSASignature2022 suite = new EdDSASignature2022();
    Issuer issuer = suite.createIssuer(pair).loader(loader(contexts)).useBundledContexts(false);
    String text = new String(unsigned, StandardCharsets.UTF_8);
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      DataIntegrityProofDraft draft =
          suite.createDraft(
              URI.create(method), URI.create("https://w3id.org/security#assertionMethod"));
      draft.created(Instant.parse("2026-03-01T09:00:00Z"));
      return issuer
          .sign(reader.readObject(), draft)
          .compacted()
          .toString()
          .getBytes(StandardCharsets.UTF_8);
    } catch (SigningError | DocumentError e) {
      throw new IllegalStateException("The peer does not sign it.", e);
    }
  }

  /** Verifies it once; throws if it does not hold. */
  @Override
  public Boolean call() throws Exception {
    String text = new String(credential, StandardCharsets.UTF_8);
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonObject json = reader.readObject();
      return verifier.verify(json) != null;
    } catch (VerificationError | DocumentError e) {
      throw new IllegalStateException("The peer does not verify it.", e);
    }
  }

  /** Verifies a file once in this process: FILE, then URL and FILE of each context. */
  public static void main(String[] args) throws Exception {
    Map<String, byte[]> contexts = new HashMap<>();
    for (int i = 1; i + 1 < args.length; i += 2) {
      contexts.put(args[i], Files.readAllBytes(Path.of(args[i + 1])));
    }
    byte[] credential = Files.readAllBytes(Path.of(args[0]));
    System.exit(new IronVerification(credential, contexts).call() ? 0 : 1);
  }
}

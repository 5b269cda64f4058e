package dev.cairn.signing.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.SecretKey;
import dev.cairn.signing.rdf.HashAlgorithm;
import dev.cairn.signing.suite.EcdsaSdSuite;
import dev.cairn.signing.suite.ProofOptions;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Terms whose definition states a language, and what looks like a node and is none. */
class TermLanguageTest {
  private static final String URL = "https://example.org/languages/v1";
  private static final ContextSource CONTEXTS =
      ContextSource.firstOf(
          ContextSource.of(
              List.of(
                  ContextDocument.of(
                      URL,
                      Vectors.parse(
                          """
                          {"@context": {
                            "motto": {"@id": "https://example.org/motto", "@language": "de-AT"},
                            "on": {"@id": "https://example.org/on", "@language": "de",
                                   "@type": "http://www.w3.org/2001/XMLSchema#date"},
                            "label": {"@id": "https://example.org/label",
                                      "@container": "@language"},
                            "raw": {"@id": "https://example.org/raw", "@type": "@json"}}}
                          """)))),
          ContextSource.builtIn());

  @Test
  void aTextIsOfTheLanguageOfItsTermAndNothingElseIs() {
    Reading<CanonicalForm> form =
        new BothWays(CONTEXTS)
            .agree(
                Vectors.parse(
                    """
                    {"@context": "%s", "@id": "urn:example:a",
                     "motto": ["Stein", 5, true, {"@value": "plain"}], "on": "2026-01-01"}
                    """
                        .formatted(URL)));

    assertThat(form.orThrow().way()).isEqualTo(CanonicalForm.Way.COMPILED);
    assertThat(form.orThrow().dataset().text())
        .contains("\"Stein\"@de-at", "\"5\"^^", "\"true\"^^", "\"plain\" .", "\"2026-01-01\"^^");
  }

  @Test
  void selectiveDisclosureTakesLanguageMapsAndJsonForWhatTheyAre() {
    JsonObject credential =
        Vectors.parse(
            """
            {"@context": ["https://www.w3.org/ns/credentials/v2", "%s"],
             "type": "VerifiableCredential", "issuer": "did:example:issuer",
             "credentialSubject": {"label": {"de": "Mauer", "id": "tembok"},
               "raw": {"a": {"b": [{}]}, "@id": "no name"}, "motto": "Stein"}}
            """
                .formatted(URL));
    Canonicalizer canonicalizer = Canonicalizer.over(CONTEXTS);
    EcdsaSdSuite suite =
        EcdsaSdSuite.issuing(canonicalizer, List.of("/issuer"), new SecureRandom());
    SecretKey key = SecretKey.generate(KeyAlgorithm.P256, new SecureRandom());
    JsonObject proof =
        suite
            .sign(
                credential,
                ProofOptions.builder().verificationMethod("did:example:issuer#key").build(),
                key)
            .orThrow();

    JsonObject shown =
        suite
            .derive(
                credential.with("proof", proof),
                List.of("/credentialSubject/label", "/credentialSubject/raw"))
            .orThrow();

    JsonObject shownProof = (JsonObject) shown.find("proof").orElseThrow();
    assertThat(suite.verify(shown.without("proof"), shownProof, key.verificationKey()).outcome())
        .hasToString("PASSED");
    assertThat(shown.toString()).contains("tembok", "no name").doesNotContain("Stein");
    assertThat(
            canonicalizer
                .canonicalize(shown.without("proof"), HashAlgorithm.SHA_256)
                .orThrow()
                .dataset()
                .text())
        .doesNotContain("bnid");
  }
}

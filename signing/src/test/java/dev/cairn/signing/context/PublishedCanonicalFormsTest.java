package dev.cairn.signing.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.json.JsonObject;
import dev.cairn.signing.context.internal.SafeCanonicalizer;
import dev.cairn.signing.rdf.HashAlgorithm;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Published canonical texts and hashes, byte for byte")
class PublishedCanonicalFormsTest {
  record Case(String document, String canonical, String hash, HashAlgorithm algorithm) {}

  static Stream<Case> cases() {
    String eddsa = "w3c-vc-di-eddsa/";
    String ecdsa = "w3c-vc-di-ecdsa/";
    String p256 = ecdsa + "ecdsa-rdfc-2019-p256/";
    String p384 = ecdsa + "ecdsa-rdfc-2019-p384/";
    String rdfc = eddsa + "eddsa-rdfc-2022/";
    String old = eddsa + "Ed25519Signature2020/";
    HashAlgorithm sha256 = HashAlgorithm.SHA_256;
    HashAlgorithm sha384 = HashAlgorithm.SHA_384;
    return Stream.of(
        new Case(
            eddsa + "unsigned.json",
            rdfc + "canonDocDataInt.txt",
            rdfc + "docHashDataInt.txt",
            sha256),
        new Case(
            rdfc + "proofConfigDataInt.json",
            rdfc + "proofCanonDataInt.txt",
            rdfc + "proofHashDataInt.txt",
            sha256),
        new Case(
            old + "signedEdSig.json", old + "canonDocEdSig.txt", old + "docHashEdSig.txt", sha256),
        new Case(
            old + "proofConfigEdSig.json",
            old + "proofCanonEdSig.txt",
            old + "proofHashEdSig.txt",
            sha256),
        new Case(
            ecdsa + "unsigned.json",
            p256 + "canonDocECDSAP256.txt",
            p256 + "docHashECDSAP256.txt",
            sha256),
        new Case(
            p256 + "proofConfigECDSAP256.json",
            p256 + "proofCanonECDSAP256.txt",
            p256 + "proofHashECDSAP256.txt",
            sha256),
        new Case(
            ecdsa + "unsigned.json",
            p384 + "canonDocECDSAP384.txt",
            p384 + "docHashECDSAP384.txt",
            sha384),
        new Case(
            p384 + "proofConfigECDSAP384.json",
            p384 + "proofCanonECDSAP384.txt",
            p384 + "proofHashECDSAP384.txt",
            sha384),
        new Case(
            "ob3-impl-guide/eddsa-rdfc-2022/unsigned.json",
            "ob3-impl-guide/eddsa-rdfc-2022/document-canon.txt",
            "",
            sha256));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void areReproduced(Case published) {
    SafeCanonicalizer ways = new SafeCanonicalizer(ContextSource.builtIn());
    check(ways, published);
    check(ways::canonicalizeCompletely, published);
    assertThat(
            ways.canonicalize(
                    Vectors.json(published.document()).without("proof"), published.algorithm())
                .orThrow()
                .way())
        .isEqualTo(CanonicalForm.Way.COMPILED);
  }

  private static void check(Canonicalizer canonicalizer, Case published) {
    JsonObject document = Vectors.json(published.document()).without("proof");
    CanonicalForm form = canonicalizer.canonicalize(document, published.algorithm()).orThrow();
    assertThat(new String(form.bytes(), StandardCharsets.UTF_8))
        .isEqualTo(Vectors.text(published.canonical()));
    if (!published.hash().isEmpty()) {
      assertThat(HexFormat.of().formatHex(form.digest(published.algorithm())))
          .isEqualTo(Vectors.text(published.hash()).strip());
    }
  }

  @ParameterizedTest
  @MethodSource("guide")
  void theGuidesHashesAreReproduced(String file, String member) {
    JsonObject signed = Vectors.json("ob3-impl-guide/eddsa-rdfc-2022/signed.json");
    JsonObject expected = Vectors.json("ob3-impl-guide/eddsa-rdfc-2022/expected.json");
    JsonObject proof = (JsonObject) signed.find("proof").orElseThrow();
    JsonObject document =
        member.equals("documentHashHex")
            ? signed.without("proof")
            : proof.without("proofValue").with("@context", signed.find("@context").orElseThrow());
    CanonicalForm form =
        Canonicalizer.over(ContextSource.builtIn())
            .canonicalize(document, HashAlgorithm.SHA_256)
            .orThrow();
    assertThat(form.dataset().text())
        .isEqualTo(Vectors.text("ob3-impl-guide/eddsa-rdfc-2022/" + file));
    assertThat(HexFormat.of().formatHex(form.digest(HashAlgorithm.SHA_256)))
        .isEqualTo(expected.findString(member).orElseThrow());
  }

  static Stream<Arguments> guide() {
    return Stream.of(
        Arguments.of("document-canon.txt", "documentHashHex"),
        Arguments.of("proof-canon.txt", "proofHashHex"));
  }
}

package dev.cairn.signing.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Reading;
import dev.cairn.core.SharedData;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every published sample with a context, by both ways")
class PublishedSamplesTest {
  private static final BothWays WAYS = BothWays.builtIn();

  static Stream<String> samples() throws IOException {
    List<String> names = new ArrayList<>();
    Path vectors = SharedData.require("vectors");
    for (String folder :
        List.of(
            "1edtech-validator",
            "ob3-spec-examples",
            "ob3-impl-guide",
            "w3c-vc-di-eddsa",
            "w3c-vc-di-ecdsa",
            "w3c-vc-di-bbs",
            "w3c-vcdm2-test-suite",
            "w3c-vc-jose-cose-test-suite",
            "w3c-vc-bitstring-status-list",
            "did-key")) {
      try (Stream<Path> files = Files.walk(vectors.resolve(folder))) {
        files
            .filter(Files::isRegularFile)
            .filter(p -> object(p).filter(o -> o.has("@context")).isPresent())
            .map(p -> vectors.relativize(p).toString())
            .sorted()
            .forEach(names::add);
      }
    }
    assertThat(names).hasSizeGreaterThan(100);
    return names.stream();
  }

  private static java.util.Optional<JsonObject> object(Path file) {
    try {
      Reading<JsonObject> reading = JsonReader.strict().readObject(Files.readAllBytes(file));
      return reading.match(a -> java.util.Optional.of(a.value()), r -> java.util.Optional.empty());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void bothWaysAgree(String name) {
    JsonObject sample = Vectors.json(name);
    WAYS.agree(sample);
    WAYS.agree(sample.without("proof"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void onlyInlineContextsGoTheCompleteWay(String name) {
    JsonObject sample = Vectors.json(name).without("proof");
    WAYS.first(sample)
        .match(
            a -> {
              boolean inline =
                  a.findings().stream().anyMatch(f -> f.code().equals("context.inline"));
              assertThat(a.value().way())
                  .isEqualTo(inline ? CanonicalForm.Way.COMPLETE : CanonicalForm.Way.COMPILED);
              return "";
            },
            r -> "");
  }

  @Test
  @DisplayName("Samples that must verify are accepted without their proofs (settled point 2)")
  void samplesThatVerifyAreAccepted() {
    for (String name :
        List.of(
            "ob30/simple.json",
            "ob30/simple-eddsa-2022.json",
            "ob30/simple-did-key-method.json",
            "ob30/simple-context-alias.json",
            "ob30/endorsement-valid.json",
            "ob30/simple-err-expired.json",
            "ob30/bit-string-list/credential-status-revoked.json",
            "ob30/bit-string-list/testlist",
            "ob30/simple_v1.json",
            "ob30/credential-status-revoked.json",
            "clr20/simple.json",
            "clr20/complex.json")) {
      Reading<CanonicalForm> form = WAYS.agree(Vectors.json("1edtech-validator/" + name));
      assertThat(form.isAccepted()).as("%s %s", name, form.findings()).isTrue();
    }
  }
}

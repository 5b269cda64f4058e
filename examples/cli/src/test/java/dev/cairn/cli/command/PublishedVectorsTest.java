package dev.cairn.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.cli.Run;
import dev.cairn.core.SharedData;
import dev.cairn.core.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code cairn verify} on what others published. */
class PublishedVectorsTest {
  private static final Path DID =
      Path.of("src/main/resources/dev/cairn/cli/demo/did").toAbsolutePath();

  @Test
  void settled2TheImplementationGuideIsUndeterminedWithoutAPinnedIssuerAndVerifiedWithOne() {
    Path signed = SharedData.require("vectors/ob3-impl-guide/eddsa-rdfc-2022/signed.json");
    assertThat(verdict(signed)).isEqualTo("undetermined");
    assertThat(verdict(signed, "--did", DID.toString())).isEqualTo("verified");
  }

  @Test
  void settled2And3TheHostedSamplesAreVerifiedWithPinnedControllers() {
    Path folder = SharedData.require("vectors/1edtech-validator/ob30");
    for (String name :
        List.of(
            "simple.json",
            "simple-eddsa-2022.json",
            "simple-context-alias.json",
            "endorsement-valid.json",
            "simple-json.svg",
            "simple-jwt.png")) {
      assertThat(verdict(folder.resolve(name), "--did", DID.toString()))
          .as(name)
          .isEqualTo("verified");
      assertThat(verdict(folder.resolve(name))).as(name).isEqualTo("undetermined");
    }
    for (String name :
        List.of(
            "simple-err-context.json",
            "simple-err-type.json",
            "simple-err-issuer.json",
            "simple-err-issuer-type.json",
            "simple-err-credential-subject-type.json",
            "simple-err-credential-subject-identifier-type.json",
            "simple-err-credential-subject-result-type.json",
            "simple-err-evidence-type.json",
            "simple-err-expired.json",
            "simple-err-proof-value.json",
            "simple-err-proof-method-unknown-scheme.json")) {
      assertThat(verdict(folder.resolve(name), "--did", DID.toString()))
          .as(name)
          .isEqualTo("rejected");
    }
  }

  @Test
  void theW3cSamplesVerifyAndFailAfterAChangedByte() throws IOException {
    Path folder = SharedData.require("vectors/w3c-vc-di-eddsa");
    List<Path> signed = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(f -> f.getFileName().toString().matches("signed.*\\.json")).forEach(signed::add);
    }
    assertThat(signed).isNotEmpty();
    for (Path file : signed) {
      Run run =
          Run.in(
              folder,
              "verify",
              file.toString(),
              "--json",
              "--contexts",
              contexts(),
              "--did",
              DID.toString());
      assertThat(run.json().findString("verdict")).as(file + run.out()).contains("verified");
      byte[] bytes = Files.readAllBytes(file);
      String changed =
          new String(bytes, java.nio.charset.StandardCharsets.UTF_8)
              .replaceFirst("Alumni|alumni|Employ|Doe|University", "Xlumni");
      assertThat(JsonReader.strict().read(changed).isAccepted()).isTrue();
      Run bad =
          Run.in(
              folder,
              changed.getBytes(java.nio.charset.StandardCharsets.UTF_8),
              java.util.Map.of(),
              "verify",
              "-",
              "--json",
              "--contexts",
              contexts());
      assertThat(bad.json().findString("verdict")).as(file.toString()).contains("rejected");
    }
  }

  private static String contexts() {
    return SharedData.require("vectors/contexts").toString();
  }

  private static String verdict(Path file, String... options) {
    List<String> args = new ArrayList<>(List.of("verify", file.toString(), "--json"));
    args.addAll(List.of(options));
    return Run.in(file.getParent(), args.toArray(String[]::new))
        .json()
        .findString("verdict")
        .orElse("");
  }
}

package dev.cairn.signing.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Reading;
import dev.cairn.core.SharedData;
import dev.cairn.core.document.CredentialDocument;
import dev.cairn.core.document.CredentialFormat;
import dev.cairn.core.format.clr.ClrStructure;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class WalletExchangeTest {
  private static final String TOKEN = "eyJhbGciOiJFZERTQSJ9.eyJ2YyI6e319.c2lnbmF0dXJl";

  private static WalletEntry text(String name, String text) {
    return WalletEntry.of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static WalletEntry badge(int i) {
    return text(
        "b" + i + ".json",
        "{ \"type\": [\"VerifiableCredential\"],\n \"id\": \"urn:b:" + i + "\", \"n\": 1.50 }");
  }

  @Test
  void aZipHoldsTheOriginalsToTheByteAndIsTakenInAgain() throws Exception {
    List<WalletEntry> all = new ArrayList<>();
    Path folder = SharedData.require("vectors/1edtech-validator/ob30");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        byte[] bytes = Files.readAllBytes(file);
        if (WalletImport.originals(file.getFileName().toString(), bytes).isAccepted()) {
          all.add(WalletEntry.of(file.getFileName().toString(), bytes));
        }
      }
    }
    assertThat(all).hasSizeGreaterThan(10);
    byte[] zip = WalletExport.zip(all);
    List<WalletEntry> back = WalletImport.originals("originals.zip", zip).orThrow();
    assertThat(back.stream().map(WalletEntry::digest))
        .isEqualTo(all.stream().map(WalletEntry::digest).toList());
    assertThat(back.stream().map(WalletEntry::name)).doesNotHaveDuplicates();
    assertThat(WalletExport.zip(back)).isEqualTo(zip);
  }

  @Test
  void aPresentationHoldsCredentialsAndTokensAndGivesThemBack() {
    List<WalletEntry> wallet =
        List.of(badge(1), text("t.jwt", TOKEN + "\n"), text("list.json", "[1]"));
    Reading<JsonObject> made = WalletExport.presentation(wallet, Optional.of("did:example:me"));
    assertThat(made.findings()).hasSize(1);
    assertThat(made.findings().get(0).code()).isEqualTo("wallet.left-out");
    byte[] bytes = JsonWriter.prettyBytes(made.orThrow());
    CredentialDocument presentation = CredentialDocument.read(bytes).orThrow();
    assertThat(presentation.holder()).contains("did:example:me");
    assertThat(presentation.contained()).hasSize(2);
    assertThat(presentation.text()).contains("1.50");
    List<WalletEntry> back = WalletImport.inside("vp.json", bytes).orThrow();
    assertThat(back.get(0).name()).isEqualTo("vp-1.json");
    assertThat(CredentialDocument.read(back.get(0).bytes()).orThrow().root())
        .isEqualTo(CredentialDocument.read(badge(1).bytes()).orThrow().root());
    assertThat(back.get(1)).isEqualTo(text("vp-2.jwt", TOKEN));
    assertThat(WalletImport.originals("vp.json", bytes).orThrow())
        .containsExactly(WalletEntry.of("vp.json", bytes));
  }

  @Test
  void aLearnerRecordIsSoundInItsStructure() throws Exception {
    byte[] simple =
        Files.readAllBytes(SharedData.require("vectors/1edtech-validator/ob30/simple.json"));
    List<WalletEntry> wallet = List.of(WalletEntry.of("simple.json", simple), text("t.jwt", TOKEN));
    Reading<JsonObject> made =
        WalletExport.learnerRecord(
            wallet,
            "urn:uuid:6f1c1b9e-3d2b-4f62-9d57-0f1b1c2d3e4f",
            "did:example:me",
            "did:example:me",
            "What I learned",
            Instant.parse("2026-11-24T00:00:00Z"));
    assertThat(made.findings()).hasSize(1);
    assertThat(made.findings().get(0).message()).contains("t.jwt");
    CredentialDocument record =
        CredentialDocument.read(JsonWriter.prettyBytes(made.orThrow())).orThrow();
    assertThat(record.format()).isEqualTo(CredentialFormat.CLR_2_0);
    assertThat(
            ClrStructure.check(record.root()).stream()
                .filter(f -> f.severity() == dev.cairn.core.Finding.Severity.ERROR))
        .isEmpty();
    assertThat(record.contained().get(0))
        .isEqualTo(CredentialDocument.read(simple).orThrow().root());
    assertThat(
            WalletExport.learnerRecord(
                    List.of(text("t.jwt", TOKEN)), "urn:x", "did:x", "did:x", "n", Instant.EPOCH)
                .findings()
                .get(0)
                .code())
        .isEqualTo("wallet.nothing-inside");
  }

  @Test
  void aHostileArchiveIsRefused() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("bomb.json"));
      byte[] zeros = new byte[1 << 20];
      zeros[0] = '{';
      for (int i = 0; i < 20; i++) {
        zip.write(zeros);
      }
    }
    assertThat(code("bomb.zip", out.toByteArray())).isEqualTo("wallet.zip");
    assertThat(code("torn.zip", java.util.Arrays.copyOf(out.toByteArray(), 200)))
        .isEqualTo("wallet.zip");
    assertThat(code("a.exe", new byte[] {'M', 'Z'})).isEqualTo("wallet.content");
    byte[] odd = WalletExport.zip(List.of(text("a.txt", "hello world")));
    assertThat(code("odd.zip", odd)).isEqualTo("wallet.content");
    assertThat(code("none.json", new byte[0])).isEqualTo("wallet.content");
    byte[] outside = WalletExport.zip(List.of(text("a", "{}")));
    assertThat(WalletImport.originals("z.zip", outside).orThrow()).hasSize(1);
    assertThat(WalletImport.inside("a.json", "{}".getBytes(StandardCharsets.UTF_8)).findings())
        .extracting(f -> f.code())
        .containsExactly("wallet.nothing-inside");
  }

  private static String code(String name, byte[] file) {
    return WalletImport.originals(name, file).findings().get(0).code();
  }
}

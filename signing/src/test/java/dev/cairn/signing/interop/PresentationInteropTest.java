package dev.cairn.signing.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Presentations with @digitalbazaar/vc, and credentials for verifier-core")
class PresentationInteropTest {
  private static final String CHALLENGE = "c8a7f0e2";
  private static final String DOMAIN = "verifier.example";

  private static NodePeers peers;

  private final OurSide ours = new OurSide();
  private final PeerSide theirs = new PeerSide(peers);

  @BeforeAll
  static void start() {
    JsonObject contexts = MatrixCase.published();
    peers = NodePeers.start();
    peers.ask(NodePeers.request("contexts").put("documents", contexts));
  }

  @AfterAll
  static void stop() {
    if (peers != null) {
      peers.close();
    }
  }

  private static MatrixCase row(String name) {
    return MatrixCase.all().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  @DisplayName(
      "A presentation made on one side for a challenge and domain is verified on the other")
  void presentationsBothWays() {
    StringBuilder table =
        new StringBuilder(
            "| suite | signed here, verified there | signed there, verified here |\n"
                + "| --- | --- | --- |\n");
    for (Column column : Column.values()) {
      if (column.discloses()) {
        continue;
      }
      JsonObject presentation = presentation(column);
      JsonObject here = ours.present(column, presentation, CHALLENGE, DOMAIN);
      JsonObject there = theirs.present(column, presentation, CHALLENGE, DOMAIN);

      assertThat(theirs.verifyPresentation(here, CHALLENGE, DOMAIN)).as(column.title()).isEmpty();
      assertThat(ours.verifyPresentation(there, CHALLENGE, DOMAIN)).as(column.title()).isEmpty();
      assertThat(theirs.verifyPresentation(here, "other", DOMAIN)).isPresent();
      assertThat(ours.verifyPresentation(there, "other", DOMAIN)).isPresent();
      assertThat(theirs.verifyPresentation(here, CHALLENGE, "other.example")).isPresent();
      assertThat(ours.verifyPresentation(there, CHALLENGE, "other.example")).isPresent();
      table.append("| ").append(column.title()).append(" | agree | agree |\n");
    }
    PublishedTable.holds("Presentations: @digitalbazaar/vc", table.toString());
  }

  /** The holder presents a badge about itself. */
  private JsonObject presentation(Column column) {
    JsonObject badge = row("badge").issuedBy(column.controller());
    JsonObject subject = (JsonObject) badge.find("credentialSubject").orElseThrow();
    JsonObject mine =
        badge.with("credentialSubject", subject.with("id", new JsonString(column.controller())));
    return JsonObject.builder()
        .put("@context", JsonArray.ofStrings(List.of("https://www.w3.org/ns/credentials/v2")))
        .put("type", JsonArray.ofStrings(List.of("VerifiablePresentation")))
        .put("holder", column.controller())
        .put("verifiableCredential", new JsonArray(List.of(ours.sign(column, mine, List.of()))))
        .build();
  }

  @Test
  @DisplayName("What is signed here is verified by verifier-core, offline")
  void verifierCore() {
    StringBuilder table = new StringBuilder("| credential | eddsa-rdfc-2022 |\n| --- | --- |\n");
    for (String name : List.of("badge", "badge-full")) {
      MatrixCase row = row(name);
      Column column = Column.EDDSA_RDFC;
      JsonObject signed = ours.sign(column, row.issuedBy(column.controller()), row.mandatory());
      assertThat(core(signed)).as(name).isEmpty();
      for (JsonObject changed : row.changed(signed)) {
        assertThat(core(changed)).isPresent();
      }
      table.append("| ").append(row.title()).append(" | verified |\n");
    }
    PublishedTable.holds("@digitalcredentials/verifier-core", table.toString());
  }

  private static Optional<String> core(JsonObject signed) {
    JsonObject answer =
        (JsonObject) peers.ask(NodePeers.request("core.verify").put("credential", signed));
    return answer.findString("error");
  }
}

package dev.cairn.signing.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Data Integrity with @digitalbazaar/vc, both ways")
class DataIntegrityInteropTest {
  private static NodePeers peers;

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

  @Test
  @DisplayName("settled20: each cell agrees, or the peer fails on its own product")
  void settled20EachCellAgreesOrThePeerFailsAlone() {
    Side ours = new OurSide();
    Side theirs = new PeerSide(peers);
    StringBuilder table = new StringBuilder("| credential |");
    StringBuilder rule = new StringBuilder("| --- |");
    for (Column column : Column.values()) {
      table.append(' ').append(column.title()).append(" |");
      rule.append(" --- |");
    }
    table.append('\n').append(rule).append('\n');
    List<String> notes = new ArrayList<>();
    List<String> disagreements = new ArrayList<>();
    for (MatrixCase row : MatrixCase.all()) {
      table.append("| ").append(row.title()).append(" |");
      for (Column column : Column.values()) {
        DataIntegrityCell cell = new DataIntegrityCell(ours, theirs, column, row);
        Map<String, String> failures = cell.failures();
        String place = column.title() + ", " + row.name();
        Optional<String> alone = failures.isEmpty() ? Optional.empty() : cell.peerAlone();
        cell.oursAlone().ifPresent(said -> disagreements.add("here alone, " + place + ": " + said));
        if (failures.isEmpty()) {
          table.append(" agree |");
        } else if (alone.isPresent()) {
          table.append(" peer fails |");
          notes.add(
              "- %s, %s: to its own product it says \"%s\" (`node alone.mjs %s %s`)."
                  .formatted(column.suite(), row.title(), alone.get(), column.suite(), row.name()));
        } else {
          table.append(" DISAGREE |");
          disagreements.add(place + ": " + failures);
        }
      }
      table.append('\n');
    }
    assertThat(disagreements).as(String.join("\n", disagreements)).isEmpty();
    PublishedTable.holds("Data Integrity: @digitalbazaar/vc", table + notes(notes));
  }

  private static String notes(List<String> notes) {
    return notes.isEmpty()
        ? ""
        : "\nWhere the peer fails, alone:\n\n"
            + String.join("\n", new LinkedHashSet<>(notes))
            + "\n";
  }

  @Test
  @DisplayName("The versions published are those that run")
  void versions() {
    StringBuilder table = new StringBuilder("| package | version |\n| --- | --- |\n");
    ((JsonObject) peers.ask(NodePeers.request("versions")))
        .forEach(
            (name, version) ->
                table
                    .append("| ")
                    .append(name)
                    .append(" | ")
                    .append(((JsonString) version).value())
                    .append(" |\n"));
    PublishedTable.holds("Versions", table.toString());
  }
}

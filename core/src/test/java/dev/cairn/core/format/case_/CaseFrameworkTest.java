package dev.cairn.core.format.case_;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.SharedData;
import dev.cairn.core.document.CredentialDocument;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseFrameworkTest {

  @Test
  void readsThePublishedFrameworkAndItsTree() throws IOException {
    byte[] bytes = Files.readAllBytes(SharedData.require("vectors/case/opensalt-framework.json"));
    assertThat(CredentialDocument.read(bytes).orThrow().bytes()).isEqualTo(bytes);
    Reading<CaseFramework> reading = CaseFramework.read(bytes);
    // It writes two sequence numbers as texts.
    assertThat(reading.findings())
        .extracting(f -> f.severity() + " " + f.code())
        .containsExactly("WARNING case.number", "WARNING case.number");
    CaseFramework f = reading.orThrow();
    assertThat(f.title()).isEqualTo("What Standards Could Be");
    assertThat(f.items()).hasSize(16);
    assertThat(f.associations()).hasSize(39);
    assertThat(f.cycles()).isEmpty();
    // Sixteen isChildOf of sixteen items: every item is reached from the roots, once.
    List<CaseItem> reached = new ArrayList<>(f.roots());
    for (int i = 0; i < reached.size(); i++) {
      reached.addAll(f.children(reached.get(i).identifier()));
    }
    assertThat(reached).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(f.items());
    CaseItem ratio = f.find("CCSS.Math.Content.6.RP.A").orElseThrow();
    assertThat(f.find(ratio.uri())).contains(ratio);
    assertThat(f.find(ratio.identifier())).contains(ratio);
    assertThat(f.exactMatches(ratio.identifier())).hasSize(1);
    for (CaseItem item : f.items()) {
      for (CaseItem child : f.children(item.identifier())) {
        assertThat(f.parents(child.identifier())).contains(item);
      }
    }
  }

  private static final String PACKAGE =
      "{'CFDocument':{'identifier':'d','uri':'urn:x:d','creator':'c','title':'t',"
          + "'lastChangeDateTime':'2026-01-01T00:00:00Z'},'CFItems':[%s],'CFAssociations':[%s]}";

  @Test
  void siblingsStandBySequenceNumberAndParentsMayBeSeveral() {
    CaseFramework f =
        read(
                item("a", "A") + "," + item("b", "B") + "," + item("c", "C"),
                child("c", "a", "10")
                    + ","
                    + child("b", "a", "9")
                    + ","
                    + child("a", "d", null)
                    + ","
                    + child("c", "b", null))
            .orThrow();
    assertThat(f.children("a")).extracting(CaseItem::identifier).containsExactly("b", "c");
    assertThat(f.parents("c")).extracting(CaseItem::identifier).containsExactly("a", "b");
    assertThat(f.roots()).extracting(CaseItem::identifier).containsExactly("a");
  }

  @Test
  void circlesAndDanglingEndsAreToldAndSurvived() {
    Reading<CaseFramework> reading =
        read(
            item("a", "A") + "," + item("b", "B"),
            child("a", "b", null) + "," + child("b", "a", null) + "," + child("b", "z", null));
    assertThat(reading.findings())
        .extracting(f -> f.severity() + " " + f.code() + " " + f.pointer())
        .containsExactly(
            "WARNING case.dangling /CFAssociations/2/destinationNodeURI",
            "WARNING case.cycle /CFAssociations");
    assertThat(reading.orThrow().cycles()).hasSize(1);
    assertThat(reading.orThrow().roots()).isEmpty();
  }

  @Test
  void aCodeThatSeveralItemsShareNamesNone() {
    CaseFramework f = read(item("a", "X") + "," + item("b", "X"), "").orThrow();
    assertThat(f.find("X")).isEmpty();
    assertThat(f.find("urn:x:a")).isPresent();
    assertThat(f.roots()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'identifier':'a'} | `` | case.missing /CFItems/0",
        "{'identifier':'d','uri':'urn:x:a','fullStatement':'s','lastChangeDateTime':'t'} | ``"
            + " | case.duplicate-id /CFDocument/identifier",
        "{'identifier':'a','uri':'urn:x:a','fullStatement':7,'lastChangeDateTime':'t'} | ``"
            + " | case.text /CFItems/0/fullStatement",
        "`` | {'identifier':'r'} | case.missing /CFAssociations/0",
        "`` | 5 | case.form /CFAssociations/0",
      })
  void refusesWithCodeAndPlace(String items, String associations, String expected) {
    Reading<CaseFramework> reading = read(items, associations);
    assertThat(reading.isAccepted()).isFalse();
    assertThat(reading.findings())
        .filteredOn(f -> f.severity() == Finding.Severity.ERROR)
        .extracting(f -> f.code() + " " + f.pointer())
        .contains(expected);
    assertThat(CaseFramework.read(JsonObject.empty()).findings())
        .extracting(Finding::code)
        .containsExactly("case.missing");
  }

  @Test
  void associationTypesAreThoseOfTheStandardOrExtendIt() {
    String odd = child("a", "d", null).replace("isChildOf", "isUncleOf");
    assertThat(read(item("a", "A"), odd).findings())
        .extracting(Finding::code)
        .containsExactly("case.word");
    assertThat(read(item("a", "A"), odd.replace("isUncleOf", "ext:isUncleOf")).isAccepted())
        .isTrue();
  }

  private static String item(String id, String code) {
    return String.format(
        "{'identifier':'%s','uri':'urn:x:%s','fullStatement':'s','humanCodingScheme':'%s',"
            + "'lastChangeDateTime':'2026-01-01T00:00:00Z'}",
        id, id, code);
  }

  private static String child(String child, String parent, String number) {
    return String.format(
        "{'identifier':'r-%s-%s','uri':'urn:x:r-%s-%s','associationType':'isChildOf',"
            + "'originNodeURI':{'title':'o','identifier':'%s','uri':'urn:x:%s'},"
            + "'destinationNodeURI':{'title':'e','identifier':'%s','uri':'urn:x:%s'},"
            + "'lastChangeDateTime':'2026-01-01T00:00:00Z'%s}",
        child,
        parent,
        child,
        parent,
        child,
        child,
        parent,
        parent,
        number == null ? "" : ",'sequenceNumber':" + number);
  }

  private static Reading<CaseFramework> read(String items, String associations) {
    return CaseFramework.read(
        String.format(PACKAGE, items, associations)
            .replace('\'', '"')
            .getBytes(StandardCharsets.UTF_8));
  }

  private static JsonValue json(String text) {
    return JsonReader.strict()
        .read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
        .orThrow();
  }
}

package dev.cairn.core.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Reading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTest {
  private static final CsvLimits SMALL = new CsvLimits(1000, 3, 40);

  @Test
  void quotesLineEndsAndDoubledQuotesStandInCells() {
    CsvTable table =
        read("\uFEFFA,Long Name,c\r\n1,\"x, \"\"y\"\"\r\nz\",3\r\n\r\n,, \r\n4\n").orThrow();
    assertThat(table.has("long_name")).isTrue();
    assertThat(table.has("d")).isFalse();
    List<CsvRow> rows = table.rows();
    assertThat(rows).hasSize(3);
    assertThat(rows.get(0).text("longname")).contains("x, \"y\"\r\nz");
    assertThat(rows.get(0).pointer("LongName")).isEqualTo("/2/Long Name");
    assertThat(rows.get(1).text("c")).isEmpty();
    assertThat(rows.get(2).text("A")).contains("4");
    assertThat(rows.get(2).text("c")).isEmpty();
    assertThat(rows).extracting(CsvRow::line).containsExactly(2, 5, 6);
  }

  @Test
  void whatIsNoTableIsRefusedWithItsLine() {
    assertThat(code(read(""))).isEqualTo("csv.empty ");
    assertThat(code(read("a,A\n1,2\n"))).isEqualTo("csv.header /1");
    assertThat(code(read(",\n"))).isEqualTo("csv.header /1");
    assertThat(code(read("a,b\n1,2\n1,2,3\n"))).isEqualTo("csv.columns /3");
    assertThat(read("a,b\n1,2,,\n").isAccepted()).isTrue();
    assertThat(code(read("a,b\n1,\"2\n"))).isEqualTo("csv.syntax /2");
    assertThat(code(read("a,b\n1,\"2\"x\n"))).isEqualTo("csv.syntax /2");
    assertThat(code(read("a\n1\n2\n3\n4\n"))).isEqualTo("csv.rows /5");
    assertThat(code(read("a\n" + "x".repeat(41) + "\n"))).isEqualTo("csv.cell /2");
    assertThat(code(CsvTable.read(new byte[1001], SMALL))).isEqualTo("csv.size ");
    assertThat(code(CsvTable.read(new byte[] {'a', (byte) 0xFF}, SMALL)))
        .isEqualTo("csv.encoding ");
  }

  private static String code(Reading<CsvTable> reading) {
    assertThat(reading.findings()).hasSize(1).allMatch(f -> f.message().endsWith("."));
    return reading.findings().get(0).code() + " " + reading.findings().get(0).pointer();
  }

  private static Reading<CsvTable> read(String text) {
    return CsvTable.read(text.getBytes(StandardCharsets.UTF_8), SMALL);
  }
}

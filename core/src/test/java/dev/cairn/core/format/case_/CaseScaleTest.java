package dev.cairn.core.format.case_;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A framework of 100,000 items, as long as real ones write them, loads small and answers fast. */
class CaseScaleTest {
  private static final int ITEMS = 100_000;

  @Test
  @Timeout(300)
  void aHundredThousandItemsLoadInBoundedMemoryAndAreFoundInConstantTime() {
    byte[] bytes = cfPackage();
    long before = used();
    CaseFramework f = CaseFramework.read(bytes).orThrow();
    long held = used() - before;
    assertThat(f.items()).hasSize(ITEMS);
    assertThat(f.associations()).hasSize(ITEMS);
    assertThat(held).as("heap held by the view: " + held).isLessThan(HELD);
    assertThat(f.roots()).extracting(CaseItem::identifier).containsExactly(id(0));
    assertThat(f.cycles()).isEmpty();
    long start = System.nanoTime();
    for (int i = 0; i < ITEMS; i++) {
      assertThat(f.item(id(i)).isPresent()).isTrue();
      assertThat(f.find("C." + i).isPresent()).isTrue();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    // Read last, so that the bytes are reachable while the heap is measured.
    assertThat(bytes.length).isGreaterThan(90 << 20);
  }

  /** What {@link CaseFramework#read(byte[])} states, and some room for the collector. */
  private static final long HELD = 100L << 20;

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static String id(int i) {
    return new UUID(0x4000L | (long) i << 20, 0x8000000000000000L | i).toString();
  }

  private static String uri(String id) {
    return "https://case.example.org/ims/case/v1p1/" + id;
  }

  /** About a kilobyte for each item with its association, as in published packages. */
  static byte[] cfPackage() {
    StringBuilder out = new StringBuilder(110 << 20);
    String document = "7f1fbb0e-6b7d-4c0e-9b53-1d0a45d1f001";
    String tail = "\"lastChangeDateTime\":\"2026-01-01T00:00:00+00:00\"";
    out.append("{\"CFDocument\":{\"identifier\":\"").append(document).append("\",\"uri\":\"");
    out.append(uri(document)).append("\",\"creator\":\"c\",\"title\":\"t\",").append(tail);
    out.append("},\"CFItems\":[");
    for (int i = 0; i < ITEMS; i++) {
      String id = id(i);
      out.append(i == 0 ? "" : ",").append("{\"identifier\":\"").append(id).append("\",\"uri\":\"");
      out.append(uri(id)).append("\",\"fullStatement\":\"Students explain statement number ");
      out.append(i).append(" in their own words and apply it to a problem they have not seen.\",");
      out.append("\"humanCodingScheme\":\"C.").append(i).append("\",\"CFItemType\":\"Standard\",");
      out.append("\"language\":\"en\",\"educationLevel\":[\"0").append(i % 8).append("\"],");
      out.append("\"CFItemTypeURI\":{\"title\":\"Standard\",\"identifier\":\"").append(document);
      out.append("\",\"uri\":\"").append(uri(document)).append("\"},").append(tail).append('}');
    }
    out.append("],\"CFAssociations\":[");
    Random random = new Random(5);
    for (int i = 0; i < ITEMS; i++) {
      String id = id(ITEMS + i);
      String parent = i == 0 ? document : id(random.nextInt(i));
      out.append(i == 0 ? "" : ",").append("{\"identifier\":\"").append(id).append("\",\"uri\":\"");
      out.append(uri(id)).append("\",\"associationType\":\"isChildOf\",\"sequenceNumber\":");
      out.append(i % 40).append(",\"originNodeURI\":");
      link(out, id(i)).append(",\"destinationNodeURI\":");
      link(out, parent).append(',').append(tail).append('}');
    }
    return out.append("]}").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static StringBuilder link(StringBuilder out, String id) {
    return out.append("{\"title\":\"Item\",\"identifier\":\"")
        .append(id)
        .append("\",\"uri\":\"")
        .append(uri(id))
        .append("\"}");
  }
}

package dev.cairn.core.internal.csv;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.dataformat.csv.CsvFactory;
import tools.jackson.dataformat.csv.CsvParser;
import tools.jackson.dataformat.csv.CsvReadFeature;

/**
 * A table: a header, and rows. UTF-8 only, a byte order mark skipped; cells in quotes may hold
 * commas, line ends and doubled quotes. A row may be shorter than the header, and longer only by
 * blank cells. What is refused comes back as one error (codes {@code csv.*}), whose pointer is the
 * line and, for a cell, the column's name.
 *
 * <p>Immutable and thread-safe. Time and memory are linear in the file.
 */
public final class CsvTable {
  private static final String MARK = "\uFEFF";

  private final Map<String, Integer> columns;
  private final List<CsvRow> rows;

  private CsvTable(Map<String, Integer> columns, List<CsvRow> rows) {
    this.columns = columns;
    this.rows = List.copyOf(rows);
  }

  /** Reads a table. */
  public static Reading<CsvTable> read(byte[] utf8, CsvLimits limits) {
    if (utf8.length > limits.maxBytes()) {
      return Reading.refused(
          "csv.size",
          "",
          "The file has "
              + utf8.length
              + " bytes and the limit is "
              + limits.maxBytes()
              + "; split it.");
    }
    String text;
    try {
      text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(utf8))
              .toString();
    } catch (CharacterCodingException notUtf8) {
      return Reading.refused("csv.encoding", "", "The file is not UTF-8 text; save it as UTF-8.");
    }
    return new Rows(limits).read(text.startsWith(MARK) ? text.substring(1) : text);
  }

  /** A column's name, without what does not count in it. */
  static String folded(String column) {
    StringBuilder out = new StringBuilder(column.length());
    for (int i = 0; i < column.length(); i++) {
      char c = column.charAt(i);
      if (!Character.isWhitespace(c) && c != '_' && c != '-') {
        out.append(c);
      }
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }

  /** Whether there is a column of that name. */
  public boolean has(String column) {
    return columns.containsKey(folded(column));
  }

  /** The rows below the header, in order. */
  public List<CsvRow> rows() {
    return rows;
  }

  /** One reading. */
  private static final class Rows {
    private final CsvLimits limits;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<CsvRow> rows = new ArrayList<>();
    private final Map<String, String> shared = new HashMap<>();
    private String[] header = new String[0];
    private int line = 1;

    Rows(CsvLimits limits) {
      this.limits = limits;
    }

    Reading<CsvTable> read(String text) {
      CsvFactory factory =
          CsvFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxStringLength(limits.maxCell())
                      .maxDocumentLength(-1)
                      .build())
              .disable(CsvReadFeature.TRIM_SPACES)
              .enable(CsvReadFeature.SKIP_EMPTY_LINES)
              .build();
      try (CsvParser parser = (CsvParser) factory.createParser(ObjectReadContext.empty(), text)) {
        return rows(parser);
      } catch (StreamConstraintsException tooLong) {
        return refused(
            "cell", "A cell has more than " + limits.maxCell() + " characters; shorten it.");
      } catch (JacksonException notCsv) {
        return refused("syntax", "The quotes do not match from here on; mend them.");
      }
    }

    private Reading<CsvTable> rows(CsvParser parser) {
      for (JsonToken t = parser.nextToken(); t != null; t = parser.nextToken()) {
        if (t != JsonToken.START_ARRAY) {
          return refused("syntax", "The file is no table of rows; mend it from here on.");
        }
        line = Math.max(line, parser.currentLocation().getLineNr());
        String[] cells = cells(parser);
        if (header.length == 0) {
          header = cells;
          Finding fault = columns();
          if (fault != null) {
            return Reading.refused(List.of(fault));
          }
        } else if (rows.size() >= limits.maxRows()) {
          return refused("rows", "The file has more than " + limits.maxRows() + " rows; split it.");
        } else {
          for (int i = header.length; i < cells.length; i++) {
            if (!cells[i].isBlank()) {
              return refused(
                  "columns",
                  "The row has "
                      + cells.length
                      + " cells and the header "
                      + header.length
                      + "; put a cell that holds a comma in quotes.");
            }
          }
          rows.add(new CsvRow(columns, header, cells, line));
        }
      }
      return header.length == 0
          ? Reading.refused("csv.empty", "", "The file is empty; it must begin with a header.")
          : Reading.of(new CsvTable(columns, rows));
    }

    /** Short cells repeat in a framework, so one text serves all. */
    private String[] cells(CsvParser parser) {
      List<String> cells = new ArrayList<>(Math.max(header.length, 8));
      for (JsonToken t = parser.nextToken();
          t != null && t != JsonToken.END_ARRAY;
          t = parser.nextToken()) {
        if (cells.isEmpty()) {
          line = Math.max(1, parser.currentTokenLocation().getLineNr());
        }
        String cell = parser.getString();
        if (cell == null) {
          cell = "";
        }
        cells.add(cell.length() <= 64 ? shared(cell) : cell);
      }
      return cells.toArray(new String[0]);
    }

    private String shared(String cell) {
      if (shared.size() > 10_000) {
        shared.clear();
      }
      String before = shared.putIfAbsent(cell, cell);
      return before == null ? cell : before;
    }

    private @Nullable Finding columns() {
      for (int i = 0; i < header.length; i++) {
        String name = folded(header[i]);
        if (!name.isEmpty() && columns.putIfAbsent(name, i) != null) {
          return Finding.error(
              "csv.header",
              "/" + line,
              "The column \"" + header[i] + "\" stands twice; keep one of them.");
        }
      }
      return columns.isEmpty()
          ? Finding.error("csv.header", "/" + line, "The header names no column; name them.")
          : null;
    }

    private Reading<CsvTable> refused(String code, String message) {
      return Reading.refused("csv." + code, "/" + line, message);
    }
  }
}

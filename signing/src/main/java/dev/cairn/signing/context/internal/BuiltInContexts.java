package dev.cairn.signing.context.internal;

import dev.cairn.core.CairnException;
import dev.cairn.signing.context.ContextDocument;
import dev.cairn.signing.context.ContextSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The contexts of the jar, each rebuilt from its term table when first asked for. */
public final class BuiltInContexts {
  private static final String FOLDER = "tables/";

  private BuiltInContexts() {}

  /** A source of exactly these documents; it keeps those it was asked for. */
  public static ContextSource source() {
    return new Source(Tables.BY_URL);
  }

  /** The documents in the order of the index; unmodifiable. */
  public static List<ContextDocument> documents() {
    return Loaded.DOCUMENTS;
  }

  /** The document with this hash of its RFC 8785 form. */
  public static Optional<ContextDocument> findBySha256(String sha256) {
    return Optional.ofNullable(Loaded.BY_SHA256.get(sha256));
  }

  /** Rebuilds a document on its first use: few of them are needed in one process. */
  private static final class Source implements ContextSource {
    private final Map<String, Table> tables;
    private final Map<String, ContextDocument> built = new ConcurrentHashMap<>();

    Source(Map<String, Table> tables) {
      this.tables = tables;
    }

    @Override
    public Optional<ContextDocument> find(String url) {
      Table table = tables.get(url);
      return table == null
          ? Optional.empty()
          : Optional.of(built.computeIfAbsent(url, u -> table.document()));
    }
  }

  /** A term table as it lies in the jar. */
  private record Table(String name, String text) {
    ContextDocument document() {
      return TermTable.parse(name, text);
    }
  }

  /** The initialisation-on-demand holder of the tables: immutable once loaded. */
  private static final class Tables {
    private static final Map<String, Table> BY_URL = load();

    private static Map<String, Table> load() {
      Map<String, Table> all = new LinkedHashMap<>();
      for (String name : text("index").lines().toList()) {
        Table table = new Table(name, text(name));
        all.put(TermTable.url(name, table.text()), table);
      }
      return all;
    }

    private static String text(String name) {
      try (InputStream in = BuiltInContexts.class.getResourceAsStream(FOLDER + name)) {
        if (in == null) {
          throw new CairnException(
              CairnException.Code.PLATFORM,
              "The term table " + name + " is missing from the jar; use the complete jar.");
        }
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new CairnException(
            CairnException.Code.PLATFORM,
            "The term table " + name + " cannot be read; use the complete jar.",
            e);
      }
    }
  }

  /** The initialisation-on-demand holder of all documents: immutable once loaded. */
  private static final class Loaded {
    private static final List<ContextDocument> DOCUMENTS =
        Tables.BY_URL.values().stream().map(Table::document).toList();
    private static final Map<String, ContextDocument> BY_SHA256 =
        DOCUMENTS.stream().collect(Collectors.toUnmodifiableMap(ContextDocument::sha256, d -> d));
  }
}

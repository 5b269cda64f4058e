package dev.cairn.signing.context.internal;

import dev.cairn.core.CairnException;
import dev.cairn.signing.context.ContextDocument;
import dev.cairn.signing.context.ContextSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The contexts of the jar, read once from their term tables when first asked for. */
public final class BuiltInContexts {
  private static final String FOLDER = "tables/";

  private BuiltInContexts() {}

  /** A source of exactly these documents. */
  public static ContextSource source() {
    return Loaded.SOURCE;
  }

  /** The documents in the order of the index; unmodifiable. */
  public static List<ContextDocument> documents() {
    return Loaded.DOCUMENTS;
  }

  /** The document with this hash of its RFC 8785 form. */
  public static Optional<ContextDocument> findBySha256(String sha256) {
    return Optional.ofNullable(Loaded.BY_SHA256.get(sha256));
  }

  /** The initialisation-on-demand holder: immutable once loaded. */
  private static final class Loaded {
    private static final List<ContextDocument> DOCUMENTS = load();
    private static final ContextSource SOURCE = ContextSource.of(DOCUMENTS);
    private static final Map<String, ContextDocument> BY_SHA256 =
        DOCUMENTS.stream()
            .collect(
                java.util.stream.Collectors.toUnmodifiableMap(ContextDocument::sha256, d -> d));

    private static List<ContextDocument> load() {
      List<ContextDocument> all = new ArrayList<>();
      for (String name : text("index").lines().toList()) {
        all.add(TermTable.parse(name, text(name)));
      }
      return List.copyOf(all);
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
}

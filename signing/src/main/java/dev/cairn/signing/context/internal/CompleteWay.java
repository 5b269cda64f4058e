package dev.cairn.signing.context.internal;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.uri.UriValidationPolicy;
import dev.cairn.core.CairnException;
import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.signing.context.ContextDocument;
import dev.cairn.signing.context.ContextSource;
import dev.cairn.signing.rdf.RdfQuad;
import dev.cairn.signing.rdf.RdfTerm;
import jakarta.json.JsonStructure;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From a document to statements through titanium-json-ld, for what the compiled way does not cover.
 * Titanium drops some things with a log line at most, so what goes in and what expansion gives is
 * checked here. Thread-safe.
 */
final class CompleteWay {
  private final ContextSource contexts;

  CompleteWay(ContextSource contexts) {
    this.contexts = contexts;
  }

  /** The statements of a document, repeated ones included; or why it is refused. */
  Reading<List<RdfQuad>> statements(JsonObject document) {
    RawChecks raw = RawChecks.of(document);
    if (!raw.findings().isEmpty()) {
      return Reading.refused(raw.findings());
    }
    Map<String, ContextDocument> used = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>();
    JsonLdOptions options = options(used, unknown);
    try {
      JsonArray expanded =
          (JsonArray)
              JakartaTrees.from(
                  JsonLd.expand(JsonDocument.of((JsonStructure) JakartaTrees.to(document)))
                      .options(options)
                      .get());
      List<Finding> findings = new ArrayList<>();
      boolean inline = checkNames(document, raw, used, expanded, findings);
      JsonArray explicit = new ExpandedChecks(document, raw).check(expanded, findings);
      if (inline) {
        findings.add(Problems.inlineContextUsed("/@context"));
      }
      boolean refused = findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR);
      return refused ? Reading.refused(findings) : Reading.of(quads(explicit, options), findings);
    } catch (JsonLdError e) {
      if (unknown.isEmpty() && e.getCause() == null) {
        addUnknown(document, unknown);
      }
      return Reading.refused(
          List.of(
              unknown.isEmpty()
                  ? problem(e, document)
                  : Problems.unknownContext(
                      unknown.get(0), Pointers.of(document, unknown.get(0)))));
    }
  }

  /** Finds the context URLs for which the processor did not even ask, as they are no URLs. */
  private void addUnknown(JsonValue value, List<String> unknown) {
    if (value instanceof JsonArray array) {
      array.forEach(item -> addUnknown(item, unknown));
    } else if (value instanceof JsonObject object) {
      object.forEach(
          (name, member) -> {
            if (!name.equals("@context")) {
              addUnknown(member, unknown);
              return;
            }
            for (JsonValue one : member instanceof JsonArray a ? a.items() : List.of(member)) {
              if (one instanceof JsonString url && contexts.find(url.value()).isEmpty()) {
                unknown.add(url.value());
              }
            }
          });
    }
  }

  private JsonLdOptions options(Map<String, ContextDocument> used, List<String> unknown) {
    JsonLdOptions options =
        new JsonLdOptions(
            (url, ignored) -> {
              Optional<ContextDocument> found = contexts.find(url.toString());
              if (found.isEmpty()) {
                unknown.add(url.toString());
                throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED);
              }
              used.put(url.toString(), found.get());
              return loaded(found.get(), url);
            });
    options.setUndefinedTermsPolicy(JsonLdOptions.ProcessingPolicy.Fail);
    options.setUriValidation(UriValidationPolicy.None);
    options.setOrdered(false);
    return options;
  }

  private static Document loaded(ContextDocument context, URI url) {
    Document document = JsonDocument.of((JsonStructure) JakartaTrees.to(context.document()));
    document.setDocumentUrl(url);
    return document;
  }

  /** Whether the document has inline contexts; adds findings for them and for second names. */
  private static boolean checkNames(
      JsonObject document,
      RawChecks raw,
      Map<String, ContextDocument> used,
      JsonArray expanded,
      List<Finding> findings) {
    ContextVocabulary vocabulary = new ContextVocabulary();
    used.values().forEach(c -> vocabulary.add(c.document().find("@context").orElseThrow()));
    boolean inline = new InlineContexts(vocabulary, findings).check(document, "");
    addInline(document, vocabulary);
    for (RawChecks.NamedPlace place : raw.names()) {
      vocabulary
          .betterName(place.name())
          .ifPresent(better -> findings.add(Problems.alias(place.name(), better, place.pointer())));
    }
    checkReferences(expanded, document, raw, vocabulary, findings);
    return inline;
  }

  private static void addInline(JsonValue value, ContextVocabulary vocabulary) {
    if (value instanceof JsonArray array) {
      array.forEach(item -> addInline(item, vocabulary));
    } else if (value instanceof JsonObject object) {
      object.find("@context").ifPresent(vocabulary::add);
      object.without("@context").forEach((name, member) -> addInline(member, vocabulary));
    }
  }

  private static void checkReferences(
      JsonValue value,
      JsonObject document,
      RawChecks raw,
      ContextVocabulary vocabulary,
      List<Finding> findings) {
    if (value instanceof JsonArray array) {
      array.forEach(item -> checkReferences(item, document, raw, vocabulary, findings));
    } else if (value instanceof JsonObject object && !object.has("@value")) {
      if (object.find("@type").orElse(object) instanceof JsonArray types) {
        for (JsonValue type : types) {
          String iri = type instanceof JsonString text ? text.value() : "";
          vocabulary
              .betterType(iri, raw.strings())
              .ifPresent(t -> findings.add(Problems.alias(iri, t, Pointers.of(document, iri))));
        }
      }
      object
          .findString("@id")
          .flatMap(
              id ->
                  vocabulary
                      .betterReference(id, raw.strings())
                      .map(b -> Problems.alias(id, b, Pointers.of(document, id))))
          .ifPresent(findings::add);
      object.forEach((n, member) -> checkReferences(member, document, raw, vocabulary, findings));
    }
  }

  private static List<RdfQuad> quads(JsonArray expanded, JsonLdOptions options) throws JsonLdError {
    QuadCollector collector = new QuadCollector();
    JsonLd.toRdf(JsonDocument.of((JsonStructure) JakartaTrees.to(expanded)))
        .options(options)
        .provide(collector);
    return collector.quads;
  }

  private static Finding problem(JsonLdError error, JsonObject document) {
    if (error.getCause() instanceof JsonLdError inner) {
      return problem(inner, document);
    }
    String message = String.valueOf(error.getMessage());
    JsonLdErrorCode code = error.getCode() == null ? JsonLdErrorCode.UNSPECIFIED : error.getCode();
    return switch (code) {
      case UNDEFINED_TERM -> {
        String name = quoted(message);
        yield Problems.undefinedTerm(name, Pointers.of(document, name));
      }
      case PROTECTED_TERM_REDEFINITION, INVALID_CONTEXT_NULLIFICATION ->
          Problems.protectedTerm("a term", "/@context");
      case COLLIDING_KEYWORDS -> Problems.collidingKeywords();
      default -> Problems.invalid(code.name().toLowerCase(Locale.ROOT).replace('_', ' '), "");
    };
  }

  /** The last word in quotes or brackets of a message, the offending value where there is one. */
  private static String quoted(String message) {
    int from = message.lastIndexOf('[');
    int to = message.lastIndexOf(']');
    return from >= 0 && from < to ? message.substring(from + 1, to) : message;
  }

  /** Takes statements over from titanium. */
  private static final class QuadCollector implements com.apicatalog.rdf.api.RdfQuadConsumer {
    private final List<RdfQuad> quads = new ArrayList<>();
    private final Map<String, RdfTerm> resources = new HashMap<>();

    @Override
    public com.apicatalog.rdf.api.RdfQuadConsumer quad(
        String subject,
        String predicate,
        String object,
        @Nullable String datatype,
        @Nullable String language,
        @Nullable String direction,
        @Nullable String graph) {
      if (direction != null) {
        throw new CairnException(
            CairnException.Code.UNSUPPORTED, "A base direction was not caught; report this.");
      }
      RdfTerm term;
      if (language != null) {
        term = RdfTerm.languageText(object, language);
      } else if (datatype != null) {
        term = RdfTerm.literal(object, datatype);
      } else {
        term = resource(object);
      }
      quads.add(
          new RdfQuad(
              resource(subject),
              resource(predicate),
              term,
              graph == null ? RdfTerm.DEFAULT_GRAPH : resource(graph)));
      return this;
    }

    private RdfTerm resource(String text) {
      return resources.computeIfAbsent(
          text, t -> t.startsWith("_:") ? RdfTerm.blank(t.substring(2)) : RdfTerm.iri(t));
    }
  }
}

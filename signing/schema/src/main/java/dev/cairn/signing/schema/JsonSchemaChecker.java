package dev.cairn.signing.schema;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import dev.cairn.core.Finding;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.verification.Check;
import dev.cairn.core.verification.Check.Kind;
import dev.cairn.core.verification.Check.Outcome;
import dev.cairn.signing.verify.ContentDigest;
import dev.cairn.signing.verify.ResourceSource;
import dev.cairn.signing.verify.SchemaChecker;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Checks a credential against the JSON Schemas it names: {@code JsonSchema} (Verifiable Credentials
 * JSON Schema Specification), {@code 1EdTechJsonSchemaValidator2019} and {@code
 * JsonSchemaValidator2018}. Schemas, and what they refer to, come from the source given and from
 * nowhere else; a digest stated of one is checked before it is used. Drafts 4 to 2020-12 are known,
 * 2020-12 is taken where a schema names none. Immutable and thread-safe.
 *
 * <p>A schema that is not at hand, of another type, or that cannot be used is unknown, with a
 * finding {@code schema.*}. The source's schemas are believed: a pattern in one may take long.
 */
public final class JsonSchemaChecker implements SchemaChecker {
  private static final Set<String> TYPES =
      Set.of("JsonSchema", "1EdTechJsonSchemaValidator2019", "JsonSchemaValidator2018");
  private static final int MAX_FINDINGS = 50;

  private final ResourceSource schemas;

  private JsonSchemaChecker(ResourceSource schemas) {
    this.schemas = Objects.requireNonNull(schemas, "schemas");
  }

  /** A checker with these schemas, by their URLs. */
  public static JsonSchemaChecker of(ResourceSource schemas) {
    return new JsonSchemaChecker(schemas);
  }

  @Override
  public Check check(JsonObject credential) {
    JsonValue stated = credential.find("credentialSchema").orElse(JsonArray.of());
    List<JsonValue> items = stated instanceof JsonArray array ? array.items() : List.of(stated);
    List<Finding> faults = new ArrayList<>();
    List<Finding> doubts = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      String pointer =
          stated instanceof JsonArray
              ? JsonPointer.child("/credentialSchema", i)
              : "/credentialSchema";
      if (items.get(i) instanceof JsonObject entry) {
        check(credential, entry, pointer, faults, doubts);
      } else {
        doubts.add(
            doubt(
                "schema.form",
                pointer,
                "A credentialSchema is "
                    + items.get(i).kind()
                    + "; it must be an object with an id and a type."));
      }
    }
    if (!faults.isEmpty()) {
      faults.addAll(doubts);
      return new Check(Kind.SCHEMA, Outcome.FAILED, faults);
    }
    if (!doubts.isEmpty()) {
      return new Check(Kind.SCHEMA, Outcome.UNKNOWN, doubts);
    }
    return items.isEmpty() ? Check.notChecked(Kind.SCHEMA) : Check.passed(Kind.SCHEMA);
  }

  private void check(
      JsonObject credential,
      JsonObject entry,
      String pointer,
      List<Finding> faults,
      List<Finding> doubts) {
    List<String> types = OneOrMany.strings(entry, "type");
    if (types.stream().noneMatch(TYPES::contains)) {
      doubts.add(
          doubt(
              "schema.unknown-type",
              JsonPointer.child(pointer, "type"),
              "A schema of the type " + types + " is not read here; known are " + sorted() + "."));
      return;
    }
    String url = entry.findString("id").orElse("");
    Optional<byte[]> bytes = schemas.find(url);
    if (bytes.isEmpty()) {
      doubts.add(
          doubt(
              "schema.unavailable",
              JsonPointer.child(pointer, "id"),
              "The schema \"" + url + "\" is not at hand; put it into the folder of resources."));
      return;
    }
    Optional<Finding> changed = ContentDigest.fault(entry, pointer, bytes.get());
    if (changed.isPresent()) {
      faults.add(changed.get());
      return;
    }
    if (!JsonReader.strict().read(bytes.get()).isAccepted()) {
      doubts.add(unusable(url, pointer, "it is no JSON document"));
      return;
    }
    try {
      Schema schema =
          registry()
              .getSchema(
                  SchemaLocation.of(url),
                  new String(bytes.get(), StandardCharsets.UTF_8),
                  InputFormat.JSON);
      List<Error> errors = schema.validate(credential.toString(), InputFormat.JSON);
      errors.stream().limit(MAX_FINDINGS).map(e -> fault(e, url)).forEach(faults::add);
    } catch (SchemaException e) {
      doubts.add(unusable(url, pointer, String.valueOf(e.getMessage())));
    } catch (StackOverflowError e) {
      // The validator follows a schema that refers to itself without end.
      doubts.add(unusable(url, pointer, "it refers to itself without end"));
    }
  }

  /** A new one each time: nothing is kept, and nothing is fetched. */
  private SchemaRegistry registry() {
    return SchemaRegistry.withDefaultDialect(
        SpecificationVersion.DRAFT_2020_12,
        builder ->
            builder
                .schemaCacheEnabled(false)
                .schemas(
                    url ->
                        schemas
                            .find(url)
                            .map(b -> new String(b, StandardCharsets.UTF_8))
                            .orElse(null))
                .schemaRegistryConfig(
                    SchemaRegistryConfig.builder()
                        .locale(Locale.ENGLISH)
                        .pathType(PathType.JSON_POINTER)
                        .build()));
  }

  private static Finding fault(Error error, String url) {
    return Finding.error(
        "schema.mismatch",
        error.getInstanceLocation().toString(),
        "By the schema "
            + url
            + ": "
            + error.getMessage()
            + "; ask the issuer for a credential that fits its schema.");
  }

  private static Finding unusable(String url, String pointer, String why) {
    return doubt(
        "schema.unusable",
        pointer,
        "The schema "
            + url
            + " cannot be used: "
            + why
            + "; give a sound one and all it refers to.");
  }

  private static Finding doubt(String code, String pointer, String message) {
    return Finding.warning(code, pointer, message);
  }

  private static String sorted() {
    return String.join(", ", TYPES.stream().sorted().toList());
  }
}

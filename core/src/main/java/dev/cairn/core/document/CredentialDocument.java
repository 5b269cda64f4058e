package dev.cairn.core.document;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A credential or presentation as it was received: the bytes, and the JSON they hold. Nothing is
 * normalised; unknown properties, member order and the text of numbers survive, so that writing it
 * again gives the same bytes. Typed views are read from it and never written back into it.
 *
 * <p>Its accessors honour <em>one or many</em>: a property that holds a single value and one that
 * holds an array of it are read alike.
 *
 * <p>Immutable and thread-safe. Equality is of the bytes.
 */
public final class CredentialDocument {
  private final byte[] bytes;
  private final JsonObject root;
  private final CredentialFormat format;

  private CredentialDocument(byte[] bytes, JsonObject root) {
    this.bytes = bytes;
    this.root = root;
    this.format = CredentialFormat.of(root);
  }

  /**
   * Reads a document with the limits of {@link JsonReader#strict()}. The bytes are copied. A root
   * that is no object is refused as {@code json.type}.
   */
  public static Reading<CredentialDocument> read(byte[] utf8) {
    return read(utf8, JsonReader.strict());
  }

  /** Reads a document with the limits of a reader. */
  public static Reading<CredentialDocument> read(byte[] utf8, JsonReader reader) {
    byte[] copy = utf8.clone();
    return reader.readObject(copy).then(root -> Reading.of(new CredentialDocument(copy, root)));
  }

  /** A document made here, not received: its bytes are those of {@link JsonWriter#pretty}. */
  public static CredentialDocument of(JsonObject root) {
    Objects.requireNonNull(root, "root");
    return new CredentialDocument(JsonWriter.prettyBytes(root), root);
  }

  /** A copy of the bytes as received. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The bytes as text. */
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The JSON in the bytes. */
  public JsonObject root() {
    return root;
  }

  /** What it says it is. */
  public CredentialFormat format() {
    return format;
  }

  /** The values of {@code type}, in order. */
  public List<String> types() {
    return OneOrMany.strings(root, "type");
  }

  /** Whether {@code type} holds this value. */
  public boolean isType(String type) {
    return OneOrMany.contains(root, "type", type);
  }

  /** The values of {@code @context}, URLs and inline objects, in order. */
  public List<JsonValue> contexts() {
    return OneOrMany.values(root, "@context");
  }

  /** Those contexts that are URLs, in order. */
  public List<String> contextUrls() {
    return OneOrMany.strings(root, "@context");
  }

  /** The proofs, in order; empty if it is unsecured or secured from outside. */
  public List<JsonObject> proofs() {
    return OneOrMany.objects(root, "proof");
  }

  /** What the proofs speak of: the document without {@code proof}. */
  public JsonObject withoutProof() {
    return root.without("proof");
  }

  /** Its own id, if it states one. */
  public Optional<String> id() {
    return root.findString("id");
  }

  /** The issuer's id, whether the issuer is a URL or an object. */
  public Optional<String> issuer() {
    return OneOrMany.id(root, "issuer");
  }

  /** The holder's id of a presentation, whether the holder is a URL or an object. */
  public Optional<String> holder() {
    return OneOrMany.id(root, "holder");
  }

  /** The values of {@code credentialSubject} that are objects. */
  public List<JsonObject> subjects() {
    return OneOrMany.objects(root, "credentialSubject");
  }

  /** The credentials in a presentation, or those a CLR's subject carries. */
  public List<JsonObject> contained() {
    if (format == CredentialFormat.CLR_2_0) {
      return subjects().stream()
          .flatMap(s -> OneOrMany.objects(s, "verifiableCredential").stream())
          .toList();
    }
    return OneOrMany.objects(root, "verifiableCredential");
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof CredentialDocument d && Arrays.equals(bytes, d.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return format + " " + id().orElse("without id") + ", " + bytes.length + " bytes";
  }
}

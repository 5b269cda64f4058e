package dev.cairn.signing.context.internal;

import dev.cairn.core.json.CanonicalJson;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonBoolean;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.signing.rdf.RdfTerm;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** JSON values as RDF literals (JSON-LD 1.1 API, section 8.2.2), each checked on the way. */
final class Literals {
  private static final String RDF_JSON = "http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON";

  private final Statements out;

  Literals(Statements out) {
    this.out = out;
  }

  /** A scalar, of a datatype or, where that is empty, of its native type; null if refused. */
  @Nullable RdfTerm scalar(JsonValue value, String datatype, Step at) {
    if (value instanceof JsonString text) {
      return datatype.isEmpty()
          ? RdfTerm.literal(text.value())
          : RdfTerm.literal(text.value(), datatype);
    }
    if (value instanceof JsonNumber number) {
      if (!XsdNumbers.isUnambiguous(number)) {
        out.problem(Problems.number(number, at.pointer()));
        return null;
      }
      boolean asDouble = XsdNumbers.isDouble(number) || datatype.equals(XsdNumbers.XSD_DOUBLE);
      String plain = asDouble ? XsdNumbers.XSD_DOUBLE : XsdNumbers.XSD_INTEGER;
      return RdfTerm.literal(
          asDouble ? XsdNumbers.doubleText(number) : XsdNumbers.integer(number),
          datatype.isEmpty() ? plain : datatype);
    }
    if (value instanceof JsonBoolean bool) {
      return RdfTerm.literal(
          bool.toString(), datatype.isEmpty() ? XsdNumbers.XSD_BOOLEAN : datatype);
    }
    out.problem(Problems.nullValue(at.pointer()));
    return null;
  }

  /** Any JSON as one literal of type rdf:JSON; null if refused. */
  @Nullable RdfTerm json(JsonValue value, Step at) {
    return numbersAreFine(value, at) ? RdfTerm.literal(CanonicalJson.text(value), RDF_JSON) : null;
  }

  private boolean numbersAreFine(JsonValue value, Step at) {
    if (value instanceof JsonNumber number && !XsdNumbers.isUnambiguous(number)) {
      out.problem(Problems.number(number, at.pointer()));
      return false;
    }
    boolean fine = true;
    if (value instanceof JsonObject object) {
      for (int i = 0; i < object.size(); i++) {
        fine &= numbersAreFine(object.valueAt(i), at.to(object.nameAt(i)));
      }
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        fine &= numbersAreFine(array.get(i), at.to(i));
      }
    }
    return fine;
  }

  /** A text in a language; null if refused. */
  @Nullable RdfTerm text(JsonValue value, String language, Step at) {
    if (!LanguageTags.isWellFormed(language)) {
      out.problem(Problems.languageTag(language, at.pointer()));
      return null;
    }
    if (!(value instanceof JsonString text)) {
      throw new NotCovered("a language of what is no text");
    }
    return RdfTerm.languageText(text.value(), language.toLowerCase(Locale.ROOT));
  }

  /** An expanded value object: an object with the member {@code @value}; null if refused. */
  @Nullable RdfTerm valueObject(JsonObject object, CompiledContext active, Step at) {
    JsonValue value = object.valueAt(object.indexOf("@value"));
    String datatype = "";
    JsonValue language = null;
    for (int i = 0; i < object.size(); i++) {
      JsonValue member = object.valueAt(i);
      switch (object.nameAt(i)) {
        case "@value" -> {}
        case "@type" -> datatype = datatype(member, active, at);
        case "@language" -> language = member;
        case "@direction" -> out.problem(Problems.direction(at.to("@direction").pointer()));
        case "@index" -> out.problem(Problems.index(at.to("@index").pointer()));
        case "@context" -> throw new NotCovered("a value object with a context");
        default ->
            out.problem(
                Problems.undefinedTerm(object.nameAt(i), at.to(object.nameAt(i)).pointer()));
      }
    }
    if (datatype.equals("@json")) {
      if (language != null) {
        throw new NotCovered("a type and a language");
      }
      return json(value, at.to("@value"));
    }
    if (value instanceof JsonObject || value instanceof JsonArray) {
      throw new NotCovered("a value that is " + value.kind());
    }
    if (language != null) {
      if (!datatype.isEmpty() || !(language instanceof JsonString tag)) {
        throw new NotCovered("a type and a language");
      }
      return text(value, tag.value(), at.to("@language"));
    }
    return scalar(value, datatype, at.to("@value"));
  }

  private static String datatype(JsonValue member, CompiledContext active, Step at) {
    if (!(member instanceof JsonString text)) {
      throw new NotCovered("a type that is " + member.kind());
    }
    String given = text.value();
    if (given.equals("@json")) {
      return given;
    }
    String iri = Names.expand(given, active);
    if (iri == null || !Iris.isAbsolute(iri)) {
      throw new NotCovered("the datatype " + given + " at " + at.pointer());
    }
    return iri;
  }
}

package dev.cairn.core.format.ctdl;

import dev.cairn.core.CairnException;
import dev.cairn.core.internal.shape.LanguageTexts;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.ConditionProfile;
import dev.cairn.core.model.CreditValue;
import dev.cairn.core.model.DescribedResource;
import dev.cairn.core.model.FrameworkNode;
import dev.cairn.core.model.LocalizedText;
import dev.cairn.core.model.Pathway;
import dev.cairn.core.model.PathwayComponent;
import dev.cairn.core.model.Rational;
import dev.cairn.core.model.TransferValueProfile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes views in today's form. */
final class CtdlWriter {
  private CtdlWriter() {}

  static JsonObject graph(Optional<String> id, List<DescribedResource> resources) {
    List<JsonValue> nodes = new ArrayList<>();
    resources.forEach(r -> nodes.add(resource(r)));
    JsonObject.Builder out = JsonObject.builder().put("@context", CtdlGraph.CONTEXT);
    id.ifPresent(i -> out.put("@id", i));
    return out.put("@graph", new JsonArray(nodes)).build();
  }

  private static JsonObject resource(DescribedResource resource) {
    if (resource instanceof OtherResource other) {
      return other.json();
    }
    JsonObject.Builder out = JsonObject.builder().put("@type", CtdlTypes.written(resource.type()));
    if (!resource.id().isBlank()) {
      out.put("@id", resource.id());
    }
    string(out, "ceterms:ctid", resource.ctid());
    text(out, "ceterms:name", resource.name());
    text(out, "ceterms:description", resource.description());
    string(out, "ceterms:subjectWebpage", resource.subjectWebpage());
    if (resource instanceof Offering o) {
      OfferingWriter.offering(out, o);
    } else if (resource instanceof Pathway p) {
      PathwayWriter.pathway(out, p);
    } else if (resource instanceof PathwayComponent c) {
      PathwayWriter.component(out, c);
    } else if (resource instanceof TransferValueProfile t) {
      PathwayWriter.transfer(out, t);
    }
    return out.build();
  }

  static JsonObject condition(ConditionProfile c) {
    JsonObject.Builder out = typed("ConditionProfile");
    text(out, "ceterms:name", c.name());
    text(out, "ceterms:description", c.description());
    texts(out, "ceterms:condition", c.conditions());
    strings(out, "ceterms:targetCredential", c.targetCredentials());
    strings(out, "ceterms:targetAssessment", c.targetAssessments());
    strings(out, "ceterms:targetLearningOpportunity", c.targetLearningOpportunities());
    alignments(out, "ceterms:targetCompetency", c.targetCompetencies());
    list(out, "ceterms:alternativeCondition", c.alternatives(), CtdlWriter::condition);
    list(out, "ceterms:creditValue", c.creditValues(), CtdlWriter::credit);
    number(out, "ceterms:minimumAge", c.minimumAge());
    number(out, "ceterms:yearsOfExperience", c.yearsOfExperience());
    number(out, "ceterms:weight", c.weight());
    strings(out, "ceterms:submissionOf", c.submissionOf());
    list(out, "ceterms:residentOf", c.residentOf(), o -> o);
    list(out, "ceterms:jurisdiction", c.jurisdictions(), o -> o);
    strings(out, "ceterms:commonConditions", c.commonConditions());
    strings(out, "ceterms:assertedBy", c.assertedBy());
    return out.build();
  }

  static JsonObject credit(CreditValue v) {
    JsonObject.Builder out = typed("ValueProfile");
    number(out, "schema:value", v.value());
    number(out, "schema:minValue", v.minValue());
    number(out, "schema:maxValue", v.maxValue());
    number(out, "qdata:percentage", v.percentage());
    alignments(out, "ceterms:creditUnitType", v.unitTypes());
    alignments(out, "ceterms:creditLevelType", v.levelTypes());
    text(out, "schema:unitText", v.unitText());
    text(out, "schema:description", v.description());
    return out.build();
  }

  private static JsonObject alignment(FrameworkNode a) {
    JsonObject.Builder out = typed("CredentialAlignmentObject");
    string(out, "ceterms:framework", a.framework());
    text(out, "ceterms:frameworkName", a.frameworkName());
    string(out, "ceterms:targetNode", a.targetNode());
    text(out, "ceterms:targetNodeName", a.targetNodeName());
    text(out, "ceterms:targetNodeDescription", a.targetNodeDescription());
    string(out, "ceterms:codedNotation", a.codedNotation());
    number(out, "ceterms:weight", a.weight());
    return out.build();
  }

  static JsonObject.Builder typed(String type) {
    return JsonObject.builder().put("@type", CtdlTypes.written(type));
  }

  static void alignments(JsonObject.Builder out, String name, List<FrameworkNode> alignments) {
    list(out, name, alignments, CtdlWriter::alignment);
  }

  static void string(JsonObject.Builder out, String name, Optional<String> value) {
    value.ifPresent(v -> out.put(name, v));
  }

  static void text(JsonObject.Builder out, String name, Optional<LocalizedText> value) {
    value.ifPresent(v -> out.put(name, LanguageTexts.write(v)));
  }

  static void texts(JsonObject.Builder out, String name, List<LocalizedText> texts) {
    if (!texts.isEmpty()) {
      out.put(name, LanguageTexts.writeAll(texts));
    }
  }

  /** CTDL writes amounts as JSON numbers, which are decimals that end. */
  static void number(JsonObject.Builder out, String name, Optional<Rational> value) {
    value.ifPresent(
        v -> {
          String text = v.toString();
          if (text.indexOf('/') >= 0 || !new JsonNumber(text).isExactDouble()) {
            throw CairnException.illegalArgument(
                text + " as " + name + " has no exact JSON number; give an amount such as 2.5.");
          }
          out.put(name, new JsonNumber(text));
        });
  }

  static void strings(JsonObject.Builder out, String name, Collection<String> values) {
    if (!values.isEmpty()) {
      out.put(name, JsonArray.ofStrings(values));
    }
  }

  static <T> void list(
      JsonObject.Builder out, String name, Collection<T> items, Function<T, JsonObject> write) {
    if (!items.isEmpty()) {
      List<JsonValue> written = new ArrayList<>();
      items.forEach(i -> written.add(write.apply(i)));
      out.put(name, new JsonArray(written));
    }
  }
}

package dev.cairn.core.format.ctdl;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.ComponentCondition;
import dev.cairn.core.model.Constraint;
import dev.cairn.core.model.LogicalOperator;
import dev.cairn.core.model.Pathway;
import dev.cairn.core.model.PathwayComponent;
import dev.cairn.core.model.TransferValueProfile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes pathways, their components and transfer values. */
final class PathwayWriter {
  private PathwayWriter() {}

  static void pathway(JsonObject.Builder out, Pathway p) {
    CtdlWriter.strings(out, "ceterms:hasDestinationComponent", p.destinations());
    CtdlWriter.strings(out, "ceterms:hasPart", p.parts());
    CtdlWriter.strings(out, "ceasn:hasChild", p.children());
    CtdlWriter.strings(out, "asn:hasProgressionModel", p.progressionModels());
    CtdlWriter.strings(out, "ceterms:ownedBy", p.ownedBy());
    CtdlWriter.strings(out, "ceterms:offeredBy", p.offeredBy());
    CtdlWriter.strings(out, "ceterms:inLanguage", p.inLanguage());
  }

  static void component(JsonObject.Builder out, PathwayComponent c) {
    CtdlWriter.strings(out, "ceasn:hasChild", c.children());
    CtdlWriter.strings(out, "ceasn:isChildOf", c.childOf());
    CtdlWriter.strings(out, "ceterms:isPartOf", c.partOf());
    CtdlWriter.strings(out, "ceterms:isDestinationComponentOf", c.destinationOf());
    prerequisites(out, c);
    CtdlWriter.strings(out, "ceterms:precedes", c.precedes());
    CtdlWriter.strings(out, "ceterms:precededBy", c.precededBy());
    CtdlWriter.list(out, "ceterms:hasCondition", c.conditions(), PathwayWriter::condition);
    CtdlWriter.list(out, "ceterms:creditValue", c.creditValues(), CtdlWriter::credit);
    CtdlWriter.list(out, "ceterms:pointValue", c.pointValues(), CtdlWriter::credit);
    CtdlWriter.text(out, "ceterms:programTerm", c.programTerm());
    CtdlWriter.strings(out, "ceterms:proxyFor", c.proxyFor());
    CtdlWriter.string(out, "ceterms:codedNotation", c.codedNotation());
    CtdlWriter.alignments(out, "ceterms:componentDesignation", c.designations());
    CtdlWriter.strings(out, "asn:hasProgressionLevel", c.progressionLevels());
    CtdlWriter.string(out, "ceterms:sourceData", c.sourceData());
  }

  private static void prerequisites(JsonObject.Builder out, PathwayComponent c) {
    List<JsonValue> written = new ArrayList<>();
    c.prerequisites().forEach(id -> written.add(new JsonString(id)));
    c.prerequisiteConditions().forEach(p -> written.add(condition(p)));
    if (!written.isEmpty()) {
      out.put("ceterms:prerequisite", new JsonArray(written));
    }
  }

  static JsonObject condition(ComponentCondition c) {
    JsonObject.Builder out = CtdlWriter.typed("ComponentCondition");
    CtdlWriter.string(out, "@id", c.id());
    CtdlWriter.text(out, "ceterms:name", c.name());
    CtdlWriter.text(out, "ceterms:description", c.description());
    c.requiredNumber().ifPresent(n -> out.put("ceterms:requiredNumber", n));
    CtdlWriter.string(out, "ceterms:logicalOperator", c.operator().map(LogicalOperator::term));
    CtdlWriter.strings(out, "ceterms:targetComponent", c.targets());
    CtdlWriter.list(out, "ceterms:hasCondition", c.conditions(), PathwayWriter::condition);
    c.requiredConstraints().ifPresent(n -> out.put("ceterms:requiredConstraints", n));
    CtdlWriter.list(out, "ceterms:hasConstraint", c.constraints(), PathwayWriter::constraint);
    return out.build();
  }

  private static JsonObject constraint(Constraint c) {
    JsonObject.Builder out = CtdlWriter.typed("Constraint");
    CtdlWriter.text(out, "ceterms:name", c.name());
    CtdlWriter.text(out, "ceterms:description", c.description());
    CtdlWriter.strings(out, "ceterms:leftSource", c.leftSources());
    CtdlWriter.string(out, "ceterms:leftAction", c.leftAction());
    CtdlWriter.string(out, "ceterms:comparator", c.comparator());
    CtdlWriter.strings(out, "ceterms:rightSource", c.rightSources());
    CtdlWriter.string(out, "ceterms:rightAction", c.rightAction());
    return out.build();
  }

  static void transfer(JsonObject.Builder out, TransferValueProfile t) {
    CtdlWriter.list(out, "ceterms:transferValue", t.transferValues(), CtdlWriter::credit);
    CtdlWriter.strings(out, "ceterms:transferValueFrom", t.transferFrom());
    CtdlWriter.strings(out, "ceterms:transferValueFor", t.transferFor());
    CtdlWriter.string(out, "ceterms:startDate", t.startDate().map(LocalDate::toString));
    CtdlWriter.string(out, "ceterms:endDate", t.endDate().map(LocalDate::toString));
    CtdlWriter.strings(out, "ceterms:ownedBy", t.ownedBy());
    CtdlWriter.strings(out, "ceterms:derivedFrom", t.derivedFrom());
  }
}

package dev.cairn.core.format.ctdl;

import dev.cairn.core.json.JsonObject;
import dev.cairn.core.model.ConditionKind;
import java.time.LocalDate;

/** Writes what is on offer: credentials, and what one learns and is assessed by. */
final class OfferingWriter {
  private OfferingWriter() {}

  static void offering(JsonObject.Builder out, Offering o) {
    CtdlWriter.strings(out, "ceterms:ownedBy", o.ownedBy());
    CtdlWriter.strings(out, "ceterms:offeredBy", o.offeredBy());
    CtdlWriter.strings(out, "ceterms:accreditedBy", o.accreditedBy());
    CtdlWriter.strings(out, "ceterms:approvedBy", o.approvedBy());
    CtdlWriter.strings(out, "ceterms:recognizedBy", o.recognizedBy());
    CtdlWriter.strings(out, "ceterms:regulatedBy", o.regulatedBy());
    CtdlWriter.strings(out, "ceterms:inLanguage", o.inLanguage());
    CtdlWriter.strings(out, "ceterms:codedNotation", o.codedNotations());
    for (ConditionKind kind : ConditionKind.values()) {
      CtdlWriter.list(out, "ceterms:" + kind.term(), o.conditions(kind), CtdlWriter::condition);
    }
    CtdlWriter.list(out, "ceterms:creditValue", o.creditValues(), CtdlWriter::credit);
    CtdlWriter.list(out, "ceterms:estimatedCost", o.costs(), OfferingWriter::cost);
    CtdlWriter.list(out, "ceterms:estimatedDuration", o.durations(), OfferingWriter::duration);
    CtdlWriter.alignments(out, "ceterms:audienceLevelType", o.audienceLevels());
    CtdlWriter.alignments(out, "ceterms:subject", o.subjects());
    CtdlWriter.texts(out, "ceterms:keyword", o.keywords());
    boolean credential = o.isCredential();
    CtdlWriter.alignments(out, "ceterms:" + CtdlReader.statusTerm(credential), o.status());
    CtdlWriter.strings(out, "ceterms:isPartOf", o.partOf());
    CtdlWriter.strings(out, "ceterms:hasPart", o.parts());
    CtdlWriter.alignments(out, "ceterms:" + CtdlReader.deliveryTerm(credential), o.deliveryTypes());
    CtdlWriter.alignments(out, "ceterms:learningMethodType", o.learningMethods());
    CtdlWriter.alignments(out, "ceterms:teaches", o.teaches());
    CtdlWriter.alignments(out, "ceterms:assesses", o.assesses());
  }

  private static JsonObject cost(CostProfile c) {
    JsonObject.Builder out = CtdlWriter.typed("CostProfile");
    CtdlWriter.text(out, "ceterms:name", c.name());
    CtdlWriter.text(out, "ceterms:description", c.description());
    CtdlWriter.number(out, "ceterms:price", c.price());
    CtdlWriter.string(out, "ceterms:currency", c.currency());
    CtdlWriter.alignments(out, "ceterms:directCostType", c.directCostTypes());
    CtdlWriter.alignments(out, "ceterms:residencyType", c.residencyTypes());
    CtdlWriter.alignments(out, "ceterms:audienceType", c.audienceTypes());
    CtdlWriter.string(out, "ceterms:costDetails", c.costDetails());
    CtdlWriter.text(out, "ceterms:paymentPattern", c.paymentPattern());
    CtdlWriter.string(out, "ceterms:startDate", c.startDate().map(LocalDate::toString));
    CtdlWriter.string(out, "ceterms:endDate", c.endDate().map(LocalDate::toString));
    return out.build();
  }

  private static JsonObject duration(DurationProfile d) {
    JsonObject.Builder out = CtdlWriter.typed("DurationProfile");
    CtdlWriter.string(out, "ceterms:exactDuration", d.exact());
    CtdlWriter.string(out, "ceterms:minimumDuration", d.minimum());
    CtdlWriter.string(out, "ceterms:maximumDuration", d.maximum());
    CtdlWriter.text(out, "ceterms:description", d.description());
    return out.build();
  }
}

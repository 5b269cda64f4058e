package dev.cairn.core.format.ctdl;

import dev.cairn.core.internal.shape.Report;
import dev.cairn.core.model.Accreditation;
import dev.cairn.core.model.Concept;
import dev.cairn.core.model.Identifier;
import dev.cairn.core.model.Organisation;
import dev.cairn.core.model.Recognition;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;

/** Reads organisations out of resources that are kept as they are. */
final class OrganisationReader {
  private static final Set<String> TYPES =
      Set.of(
          "CredentialOrganization",
          "Organization",
          "QACredentialOrganization",
          "CredentialPerson",
          "NonCredentialingOrganization");

  private OrganisationReader() {}

  static boolean isOrganisation(String type) {
    return TYPES.contains(type);
  }

  static Organisation read(OtherResource r) {
    CtdlNode n = new CtdlNode(r.json(), "", new Report("ctdl", new ArrayList<>()));
    Organisation.Builder out =
        Organisation.builder()
            .id(Optional.of(r.id()).filter(id -> !id.isBlank()))
            .name(r.name())
            .description(r.description())
            .homepage(r.subjectWebpage())
            .email(n.string("email"));
    r.ctid().ifPresent(c -> out.addIdentifiers(new Identifier("ctid", c)));
    n.objects("address", a -> a).stream().findFirst().ifPresent(a -> place(a, out));
    n.references("accreditedBy").forEach(by -> out.addAccreditations(Accreditation.by(by)));
    for (String term : new String[] {"recognizedBy", "approvedBy", "regulatedBy"}) {
      n.references(term).forEach(by -> out.addRecognitions(Recognition.by(by)));
    }
    return out.build();
  }

  private static void place(CtdlNode a, Organisation.Builder out) {
    out.country(a.text("addressCountry").map(label -> new Concept(Optional.empty(), label)))
        .region(a.text("addressRegion").map(Object::toString))
        .locality(a.text("addressLocality").map(Object::toString));
  }
}

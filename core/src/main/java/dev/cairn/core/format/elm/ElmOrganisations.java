package dev.cairn.core.format.elm;

import dev.cairn.core.json.JsonObject;
import dev.cairn.core.model.Accreditation;
import dev.cairn.core.model.Identifier;
import dev.cairn.core.model.LocalizedText;
import dev.cairn.core.model.Organisation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads organisations, what stands for their quality, and identifiers. */
final class ElmOrganisations {
  /** Identifiers that have a property of their own. */
  static final List<String> LEGAL =
      List.of("eIDASIdentifier", "registration", "vatIdentifier", "taxIdentifier", "nationalID");

  private static final String MAIL = "mailto:";

  private ElmOrganisations() {}

  static Organisation read(JsonObject o) {
    Organisation.Builder out =
        Organisation.builder()
            .id(ElmNode.string(o, "id"))
            .name(ElmNode.text(o, "legalName"))
            .homepage(ElmNode.first(o, "homepage").flatMap(h -> ElmNode.string(h, "contentURL")))
            .email(
                ElmNode.first(o, "contactPoint", "emailAddress")
                    .flatMap(m -> ElmNode.string(m, "id"))
                    .filter(m -> m.startsWith(MAIL))
                    .map(m -> m.substring(MAIL.length())))
            .phone(
                ElmNode.first(o, "contactPoint", "phone")
                    .flatMap(p -> ElmNode.string(p, "phoneNumber")))
            .image(ElmNode.first(o, "logo").flatMap(l -> ElmNode.string(l, "contentURL")))
            .country(
                ElmNode.all(o, "location", "address").stream()
                    .flatMap(a -> ElmNode.all(a, "countryCode").stream())
                    .map(ElmAwards::concept)
                    .findFirst())
            .identifiers(identifiers(o));
    ElmNode.all(o, "accreditation").forEach(a -> out.addAccreditations(accreditation(a)));
    return out.build();
  }

  static Accreditation accreditation(JsonObject a) {
    return new Accreditation(
        ElmNode.string(a, "id").filter(id -> !id.startsWith(ElmVocabulary.LOCAL)),
        ElmNode.first(a, "dcType").map(ElmAwards::concept),
        ElmNode.text(a, "title"),
        ElmNode.first(a, "accreditingAgent")
            .flatMap(g -> ElmNode.text(g, "legalName"))
            .map(LocalizedText::any),
        day(a, "dateIssued"),
        day(a, "expiryDate"));
  }

  static List<Identifier> identifiers(JsonObject o) {
    List<Identifier> identifiers = new ArrayList<>();
    for (JsonObject i : ElmNode.all(o, "identifier")) {
      add(identifiers, ElmNode.string(i, "schemeName").orElse("identifier"), i);
    }
    for (String legal : LEGAL) {
      ElmNode.all(o, legal).forEach(i -> add(identifiers, legal, i));
    }
    return identifiers;
  }

  private static void add(List<Identifier> identifiers, String scheme, JsonObject i) {
    Optional<String> notation = ElmNode.string(i, "notation").filter(n -> !n.isBlank());
    if (notation.isPresent() && !scheme.isBlank()) {
      identifiers.add(new Identifier(scheme, notation.get()));
    }
  }

  private static Optional<LocalDate> day(JsonObject o, String name) {
    try {
      return ElmNode.string(o, name)
          .filter(t -> t.length() >= 10)
          .map(t -> LocalDate.parse(t.substring(0, 10)));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }
}

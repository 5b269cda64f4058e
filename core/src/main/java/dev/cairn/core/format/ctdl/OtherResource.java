package dev.cairn.core.format.ctdl;

import dev.cairn.core.json.JsonObject;
import dev.cairn.core.model.DescribedResource;
import dev.cairn.core.model.LocalizedText;
import dev.cairn.core.model.Organisation;
import java.util.Objects;
import java.util.Optional;

/**
 * A resource of a class that has no view of its own: an organisation, a competency, a concept, a
 * data set. Its JSON stays as it was.
 *
 * @param id what identifies it
 * @param type its class
 * @param ctid its Credential Transparency Identifier
 * @param name its name
 * @param description what it is
 * @param subjectWebpage the address of a page about it
 * @param json all of it
 */
public record OtherResource(
    String id,
    String type,
    Optional<String> ctid,
    Optional<LocalizedText> name,
    Optional<LocalizedText> description,
    Optional<String> subjectWebpage,
    JsonObject json)
    implements DescribedResource {
  /** Checks that nothing is null. */
  public OtherResource {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(ctid, "ctid");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(subjectWebpage, "subjectWebpage");
    Objects.requireNonNull(json, "json");
  }

  /**
   * The organisation it is, if its class is one: names, address, and by their ids who accredits and
   * who recognises it. Read leniently, since its form is not judged here.
   */
  public Optional<Organisation> organisation() {
    return OrganisationReader.isOrganisation(type)
        ? Optional.of(OrganisationReader.read(this))
        : Optional.empty();
  }
}

package dev.cairn.core.format.vc;

import dev.cairn.core.Finding;
import dev.cairn.core.internal.Located;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.DateTimeStamp;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks one credential. */
final class CredentialCheck extends Faults {
  private final boolean draft;

  CredentialCheck(List<Finding> findings, boolean draft) {
    super(findings);
    this.draft = draft;
  }

  void check(JsonObject credential, String pointer) {
    boolean v1 = context(credential, pointer);
    type(credential, pointer, "VerifiableCredential");
    optionalId(credential, pointer);
    issuer(credential, pointer);
    subjects(credential, pointer);
    if (v1) {
      dates(credential, pointer, "issuanceDate", "expirationDate");
      if (!credential.has("issuanceDate") && !draft) {
        error("date-missing", pointer, "There is no \"issuanceDate\"; add it.");
      }
    } else {
      dates(credential, pointer, "validFrom", "validUntil");
      obsolete(credential, pointer, "issuanceDate", "validFrom");
      obsolete(credential, pointer, "expirationDate", "validUntil");
      texts(credential, pointer);
    }
    typedObjects(credential, pointer, "credentialStatus", v1);
    typedObjects(credential, pointer, "credentialSchema", true);
    typedObjects(credential, pointer, "refreshService", v1);
    typedObjects(credential, pointer, "termsOfUse", false);
    typedObjects(credential, pointer, "evidence", false);
    typedObjects(credential, pointer, "proof", false);
    relatedResources(credential, pointer);
  }

  private void issuer(JsonObject credential, String pointer) {
    JsonValue issuer = credential.find("issuer").orElse(null);
    if (issuer != null) {
      party(issuer, pointer + "/issuer", "issuer", draft);
    } else if (!draft) {
      error("issuer", pointer, "There is no \"issuer\"; add who issues this credential.");
    }
  }

  private void subjects(JsonObject credential, String pointer) {
    List<Located> subjects = Located.each(credential, pointer, "credentialSubject");
    if (subjects.isEmpty()) {
      error(
          "subject-missing",
          credential.has("credentialSubject")
              ? JsonPointer.child(pointer, "credentialSubject")
              : pointer,
          "There is no \"credentialSubject\"; say whom the credential is about.");
    }
    for (Located subject : subjects) {
      if (!(subject.value() instanceof JsonObject o)) {
        error(
            "subject-form",
            subject.pointer(),
            "The subject is " + shown(subject.value()) + "; write an object, { … }.");
      } else if (o.isEmpty()) {
        error(
            "subject-empty",
            subject.pointer(),
            "The subject claims nothing; say something about it or leave it out.");
      } else {
        JsonValue id = o.find("id").orElse(null);
        if (id != null && !isUrl(id)) {
          url(id, JsonPointer.child(subject.pointer(), "id"), "subject-id");
        }
      }
    }
  }

  private void dates(JsonObject credential, String pointer, String from, String until) {
    Optional<DateTimeStamp> start = moment(credential, pointer, from);
    Optional<DateTimeStamp> end = moment(credential, pointer, until);
    if (start.isPresent()
        && end.isPresent()
        && end.get().instant().isBefore(start.get().instant())) {
      error(
          "date-order",
          JsonPointer.child(pointer, until),
          "It ends at " + end.get() + ", before it begins at " + start.get() + "; mend one.");
    }
  }

  private void obsolete(JsonObject credential, String pointer, String old, String now) {
    if (credential.has(old)) {
      warn(
          "property-of-1-1",
          JsonPointer.child(pointer, old),
          "\"" + old + "\" belongs to version 1.1; write \"" + now + "\" instead.");
    }
  }

  private void texts(JsonObject credential, String pointer) {
    LanguageValueCheck check = new LanguageValueCheck(findings());
    check.check(credential, pointer, "name");
    check.check(credential, pointer, "description");
    if (credential.find("issuer").orElse(null) instanceof JsonObject issuer) {
      String at = JsonPointer.child(pointer, "issuer");
      check.check(issuer, at, "name");
      check.check(issuer, at, "description");
    }
  }

  /** VCDM 2.0 section 5.3: each names one resource and at least one digest of it. */
  private void relatedResources(JsonObject credential, String pointer) {
    Set<String> ids = new HashSet<>();
    for (Located item : Located.each(credential, pointer, "relatedResource")) {
      if (!(item.value() instanceof JsonObject o)) {
        error(
            "related-resource",
            item.pointer(),
            "A related resource is " + shown(item.value()) + "; write an object, { … }.");
        continue;
      }
      JsonValue id = o.find("id").orElse(null);
      if (id == null) {
        error("related-resource", item.pointer(), "A related resource has no \"id\"; add its URL.");
      } else if (url(id, JsonPointer.child(item.pointer(), "id"), "related-resource")
          && !ids.add(((JsonString) id).value())) {
        error(
            "related-resource",
            JsonPointer.child(item.pointer(), "id"),
            "The related resource " + shown(id) + " stands twice; keep one entry.");
      }
      if (o.findString("digestSRI").isEmpty() && o.findString("digestMultibase").isEmpty()) {
        error(
            "related-resource-digest",
            item.pointer(),
            "A related resource has no digest; add \"digestSRI\" or \"digestMultibase\".");
      }
    }
  }
}

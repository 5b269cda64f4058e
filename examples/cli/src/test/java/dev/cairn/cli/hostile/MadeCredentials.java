package dev.cairn.cli.hostile;

import static dev.cairn.cli.hostile.HostileKind.CREDENTIAL;
import static dev.cairn.cli.hostile.Made.JCS;
import static dev.cairn.cli.hostile.Made.RDFC;
import static dev.cairn.cli.hostile.Made.read;
import static dev.cairn.cli.hostile.Made.set;
import static dev.cairn.cli.hostile.Made.string;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.signing.did.DidKey;
import dev.cairn.signing.did.ProofPurpose;
import dev.cairn.signing.key.Jwk;
import dev.cairn.signing.key.Multikey;
import dev.cairn.signing.verify.CredentialIssuer;
import java.time.Instant;
import java.util.List;

/** Data Integrity credentials changed after signing, signed by others, or out of their time. */
final class MadeCredentials {
  private static final String SCHOOL = "https://school.example/";

  private final CaseWriter out = new CaseWriter();

  static String file() {
    MadeCredentials made = new MadeCredentials();
    made.changed();
    made.proofs();
    made.controllers();
    made.contexts();
    made.dates();
    made.presentations();
    made.records();
    return made.out.file();
  }

  private void add(String id, String threat, JsonObject document, String expect) {
    out.document(id, CREDENTIAL, threat, document, expect);
  }

  private void changed() {
    String[][] changes = {
      {"/id", "'urn:uuid:0b5f3c1a-6d0e-4c39-9a5e-0000000000ff'"},
      {"/validFrom", "'2025-01-01T00:00:00Z'"},
      {"/validUntil", "'2040-01-01T00:00:00Z'"},
      {"/validUntil", ""},
      {"/name", "'Dry stone castles'"},
      {"/name", ""},
      {"/issuer/name", "'Quarry University'"},
      {"/issuer/name", ""},
      {"/credentialSubject/id", "'" + Made.OTHER_ID + "'"},
      {"/credentialSubject/id", ""},
      {"/credentialSubject/creditsEarned", "25"},
      {"/credentialSubject/creditsEarned", ""},
      {"/credentialSubject/achievement/humanCode", "'W-9'"},
      {"/credentialSubject/achievement/creditsAvailable", "30"},
      {"/credentialSubject/achievement/criteria/narrative", "'Build a castle.'"},
      {"/credentialSubject/achievement/description", "'Castles.'"},
      {"/credentialSubject/achievement/name", "'Castles'"},
      {"/credentialSubject/achievement/tag/0", "'castle'"},
      {"/credentialSubject/achievement/tag", ""},
      {"/credentialSubject/achievement/id", "'urn:uuid:0b5f3c1a-6d0e-4c39-9a5e-0000000000ab'"},
      {"/credentialSubject/achievement/humanCode", ""},
      {"/proof/created", "'2026-03-01T09:00:01Z'"},
    };
    for (String suite : List.of(RDFC, JCS)) {
      JsonObject signed = Made.signed(suite);
      for (String[] change : changes) {
        String how = change[1].isEmpty() ? "removed" : "changed";
        add(
            how + change[0].replace('/', '.') + "-" + suite,
            "What was signed is " + how + " afterwards, at " + change[0] + ".",
            set(signed, change[0], change[1]),
            "proof.signature");
      }
      for (String name : List.of("honours", "Issuer", "ISSUER", "validfrom", "x:y", "Name")) {
        add(
            "added-" + name.replace(':', '-') + "-" + suite,
            "A property that no context defines is added, so that no signature covers it.",
            signed.with(name, string("https://other.example/")),
            suite.equals(JCS) || name.equals("x:y")
                ? "proof.signature"
                : "jsonld.undefined-term /" + name);
      }
    }
  }

  private void proofs() {
    JsonObject signed = Made.signed(RDFC);
    JsonObject other = Made.sign(RDFC, Made.badge(2, Made.LEARNER_ID));
    add(
        "proof-value-of-another",
        "The proof value of another credential of the same issuer is put in.",
        set(signed, "/proof/proofValue", Made.at(other, "/proof/proofValue").toString()),
        "proof.signature");
    add(
        "proof-of-another",
        "The whole proof of another credential of the same issuer is put in.",
        signed.with("proof", Made.at(other, "/proof")),
        "proof.signature");
    add("proof-none", "The proof is left out.", signed.without("proof"), "proof.none");
    add(
        "proof-empty-list",
        "A list of no proofs stands for a proof.",
        signed.with("proof", new JsonArray(List.of())),
        "proof.form");
    String[][] members = {
      {"cryptosuite", "'bbs-2099'", "proof.unknown-suite"},
      {"cryptosuite", "'EDDSA-RDFC-2022'", "proof.unknown-suite"},
      {"cryptosuite", "'none'", "proof.unknown-suite"},
      {"cryptosuite", "''", "proof.unknown-suite"},
      {"type", "'JcsEd25519Signature2020'", "proof.unknown-suite"},
      {"type", "'None'", "proof.unknown-suite"},
      {"cryptosuite", "'eddsa-jcs-2022'", "proof.signature"},
      {"cryptosuite", "'ecdsa-rdfc-2019'", "proof.key-algorithm"},
      {"cryptosuite", "'ecdsa-jcs-2019'", "proof.key-algorithm"},
      {"proofValue", "''", "proof.value"},
      {"proofValue", "'z'", "proof.value"},
      {"proofValue", "'z3'", "proof.value"},
      {"proofValue", "'u0000'", "proof.value"},
      {"proofValue", "7", "proof.form"},
      {"proofValue", "", "proof.value"},
      {"verificationMethod", "", "proof.form"},
      {"verificationMethod", "7", "proof.form"},
      {
        "verificationMethod",
        "'" + DidKey.methodOf(Made.OTHER.verificationKey()) + "'",
        "controller.not-listed"
      },
      {"verificationMethod", "'did:web:school.example#k'", "proof.key-unknown"},
      {"verificationMethod", "'file:///etc/passwd'", "proof.method-scheme"},
      {"verificationMethod", "'http://127.0.0.1/key'", "proof.key-unknown"},
      {"proofPurpose", "'authentication'", "purpose.wrong"},
      {"proofPurpose", "'keyAgreement'", "purpose.wrong"},
      {"proofPurpose", "", "proof.form"},
      {"created", "'yesterday'", "proof.date"},
      {"expires", "'2026-04-01T00:00:00Z'", "dates.proof-expired"},
    };
    int n = 0;
    for (String[] m : members) {
      add(
          "proof-member-" + ++n + "-" + m[0],
          "The proof's " + m[0] + (m[1].isEmpty() ? " is removed." : " is made " + m[1] + "."),
          set(signed, "/proof/" + m[0], m[1]),
          m[2]);
    }
    JsonObject second = Made.forced(RDFC, Made.OTHER, Made.badge());
    JsonValue good = Made.at(signed, "/proof");
    add(
        "proofs-second-forged",
        "Only the first of two proofs is the issuer's; the second is a stranger's.",
        signed.with("proof", JsonArray.of(good, Made.at(second, "/proof"))),
        "controller.not-listed");
    add(
        "proofs-second-broken",
        "Only the first of two proofs holds.",
        signed.with("proof", JsonArray.of(good, Made.at(other, "/proof"))),
        "proof.signature");
    add(
        "proofs-first-broken",
        "Only the last of two proofs holds.",
        signed.with("proof", JsonArray.of(Made.at(other, "/proof"), good)),
        "proof.signature");
    add(
        "proofs-unknown-beside",
        "A proof of unknown type stands beside a good one.",
        signed.with("proof", JsonArray.of(good, read("{'type':'Seal'}"))),
        "proof.unknown-suite");
    add(
        "proofs-flood",
        "So many proofs that checking them all would take long.",
        signed.with("proof", new JsonArray(java.util.Collections.nCopies(200, good))),
        "proof.too-many");
    add(
        "proof-previous-missing",
        "The proof follows one that is not there.",
        signed.with("proof", ((JsonObject) good).with("previousProof", string("urn:uuid:none"))),
        "proof.previous");
  }

  private void controllers() {
    JsonObject forged = Made.forced(RDFC, Made.OTHER, Made.badge());
    add(
        "issuer-is-not-controller",
        "A stranger signs soundly in the issuer's name.",
        forged,
        "controller.not-listed");
    add(
        "issuer-is-not-controller-jcs",
        "A stranger signs soundly in the issuer's name.",
        Made.forced(JCS, Made.OTHER, Made.badge()),
        "controller.not-listed");
    JsonObject method =
        JsonObject.builder()
            .put("id", DidKey.methodOf(Made.ISSUER.verificationKey()))
            .put("type", "Multikey")
            .put("controller", Made.ISSUER_ID)
            .put("publicKeyMultibase", Multikey.write(Made.OTHER.verificationKey()))
            .build();
    add(
        "key-inside-the-proof",
        "The key is taken from the proof itself.",
        set(forged, "/proof/verificationMethod", method.toString()),
        "proof.form");
    add(
        "jwk-inside-the-proof",
        "A key stands in the proof beside the method.",
        set(forged, "/proof/publicKeyJwk", Jwk.write(Made.OTHER.verificationKey()).toString()),
        "controller.not-listed");
    JsonObject atSchool = Made.badge().with("issuer", profile(SCHOOL));
    add(
        "key-in-a-fragment",
        "The key stands in the fragment of the issuer's own web address.",
        CredentialIssuer.of(
                Made.SUITES.find(RDFC).orElseThrow(),
                Made.OTHER,
                SCHOOL + "#" + Multikey.write(Made.OTHER.verificationKey()))
            .issue(atSchool, Made.SIGNED)
            .orThrow(),
        "proof.key-unknown");
    String door = SCHOOL + "#door";
    JsonObject byDoor =
        CredentialIssuer.of(Made.SUITES.find(RDFC).orElseThrow(), Made.OTHER, door)
            .issue(atSchool, Made.SIGNED)
            .orThrow();
    with(
        "key-for-another-purpose",
        "A key that may only open doors signs a credential.",
        byDoor,
        "purpose.not-listed",
        school("'authentication':['" + door + "']", ""));
    with(
        "key-expired",
        "The key had run out when it signed.",
        byDoor,
        "dates.key-expired",
        school("'assertionMethod':['" + door + "']", ",'expires':'2026-02-01T00:00:00Z'"));
    with(
        "key-revoked",
        "The key was revoked before it signed.",
        byDoor,
        "dates.key-revoked",
        school("'assertionMethod':['" + door + "']", ",'revoked':'2026-02-01T00:00:00Z'"));
    with(
        "key-revoked-since",
        "The key was revoked after its date, which only it vouches for.",
        byDoor,
        "dates.key-revoked-since",
        school("'assertionMethod':['" + door + "']", ",'revoked':'2026-05-01T00:00:00Z'"));
    with(
        "key-rotated",
        "The issuer's document lists another key now.",
        byDoor,
        "proof.key-unknown",
        Made.read(
            "{'controllers':[{'id':'"
                + SCHOOL
                + "','verificationMethod':[{'id':'"
                + SCHOOL
                + "#new','type':'Multikey','controller':'"
                + SCHOOL
                + "','publicKeyMultibase':'"
                + Multikey.write(Made.LEARNER.verificationKey())
                + "'}],'assertionMethod':['"
                + SCHOOL
                + "#new']}]}"));
    with(
        "key-replaced",
        "The issuer's document gives the same name to another key.",
        byDoor,
        "proof.signature",
        Made.read(
            "{'controllers':[{'id':'"
                + SCHOOL
                + "','verificationMethod':[{'id':'"
                + door
                + "','type':'Multikey','controller':'"
                + SCHOOL
                + "','publicKeyMultibase':'"
                + Multikey.write(Made.LEARNER.verificationKey())
                + "'}],'assertionMethod':['"
                + door
                + "']}]}"));
    CredentialIssuer issuer = Made.issuer(RDFC, Made.ISSUER);
    add(
        "proof-for-another-purpose",
        "A proof made to log in is shown as a credential's.",
        issuer
            .issue(
                Made.badge(),
                issuer.options().created(Made.SIGNED).purpose(ProofPurpose.AUTHENTICATION).build())
            .orThrow(),
        "purpose.wrong");
  }

  private void with(String id, String threat, JsonObject document, String expect, JsonObject with) {
    out.document(id, CREDENTIAL, threat, document, expect, with);
  }

  private static JsonObject school(String lists, String more) {
    String door = SCHOOL + "#door";
    return Made.read(
        "{'controllers':[{'id':'"
            + SCHOOL
            + "','verificationMethod':[{'id':'"
            + door
            + "','type':'Multikey','controller':'"
            + SCHOOL
            + "','publicKeyMultibase':'"
            + Multikey.write(Made.OTHER.verificationKey())
            + "'"
            + more
            + "}],"
            + lists
            + "}]}");
  }

  private static JsonObject profile(String id) {
    return read("{'id':'" + id + "','type':['Profile'],'name':'School'}");
  }

  private void contexts() {
    String[][] added = {
      {"vocab", "{'@vocab':'https://evil.example/'}", "context.inline"},
      {"redefined", "{'name':'https://evil.example/name'}", "jsonld.protected-term"},
      {"null", "null", "vc.context-item"},
      {"unprotect", "{'@protected':false,'issuer':'https://evil.example/i'}", "context.inline"},
      {"id-alias", "{'id':'https://evil.example/id'}", "jsonld.protected-term"},
      {"base", "{'@base':'https://evil.example/'}", "context.inline"},
      {"propagate", "{'@propagate':false,'a':'urn:a'}", "context.inline"},
      {"import", "{'@import':'https://evil.example/ctx'}", "context.unknown"},
      {"remote", "'https://evil.example/ctx'", "context.unknown"},
      {"file", "'file:///etc/passwd'", "context.unknown"},
    };
    JsonObject rdfc = Made.signed(RDFC);
    JsonObject jcs = Made.signed(JCS);
    JsonArray contexts = (JsonArray) Made.at(rdfc, "/@context");
    for (String[] one : added) {
      JsonValue context = Made.value(one[1]);
      add(
          "context-" + one[0],
          "A context that gives terms another meaning is added after signing.",
          rdfc.with("@context", JsonArray.of(contexts.get(0), contexts.get(1), context)),
          one[2]);
      add(
          "context-replaced-" + one[0],
          "A context that gives terms another meaning takes the place of a signed one.",
          jcs.with("@context", JsonArray.of(contexts.get(0), context)),
          "proof.context");
    }
    add(
        "context-alias-used",
        "An unsigned property is added with a context that defines it.",
        rdfc.with(
                "@context",
                JsonArray.of(
                    contexts.get(0),
                    contexts.get(1),
                    Made.value("{'honours':'https://evil.example/h'}")))
            .with("honours", string("first")),
        "proof.signature");
    add(
        "context-alias-used-jcs",
        "An unsigned property is added with a context that defines it.",
        jcs.with(
                "@context",
                JsonArray.of(
                    contexts.get(0),
                    contexts.get(1),
                    Made.value("{'honours':'https://evil.example/h'}")))
            .with("honours", string("first")),
        "proof.signature");
    add(
        "context-removed",
        "The context that defines the badge's terms is taken away.",
        rdfc.with("@context", JsonArray.of(contexts.get(0))),
        "jsonld.undefined-term");
    add(
        "context-removed-jcs",
        "The context that defines the badge's terms is taken away.",
        jcs.with("@context", JsonArray.of(contexts.get(0))),
        "proof.context");
    add(
        "context-swapped-jcs",
        "The contexts change places.",
        jcs.with("@context", JsonArray.of(contexts.get(1), contexts.get(0))),
        "proof.context");
    add(
        "context-nested",
        "A context is injected into the subject.",
        set(rdfc, "/credentialSubject/@context", "{'@vocab':'https://evil.example/'}"),
        "context.inline");
    add(
        "context-nested-jcs",
        "A context is injected into the subject.",
        set(jcs, "/credentialSubject/@context", "{'@vocab':'https://evil.example/'}"),
        "proof.signature");
  }

  private void dates() {
    JsonObject badge = Made.badge();
    with(
        "not-yet-valid",
        "It is shown before it begins to hold.",
        Made.signed(RDFC),
        "dates.not-yet-valid",
        read("{'asOf':'2025-12-31T23:59:59Z'}"));
    with(
        "expired",
        "It is shown after its end.",
        Made.signed(RDFC),
        "dates.expired",
        read("{'asOf':'2030-01-01T00:00:01Z'}"));
    add(
        "proof-in-the-future",
        "The proof says it was made next year.",
        Made.issuer(RDFC, Made.ISSUER)
            .issue(badge, Instant.parse("2027-11-24T12:00:00Z"))
            .orThrow(),
        "dates.proof-in-future");
  }

  private void presentations() {
    JsonObject signed = Made.signed(RDFC);
    JsonObject presented = Made.present(Made.LEARNER, Made.LEARNER_ID, signed);
    JsonObject asked = read("{'challenge':'n-1','domain':'jobs.example'}");
    add(
        "presentation-unasked",
        "A presentation that nobody asked for is shown.",
        presented,
        "presentation.unasked");
    with(
        "presentation-replayed",
        "A presentation made for an earlier question is shown again.",
        presented,
        "presentation.challenge",
        read("{'challenge':'n-2','domain':'jobs.example'}"));
    with(
        "presentation-forwarded",
        "A presentation made for somebody else is passed on.",
        presented,
        "presentation.domain",
        read("{'challenge':'n-1','domain':'bank.example'}"));
    with(
        "presentation-by-another",
        "Somebody presents another person's credential.",
        Made.present(Made.OTHER, Made.OTHER_ID, signed),
        "presentation.holder",
        asked);
    with(
        "presentation-of-a-changed-credential",
        "One of the credentials presented was changed.",
        Made.present(Made.LEARNER, Made.LEARNER_ID, set(signed, "/name", "'Castles'")),
        "proof.signature /verifiableCredential/0/proof/proofValue",
        asked);
    with(
        "presentation-of-an-unsigned-credential",
        "One of the credentials presented has no proof.",
        Made.present(Made.LEARNER, Made.LEARNER_ID, signed, Made.badge(2, Made.LEARNER_ID)),
        "proof.none",
        asked);
    with(
        "presentation-holder-changed",
        "The holder is put in after signing.",
        presented.with("holder", string(Made.OTHER_ID)),
        "controller.not-listed",
        asked);
    with(
        "presentation-credential-added",
        "A credential is slipped in after signing.",
        presented.with(
            "verifiableCredential",
            JsonArray.of(signed, Made.sign(RDFC, Made.badge(2, Made.LEARNER_ID)))),
        "proof.signature",
        asked);
    with(
        "presentation-challenge-changed",
        "The challenge is put in after signing.",
        set(presented, "/proof/challenge", "'n-2'"),
        "proof.signature",
        read("{'challenge':'n-2','domain':'jobs.example'}"));
    with(
        "presentation-unsigned",
        "The presentation's own proof is left out.",
        presented.without("proof"),
        "proof.none",
        asked);
  }

  private void records() {
    JsonObject part = Made.signed(JCS);
    add(
        "clr-part-changed",
        "A credential inside a learner record was changed.",
        clr(set(part, "/name", "'Castles'")),
        "proof.signature");
    add(
        "clr-part-unsigned",
        "A credential inside a learner record has no proof.",
        clr(Made.badge(2, Made.LEARNER_ID)),
        "proof.none");
    add(
        "clr-part-of-another",
        "A credential of somebody else lies in a learner record.",
        clr(part, Made.sign(JCS, Made.badge(3, Made.OTHER_ID))),
        "contained.subject");
    add(
        "clr-cyclic",
        "A learner record contains itself by its id.",
        clr(Made.sign(JCS, Made.badge(9, Made.LEARNER_ID))),
        "contained.cycle");
    add(
        "clr-part-forged",
        "A credential inside a learner record was signed by a stranger.",
        clr(Made.forced(JCS, Made.OTHER, Made.badge(4, Made.LEARNER_ID))),
        "controller.not-listed");
  }

  private static JsonObject clr(JsonObject... parts) {
    JsonObject clr =
        read(
            """
            {"@context": ["https://www.w3.org/ns/credentials/v2",
                          "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json",
                          "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
             "id": "urn:uuid:0b5f3c1a-6d0e-4c39-9a5e-000000000009",
             "type": ["VerifiableCredential", "ClrCredential"],
             "issuer": {"id": "%s", "type": ["Profile"], "name": "Quarry School"},
             "validFrom": "2026-01-01T00:00:00Z", "name": "Record",
             "credentialSubject": {"id": "%s", "type": ["ClrSubject"]}}
            """
                .formatted(Made.ISSUER_ID, Made.LEARNER_ID));
    JsonObject subject = Made.objectAt(clr, "/credentialSubject");
    return Made.sign(
        JCS,
        clr.with("credentialSubject", subject.with("verifiableCredential", JsonArray.of(parts))));
  }
}

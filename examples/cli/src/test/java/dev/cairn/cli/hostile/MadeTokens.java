package dev.cairn.cli.hostile;

import static dev.cairn.cli.hostile.HostileKind.CREDENTIAL;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cairn.core.json.JsonObject;
import dev.cairn.signing.did.DidKey;
import dev.cairn.signing.jose.CoseIssuer;
import dev.cairn.signing.key.Jwk;
import dev.cairn.signing.key.SecretKey;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** JWTs, SD-JWTs and COSE messages made to be believed that must not be. */
final class MadeTokens {
  private static final String KID = DidKey.methodOf(Made.ISSUER.verificationKey());
  private static final String OTHER_KID = DidKey.methodOf(Made.OTHER.verificationKey());
  private static final String HEADER = "{'alg':'EdDSA','typ':'vc+jwt','kid':'" + KID + "'}";
  private static final String SD_HEADER = HEADER.replace("vc+jwt", "vc+sd-jwt");

  private final CaseWriter out = new CaseWriter();
  private final String payload = Made.badge().toString();

  static String file() {
    MadeTokens made = new MadeTokens();
    made.headers();
    made.payloads();
    made.forms();
    made.disclosures();
    made.bindings();
    made.cose();
    return made.out.file();
  }

  private void add(String id, String threat, String token, String expect) {
    out.text(id, CREDENTIAL, threat, token, expect);
  }

  private void headers() {
    int n = 0;
    for (String alg :
        new String[] {
          "'none'",
          "'None'",
          "'nOnE'",
          "'HS256'",
          "'HS512'",
          "'RS1'",
          "'ES256K'",
          "''",
          "null",
          "['EdDSA']",
          "1"
        }) {
      add(
          "alg-" + ++n,
          "The header says alg " + alg + ".",
          token(Made.ISSUER, HEADER.replace("'EdDSA'", alg), payload),
          "jose.alg");
    }
    String none = token(Made.ISSUER, HEADER.replace("EdDSA", "none"), payload);
    add(
        "alg-none-unsigned",
        "No algorithm and no signature.",
        none.substring(0, none.lastIndexOf('.') + 1),
        "jose.alg");
    add("alg-confusion", "The public key serves as the secret of an HMAC.", hmac(), "jose.alg");
    for (String alg : new String[] {"ES256", "ES384", "RS256"}) {
      add(
          "alg-of-another-key-" + alg,
          "The header names an algorithm that the key is not for.",
          token(Made.ISSUER, HEADER.replace("EdDSA", alg), payload),
          "jose.alg-key");
    }
    String stranger = Jwk.write(Made.OTHER.verificationKey()).toString();
    add(
        "jwk-of-a-stranger",
        "A stranger signs and puts the key in the header.",
        token(Made.OTHER, HEADER.replace("}", ",'jwk':" + stranger + "}"), payload),
        "jose.jwk");
    add(
        "jwk-no-object",
        "The key in the header is none.",
        token(Made.ISSUER, HEADER.replace("}", ",'jwk':'x'}"), payload),
        "jose.jwk");
    add(
        "signed-by-a-stranger",
        "A stranger signs under the issuer's kid.",
        token(Made.OTHER, HEADER, payload),
        "proof.signature");
    add(
        "kid-of-a-stranger",
        "A stranger signs under a kid of their own.",
        token(Made.OTHER, HEADER.replace(KID, OTHER_KID), payload),
        "controller.not-listed");
    add(
        "kid-unknown",
        "The kid is of a document that nobody has.",
        token(Made.OTHER, HEADER.replace(KID, "https://school.example/#k"), payload),
        "proof.key-unknown");
    add(
        "kid-file",
        "The kid is a file of the verifier.",
        token(Made.OTHER, HEADER.replace(KID, "file:///etc/passwd"), payload),
        "proof.method-scheme");
    String[] critical = {
      "'crit':['exp']", "'b64':false", "'b64':false,'crit':['b64']", "'zip':'DEF'", "'crit':[]"
    };
    for (int i = 0; i < critical.length; i++) {
      add(
          "header-extension-" + (i + 1),
          "The header asks for " + critical[i].replace('\'', ' ') + ".",
          token(Made.ISSUER, HEADER.replace("}", "," + critical[i] + "}"), payload),
          "jose.header");
    }
    for (String typ : new String[] {"vc+ld+json", "vp+jwt+x", "bad+typ", "at+jwt", "kb+jwt"}) {
      add(
          "typ-" + typ.replace('+', '-'),
          "A token of another kind is shown as a credential.",
          token(Made.ISSUER, HEADER.replace("vc+jwt", typ), payload),
          "jose.typ");
    }
    add(
        "typ-presentation",
        "A credential is shown as a presentation.",
        token(Made.ISSUER, HEADER.replace("vc+jwt", "vp+jwt"), payload),
        "jose.payload");
    add(
        "cty-wrong",
        "The content is said to be something else.",
        token(Made.ISSUER, HEADER.replace("}", ",'cty':'text/html'}"), payload),
        "jose.cty");
    add(
        "header-twice",
        "The algorithm stands twice in the header.",
        token(Made.ISSUER, HEADER.replace("}", ",'alg':'none'}"), payload),
        "json.duplicate-key");
  }

  private void payloads() {
    String[][] more = {
      {"'issuer':'did:web:v'", "json.duplicate-key"},
      {"'iss':'did:web:v'", "jwt.contradiction"},
      {"'jti':'urn:d'", "jwt.contradiction"},
      {"'sub':'did:web:v'", "jwt.contradiction"},
      {"'iss':1", "jwt.contradiction"},
      {"'exp':'2030'", "jwt.date"},
      {"'nbf':-1", "jwt.date"},
      {"'exp':1e99", "jwt.date"},
      {"'exp':null", "jwt.date"},
      {"'exp':1600000000", "dates.proof-expired"},
      {"'nbf':1900000000", "dates.proof-in-future"},
      {"'vc':{}", "jose.wrapped"},
      {"'vp':{}", "jose.wrapped"},
    };
    int n = 0;
    for (String[] one : more) {
      String changed = payload.substring(0, payload.length() - 1) + "," + one[0] + "}";
      add(
          "claim-" + ++n,
          "The payload also says " + one[0].replace('\'', ' ') + ".",
          token(Made.ISSUER, HEADER, changed),
          one[1]);
    }
    String sound = token(Made.ISSUER, HEADER, payload);
    String other = token(Made.ISSUER, HEADER, Made.badge(2, Made.LEARNER_ID).toString());
    String[] a = sound.split("\\.");
    String[] b = other.split("\\.");
    add(
        "payload-of-another",
        "The payload of another token of the issuer is put in.",
        a[0] + "." + b[1] + "." + a[2],
        "proof.signature");
    add(
        "signature-of-another",
        "The signature of another token of the issuer is put in.",
        a[0] + "." + a[1] + "." + b[2],
        "proof.signature");
    add(
        "payload-no-json",
        "The payload is no JSON.",
        token(Made.ISSUER, HEADER, "hello"),
        "json.syntax");
    add("payload-array", "The payload is a list.", token(Made.ISSUER, HEADER, "[]"), "json.type");
  }

  private void forms() {
    String sound = token(Made.ISSUER, HEADER, payload);
    char last = sound.charAt(sound.length() - 1);
    add(
        "base64-stray-bits",
        "Bits that count for nothing are set in the signature.",
        sound.substring(0, sound.length() - 1) + (char) (last + 1),
        "jose.base64url");
    add(
        "signature-empty",
        "The signature is left out.",
        sound.substring(0, sound.lastIndexOf('.') + 1),
        "proof.signature");
  }

  private void disclosures() {
    String grade = disclosure("['salt','name','A']");
    String element = disclosure("['salt','x']");
    sd(
        "unreferenced",
        "A disclosure that belongs to nothing is added.",
        "",
        "sdjwt.unreferenced",
        grade);
    sd(
        "changed",
        "What is disclosed is not what was signed.",
        "'_sd':['" + digest(grade) + "']",
        "sdjwt.unreferenced",
        disclosure("['salt','name','F']"));
    sd(
        "twice",
        "A disclosure is given twice.",
        "'_sd':['" + digest(grade) + "']",
        "sdjwt.disclosure-twice",
        grade,
        grade);
    sd("digest-twice", "A digest stands twice.", "'_sd':['decoy','decoy']", "sdjwt.digest-twice");
    sd(
        "digest-twice-decoy",
        "A digest stands for a claim and for an element.",
        "'_sd':['decoy'],'a':[{'...':'decoy'}]",
        "sdjwt.digest-twice");
    String id = disclosure("['salt','id','urn:other']");
    sd(
        "name-taken",
        "A disclosure overwrites what is signed openly.",
        "'_sd':['" + digest(id) + "']",
        "sdjwt.name",
        id);
    for (String name : new String[] {"_sd", "..."}) {
      String reserved = disclosure("['salt','" + name + "','A']");
      sd(
          "reserved-" + (name.equals("_sd") ? "sd" : "dots"),
          "A disclosure is named " + name + ".",
          "'_sd':['" + digest(reserved) + "']",
          "sdjwt.disclosure",
          reserved);
    }
    sd(
        "element-as-claim",
        "An element is disclosed as a claim.",
        "'_sd':['" + digest(element) + "']",
        "sdjwt.name",
        element);
    sd(
        "claim-as-element",
        "A claim is disclosed as an element.",
        "'a':[{'...':'" + digest(grade) + "'}]",
        "sdjwt.name",
        grade);
    String[] placeholders = {
      "'_sd':'x'", "'_sd':[1]", "'...':'x'", "'a':[{'...':'x','b':1}]", "'a':[{'...':1}]"
    };
    for (int i = 0; i < placeholders.length; i++) {
      sd(
          "placeholder-" + (i + 1),
          "A placeholder is not formed as it must be.",
          placeholders[i],
          "sdjwt.placeholder");
    }
    sd("alg-md5", "The digests are of a broken algorithm.", "'_sd_alg':'md5'", "sdjwt.alg");
    sd("alg-number", "The algorithm of the digests is a number.", "'_sd_alg':7", "sdjwt.alg");
    String[] broken = {"[]", "['s']", "['s','n',1,2]", "[1,'n',2]", "['s',1,2]", "{}"};
    for (int i = 0; i < broken.length; i++) {
      String text = disclosure(broken[i]);
      sd(
          "disclosure-form-" + (i + 1),
          "A disclosure is not formed as it must be.",
          "'_sd':['" + digest(text) + "']",
          "sdjwt.disclosure",
          text);
    }
    String exp = disclosure("['salt','exp',1]");
    sd(
        "expiry-hidden",
        "The end of its time is left to the holder to show; it is past.",
        "'_sd':['" + digest(exp) + "']",
        "dates.proof-expired",
        exp);
    String inner = grade;
    StringBuilder all = new StringBuilder(grade);
    for (int i = 0; i < 300; i++) {
      inner = disclosure("['s" + i + "','n',{'_sd':['" + digest(inner) + "']}]");
      all.append('~').append(inner);
    }
    sd(
        "nesting",
        "Disclosures inside disclosures without end.",
        "'_sd':['" + digest(inner) + "']",
        "sdjwt.depth",
        all.toString());
    add(
        "sdjwt-unsigned",
        "The issuer's algorithm is none.",
        token(Made.ISSUER, SD_HEADER.replace("EdDSA", "none"), payload) + "~",
        "jose.alg");
    add(
        "sdjwt-by-a-stranger",
        "A stranger signs under the issuer's kid.",
        token(Made.OTHER, SD_HEADER, payload) + "~",
        "proof.signature");
    add(
        "sdjwt-no-credential",
        "An SD-JWT of another model is shown as a credential.",
        token(
                Made.ISSUER,
                SD_HEADER.replace("vc+sd-jwt", "dc+sd-jwt"),
                "{'vct':'https://u.example/t'}")
            + "~",
        "sdjwt.iss");
  }

  private void bindings() {
    String bound =
        payload.substring(0, payload.length() - 1)
            + ",'cnf':{'jwk':"
            + Jwk.write(Made.LEARNER.verificationKey())
            + "}}";
    String token = token(Made.ISSUER, SD_HEADER, bound) + "~";
    JsonObject asked = Made.read("{'challenge':'n-1','domain':'jobs.example'}");
    String good =
        "{'iat':1790000000,'aud':'jobs.example','nonce':'n-1','sd_hash':'" + digest(token) + "'}";
    String head = "{'alg':'EdDSA','typ':'kb+jwt'}";
    kb(
        "nonce",
        "The holder's answer to an earlier question is shown again.",
        token + token(Made.LEARNER, head, good.replace("n-1", "n-0")),
        "presentation.challenge",
        asked);
    kb(
        "audience",
        "The holder's answer to somebody else is passed on.",
        token + token(Made.LEARNER, head, good.replace("jobs", "bank")),
        "presentation.domain",
        asked);
    kb(
        "by-another",
        "Somebody else than the holder presents.",
        token + token(Made.OTHER, head, good),
        "kb.signature",
        asked);
    kb(
        "hash",
        "The holder answered over other disclosures.",
        token + token(Made.LEARNER, head, good.replace(digest(token), "x")),
        "kb.hash",
        asked);
    kb(
        "typ",
        "Another token of the holder serves as the answer.",
        token + token(Made.LEARNER, head.replace("kb+jwt", "at+jwt"), good),
        "kb.typ",
        asked);
    kb(
        "claims",
        "The answer does not say when it was made.",
        token + token(Made.LEARNER, head, good.replace("'iat':1790000000,", "")),
        "kb.claims",
        asked);
    kb(
        "none",
        "The answer's algorithm is none.",
        token + token(Made.LEARNER, head.replace("EdDSA", "none"), good),
        "jose.alg",
        asked);
  }

  private void kb(String id, String threat, String token, String expect, JsonObject with) {
    out.text("binding-" + id, CREDENTIAL, threat, token, expect, with);
  }

  private void cose() {
    byte[] sound = CoseIssuer.with(Made.ISSUER, KID).sign(Made.badge()).orThrow();
    byte[] cut = Arrays.copyOf(sound, sound.length - 9);
    out.bytes("cose-cut", CREDENTIAL, "A message is cut off.", cut, "cose.form");
    byte[] more = Arrays.copyOf(sound, sound.length + 3);
    out.bytes("cose-more", CREDENTIAL, "Bytes follow the message.", more, "cose.form");
    byte[] changed = sound.clone();
    changed[sound.length - 1] ^= 1;
    out.bytes(
        "cose-signature", CREDENTIAL, "The signature is changed.", changed, "proof.signature");
    byte[] inside = sound.clone();
    String text = new String(sound, java.nio.charset.StandardCharsets.ISO_8859_1);
    inside[text.indexOf("Dry stone walls")] = 'C';
    out.bytes("cose-payload", CREDENTIAL, "The payload is changed.", inside, "proof.signature");
    out.bytes(
        "cose-stranger",
        CREDENTIAL,
        "A stranger signs under the issuer's kid.",
        CoseIssuer.with(Made.OTHER, KID).sign(Made.badge()).orThrow(),
        "proof.signature");
    byte[] deep = new byte[4002];
    Arrays.fill(deep, (byte) 0x81);
    deep[0] = (byte) 0xd2;
    deep[1] = (byte) 0x84;
    out.bytes("cose-deep", CREDENTIAL, "Lists in lists without end.", deep, "cose.form");
    out.bytes(
        "cose-huge-length",
        CREDENTIAL,
        "A length beyond everything.",
        new byte[] {(byte) 0xd2, (byte) 0x84, 0x5b, 0x7f, -1, -1, -1, -1, -1, -1, -1},
        "cose.form");
    out.bytes(
        "cose-map",
        CREDENTIAL,
        "A map stands for the protected header.",
        new byte[] {(byte) 0xd2, (byte) 0x84, (byte) 0xa0, (byte) 0xa0, 0x40, 0x40},
        "cose.form");
  }

  private void sd(String id, String threat, String more, String expect, String... disclosures) {
    String changed =
        more.isEmpty() ? payload : payload.substring(0, payload.length() - 1) + "," + more + "}";
    StringBuilder token = new StringBuilder(token(Made.ISSUER, SD_HEADER, changed)).append('~');
    for (String d : disclosures) {
      token.append(d).append('~');
    }
    add("sdjwt-" + id, threat, token.toString(), expect);
  }

  private static String disclosure(String json) {
    return encode(json.replace('\'', '"').getBytes(UTF_8));
  }

  private static String digest(String text) {
    try {
      return encode(MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private String hmac() {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      String key = Jwk.write(Made.ISSUER.verificationKey()).toString();
      mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
      String input = part(HEADER.replace("EdDSA", "HS256")) + "." + part(payload);
      return input + "." + encode(mac.doFinal(input.getBytes(US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String token(SecretKey key, String header, String payload) {
    String input = part(header) + "." + part(payload);
    return input + "." + encode(key.sign(input.getBytes(US_ASCII)));
  }

  private static String part(String json) {
    return encode(json.replace('\'', '"').getBytes(UTF_8));
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

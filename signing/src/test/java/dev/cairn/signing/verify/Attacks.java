package dev.cairn.signing.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.json.JsonObject;
import dev.cairn.core.verification.Check.Kind;
import dev.cairn.core.verification.Check.Outcome;
import dev.cairn.core.verification.Verification;
import dev.cairn.signing.Suites;

/** A badge to attack, and what must come of it. */
final class Attacks {
  static final ProofVerifier VERIFIER = Verifiers.plain();
  static final String SUITE = "eddsa-rdfc-2022";

  private Attacks() {}

  static JsonObject profile(String id) {
    return Badges.read("{\"id\": \"" + id + "\", \"type\": [\"Profile\"], \"name\": \"School\"}");
  }

  /** A good proof over the issuer's badge, by somebody else. */
  static JsonObject forgedProof() {
    return Suites.standard()
        .find(SUITE)
        .orElseThrow()
        .sign(
            Badges.badge(),
            Badges.issuer(SUITE, Badges.OTHER).options().created(Badges.SIGNED).build(),
            Badges.OTHER)
        .orThrow();
  }

  static Verification verify(JsonObject document) {
    return VERIFIER.verify(Badges.bytes(document), Verifiers.REQUEST);
  }

  static void assertRejected(JsonObject document, Kind kind) {
    Verification verification = verify(document);
    assertThat(verification.word()).as(verification.checks().toString()).isEqualTo("rejected");
    assertThat(verification.check(kind).outcome()).isEqualTo(Outcome.FAILED);
  }

  static void assertCode(Verification verification, Kind kind, String code) {
    assertThat(verification.check(kind).findings()).extracting("code").contains(code);
  }
}

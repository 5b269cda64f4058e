package dev.cairn.signing;

import dev.cairn.signing.baking.Baking;
import dev.cairn.signing.baking.PictureContainer;
import dev.cairn.signing.did.ControllerSource;
import dev.cairn.signing.jose.CoseCredentialFormat;
import dev.cairn.signing.jose.JwtCredentialFormat;
import dev.cairn.signing.jose.OpenBadgesJwtFormat;
import dev.cairn.signing.jose.SdJwtCredentialFormat;
import dev.cairn.signing.suite.Cryptosuites;
import dev.cairn.signing.verify.ProofVerifier;
import dev.cairn.signing.verify.ResourceSource;

/** A verifier of everything that this module can read; status and trust are the caller's. */
public final class StandardVerifier {
  private StandardVerifier() {}

  /**
   * A verifier that takes Data Integrity proofs, JWTs, SD-JWTs, COSE messages, and pictures that
   * carry any of these.
   *
   * @param suites the suites of Data Integrity proofs
   * @param controllers where controller documents are found
   */
  public static ProofVerifier.Builder builder(Cryptosuites suites, ControllerSource controllers) {
    return builder(suites, controllers, ResourceSource.none());
  }

  /**
   * The same, with what credentials point to as far as it is at hand: type metadata of SD-JWT VCs,
   * and whatever a digest is stated of.
   */
  public static ProofVerifier.Builder builder(
      Cryptosuites suites, ControllerSource controllers, ResourceSource resources) {
    return ProofVerifier.builder()
        .suites(suites)
        .controllers(controllers)
        .resources(resources)
        .container(new PictureContainer(Baking.standard()))
        .format(new SdJwtCredentialFormat(resources))
        .format(new JwtCredentialFormat())
        .format(new OpenBadgesJwtFormat())
        .format(new CoseCredentialFormat());
  }
}

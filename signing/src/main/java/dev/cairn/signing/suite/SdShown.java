package dev.cairn.signing.suite;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.signing.context.CanonicalForm;
import dev.cairn.signing.context.Canonicalizer;
import dev.cairn.signing.rdf.CanonicalDataset;
import dev.cairn.signing.rdf.HashAlgorithm;
import dev.cairn.signing.rdf.RdfQuad;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a derived credential shows, as its issuer signed it (Data Integrity ECDSA 1.0 section
 * 3.5.8).
 *
 * @param mandatory the statements that the issuer made mandatory, under the issuer's labels
 * @param others the other statements shown, in order
 * @param proof the proof without its value
 */
record SdShown(List<RdfQuad> mandatory, List<RdfQuad> others, CanonicalForm proof) {

  /** Refused where the proof speaks of other statements than the document has. */
  static Reading<SdShown> of(
      Canonicalizer canonicalizer,
      JsonObject document,
      JsonObject proof,
      Map<String, String> labels,
      int selective,
      List<Integer> mandatory) {
    return canonicalizer
        .canonicalize(document, HashAlgorithm.SHA_256)
        .then(form -> relabelled(form.dataset(), labels, selective, mandatory))
        .then(
            quads ->
                SdSigning.proofForm(canonicalizer, document, proof)
                    .then(form -> Reading.of(split(quads, Set.copyOf(mandatory), form))));
  }

  private static SdShown split(List<RdfQuad> quads, Set<Integer> mandatory, CanonicalForm proof) {
    List<RdfQuad> always = new ArrayList<>();
    List<RdfQuad> others = new ArrayList<>();
    for (int i = 0; i < quads.size(); i++) {
      (mandatory.contains(i) ? always : others).add(quads.get(i));
    }
    return new SdShown(always, others, proof);
  }

  /**
   * The statements under the issuer's labels, in order; refused if the proof counts others than the
   * document has.
   */
  private static Reading<List<RdfQuad>> relabelled(
      CanonicalDataset dataset,
      Map<String, String> labels,
      int selective,
      List<Integer> mandatory) {
    Set<String> stated = Set.copyOf(labels.keySet());
    List<RdfQuad> quads = SdStatements.relabelled(dataset.quads(), labels);
    boolean fits =
        stated.equals(new HashSet<>(dataset.labels().values()))
            && quads.size() == selective + mandatory.size()
            && new HashSet<>(mandatory).size() == mandatory.size()
            && mandatory.stream().allMatch(i -> i < quads.size());
    return fits ? Reading.of(quads) : SdVerification.misfit();
  }

  /**
   * What the issuer's own key signs.
   *
   * @param statementKey the key of the other statements; empty where they have none of their own
   */
  byte[] baseData(byte[] statementKey) {
    return SdSigning.baseData(proof.digest(HashAlgorithm.SHA_256), statementKey, mandatory);
  }

  SigningInput input(byte[] statementKey) {
    return SigningInput.ofStatements(
        mandatory,
        proof.bytes(),
        proof.digest(HashAlgorithm.SHA_256),
        baseData(statementKey),
        others);
  }
}

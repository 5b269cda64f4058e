package dev.cairn.signing.suite;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.signing.context.Canonicalizer;
import dev.cairn.signing.key.Multibase;
import dev.cairn.signing.rdf.CanonicalDataset;
import dev.cairn.signing.rdf.HashAlgorithm;
import dev.cairn.signing.rdf.Rdfc10;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Derives a smaller credential (Data Integrity ECDSA 1.0 section 3.5.3). */
final class SdDerivation {
  private SdDerivation() {}

  static Reading<JsonObject> derive(
      Canonicalizer canonicalizer,
      JsonObject signed,
      JsonObject proof,
      SdProofValue.Base base,
      List<String> pointers) {
    JsonObject document = signed.without("proof");
    List<String> shown = new ArrayList<>(base.mandatoryPointers());
    shown.addAll(pointers);
    return SdStatements.of(canonicalizer, document)
        .then(s -> SdGroups.of(s, base.hmacKey(), base.mandatoryPointers()))
        .then(
            groups -> {
              if (base.signatures().size() != groups.quads().size() - groups.mandatory().size()) {
                return Reading.<JsonObject>refused(
                    "sd.signatures",
                    "/proof/proofValue",
                    "The proof has "
                        + base.signatures().size()
                        + " signatures for "
                        + (groups.quads().size() - groups.mandatory().size())
                        + " statements; the credential was changed, ask for the original.");
              }
              return groups
                  .statements()
                  .select(shown)
                  .then(part -> Rdfc10.canonicalize(List.copyOf(part), HashAlgorithm.SHA_256))
                  .then(
                      part ->
                          groups
                              .positions(shown)
                              .then(
                                  at ->
                                      JsonSelection.of(document, shown)
                                          .then(
                                              reveal ->
                                                  Reading.of(
                                                      reveal.with(
                                                          "proof",
                                                          proof.with(
                                                              "proofValue",
                                                              new JsonString(
                                                                  value(base, groups, at, part)
                                                                      .text())))))));
            });
  }

  private static SdProofValue.Derived value(
      SdProofValue.Base base, SdGroups groups, Set<Integer> shown, CanonicalDataset part) {
    List<byte[]> signatures = new ArrayList<>();
    List<Integer> mandatoryIndexes = new ArrayList<>();
    int signature = 0;
    int index = 0;
    for (int i = 0; i < groups.quads().size(); i++) {
      boolean mandatory = groups.mandatory().contains(i);
      if (shown.contains(i)) {
        if (mandatory) {
          mandatoryIndexes.add(index);
        } else {
          signatures.add(base.signatures().get(signature));
        }
        index++;
      }
      if (!mandatory) {
        signature++;
      }
    }
    Map<Integer, byte[]> labels = new HashMap<>();
    part.labels()
        .forEach(
            (own, c14n) ->
                labels.put(
                    Integer.parseInt(c14n.substring("c14n".length())),
                    Multibase.decode(groups.labels().getOrDefault(own, "u")).orThrow()));
    return new SdProofValue.Derived(
        base.baseSignature(), base.publicKey(), signatures, labels, mandatoryIndexes);
  }
}

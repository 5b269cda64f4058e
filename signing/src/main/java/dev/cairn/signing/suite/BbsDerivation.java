package dev.cairn.signing.suite;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.signing.bbs.BbsPublicKey;
import dev.cairn.signing.context.Canonicalizer;
import dev.cairn.signing.rdf.CanonicalDataset;
import dev.cairn.signing.rdf.HashAlgorithm;
import dev.cairn.signing.rdf.RdfQuad;
import dev.cairn.signing.rdf.Rdfc10;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Derives a smaller credential (Data Integrity BBS 1.0 section 3.3.3). */
final class BbsDerivation {

  /** Proves that messages are among those signed, with randomness of its own. */
  @FunctionalInterface
  interface Prover {
    Reading<byte[]> prove(
        BbsPublicKey key, BbsProofValue.Base base, List<byte[]> messages, List<Integer> shown);
  }

  private final Canonicalizer canonicalizer;
  private final JsonObject document;
  private final JsonObject proof;
  private final BbsProofValue.Base base;
  private final byte[] presentationHeader;
  private final Prover prover;

  BbsDerivation(
      Canonicalizer canonicalizer,
      JsonObject signed,
      JsonObject proof,
      BbsProofValue.Base base,
      byte[] presentationHeader,
      Prover prover) {
    this.canonicalizer = canonicalizer;
    this.document = signed.without("proof");
    this.proof = proof;
    this.base = base;
    this.presentationHeader = presentationHeader;
    this.prover = prover;
  }

  Reading<JsonObject> derive(List<String> pointers) {
    List<String> shown = new ArrayList<>(base.mandatoryPointers());
    shown.addAll(pointers);
    return SdStatements.of(canonicalizer, document)
        .then(s -> SdGroups.shuffled(s, base.hmacKey(), base.mandatoryPointers()))
        .then(this::unchanged)
        .then(groups -> derive(groups, shown));
  }

  private Reading<SdGroups> unchanged(SdGroups groups) {
    return BbsSigning.header(canonicalizer, document, proof, groups)
        .then(
            header ->
                Arrays.equals(header, base.header())
                    ? Reading.of(groups)
                    : Reading.refused(
                        "sd.signatures",
                        "/proof/proofValue",
                        "The proof was made for other mandatory statements than the credential"
                            + " has; it was changed, ask for the original."));
  }

  private Reading<JsonObject> derive(SdGroups groups, List<String> shown) {
    return groups
        .statements()
        .select(shown)
        .then(part -> Rdfc10.canonicalize(List.copyOf(part), HashAlgorithm.SHA_256))
        .then(
            part ->
                groups
                    .positions(shown)
                    .then(at -> value(groups, at, part))
                    .then(
                        value ->
                            JsonSelection.of(document, shown)
                                .then(
                                    reveal ->
                                        Reading.of(
                                            reveal.with(
                                                "proof",
                                                proof.with(
                                                    "proofValue",
                                                    new JsonString(value.text())))))));
  }

  private Reading<BbsProofValue.Derived> value(
      SdGroups groups, Set<Integer> shown, CanonicalDataset part) {
    List<Integer> mandatoryIndexes = new ArrayList<>();
    List<Integer> selectiveIndexes = new ArrayList<>();
    List<byte[]> messages = new ArrayList<>();
    int index = 0;
    for (int i = 0; i < groups.quads().size(); i++) {
      RdfQuad quad = groups.quads().get(i);
      boolean mandatory = groups.mandatory().contains(i);
      if (shown.contains(i)) {
        (mandatory ? mandatoryIndexes : selectiveIndexes).add(mandatory ? index : messages.size());
        index++;
      }
      if (!mandatory) {
        messages.add(SdSigning.line(quad));
      }
    }
    Map<Integer, Integer> labels = new HashMap<>();
    part.labels()
        .forEach(
            (own, c14n) ->
                labels.put(
                    Integer.parseInt(c14n.substring("c14n".length())),
                    Integer.parseInt(groups.labels().getOrDefault(own, "b").substring(1))));
    return BbsPublicKey.of(base.publicKey())
        .then(key -> prover.prove(key, base, messages, selectiveIndexes))
        .then(
            bytes ->
                Reading.of(
                    new BbsProofValue.Derived(
                        bytes, labels, mandatoryIndexes, selectiveIndexes, presentationHeader)));
  }
}

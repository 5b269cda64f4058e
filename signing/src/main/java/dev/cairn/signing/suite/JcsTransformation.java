package dev.cairn.signing.suite;

import dev.cairn.core.CairnException;
import dev.cairn.core.Reading;
import dev.cairn.core.json.CanonicalJson;
import dev.cairn.core.json.JsonObject;
import dev.cairn.signing.rdf.HashAlgorithm;

/** RFC 8785. Numbers are checked before, so that the message can name their place. */
final class JcsTransformation implements Transformation {

  @Override
  public Reading<byte[]> apply(JsonObject document, HashAlgorithm hash) {
    try {
      return Reading.of(CanonicalJson.bytes(document));
    } catch (CairnException e) {
      return Reading.refused("proof.canonical", "", String.valueOf(e.getMessage()));
    }
  }
}

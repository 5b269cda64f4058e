package dev.cairn.signing.suite;

import dev.cairn.core.Reading;
import dev.cairn.signing.key.Multibase;
import dev.cairn.signing.rdf.RdfQuad;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * The statements of a document under blinded labels, in order, and which of them are mandatory
 * (Data Integrity ECDSA 1.0 section 3.4.17).
 *
 * @param statements the document's statements under their own labels
 * @param labels from those labels to the blinded ones
 * @param quads all, under blinded labels
 * @param mandatory the positions in {@code quads} that are always shown
 */
record SdGroups(
    SdStatements statements,
    Map<String, String> labels,
    List<RdfQuad> quads,
    Set<Integer> mandatory) {

  /** With labels that are their keyed hashes, as ecdsa-sd-2023 has them. */
  static Reading<SdGroups> of(
      SdStatements statements, byte[] hmacKey, List<String> mandatoryPointers) {
    return of(statements, blinded(statements, hmacKey), mandatoryPointers);
  }

  /** With labels that are the rank of their keyed hashes, as bbs-2023 has them. */
  static Reading<SdGroups> shuffled(
      SdStatements statements, byte[] hmacKey, List<String> mandatoryPointers) {
    Map<String, String> blinded = blinded(statements, hmacKey);
    List<String> ranked = blinded.values().stream().sorted().toList();
    Map<String, String> labels = new LinkedHashMap<>();
    blinded.forEach((own, label) -> labels.put(own, "b" + ranked.indexOf(label)));
    return of(statements, labels, mandatoryPointers);
  }

  private static Reading<SdGroups> of(
      SdStatements statements, Map<String, String> labels, List<String> mandatoryPointers) {
    List<RdfQuad> quads = SdStatements.relabelled(statements.quads(), labels);
    return positions(statements, labels, quads, mandatoryPointers)
        .then(m -> Reading.of(new SdGroups(statements, Map.copyOf(labels), quads, m)));
  }

  /** The positions of what pointers select. */
  Reading<Set<Integer>> positions(List<String> pointers) {
    return positions(statements, labels, quads, pointers);
  }

  private static Reading<Set<Integer>> positions(
      SdStatements statements,
      Map<String, String> labels,
      List<RdfQuad> quads,
      List<String> pointers) {
    return statements
        .select(pointers)
        .then(
            part -> {
              Set<RdfQuad> selected = new HashSet<>(SdStatements.relabelled(part, labels));
              Set<Integer> found = new HashSet<>();
              for (int i = 0; i < quads.size(); i++) {
                if (selected.contains(quads.get(i))) {
                  found.add(i);
                }
              }
              return Reading.of(Set.copyOf(found));
            });
  }

  /** The statements at these positions, or at all others, in order. */
  List<RdfQuad> at(Set<Integer> positions, boolean inside) {
    List<RdfQuad> out = new ArrayList<>();
    for (int i = 0; i < quads.size(); i++) {
      if (positions.contains(i) == inside) {
        out.add(quads.get(i));
      }
    }
    return out;
  }

  private static Map<String, String> blinded(SdStatements statements, byte[] hmacKey) {
    Map<String, String> labels = new LinkedHashMap<>();
    statements.canonicalLabels().forEach((own, c14n) -> labels.put(own, blinded(hmacKey, c14n)));
    return labels;
  }

  private static String blinded(byte[] hmacKey, String label) {
    HMac hmac = new HMac(new SHA256Digest());
    hmac.init(new KeyParameter(hmacKey));
    byte[] text = label.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    hmac.update(text, 0, text.length);
    byte[] out = new byte[hmac.getMacSize()];
    hmac.doFinal(out, 0);
    return Multibase.base64Url(out);
  }
}

package dev.cairn.signing.rdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;

/**
 * The RDFC-1.0 form of a dataset: its statements with canonical blank node labels, in code point
 * order, each once. Immutable and thread-safe.
 */
public final class CanonicalDataset {
  private final List<RdfQuad> quads;
  private final byte[] bytes;
  private final Map<String, String> labels;
  private final int work;

  CanonicalDataset(List<RdfQuad> quads, Map<String, String> labels, int work) {
    this.quads = quads;
    this.labels = labels;
    this.work = work;
    NQuadsBytes out = new NQuadsBytes(quads.size() * 128);
    for (RdfQuad quad : quads) {
      quad.writeTo(out);
    }
    this.bytes = out.toBytes();
  }

  /** The statements in canonical order; unmodifiable. */
  public List<RdfQuad> quads() {
    return quads;
  }

  /** The canonical N-Quads document as UTF-8; a copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The canonical N-Quads document as text; each line ends with a line feed. */
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The lines in order, each with its line feed, as the selective disclosure suites want them. */
  public List<String> lines() {
    return quads.stream().map(q -> q + "\n").toList();
  }

  /** The hash of {@link #bytes()}, raw. */
  public byte[] digest(HashAlgorithm algorithm) {
    MessageDigest digest = algorithm.digest();
    return digest.digest(bytes);
  }

  /**
   * From each blank node label of the input to its canonical one, both without {@code _:}, in the
   * order in which canonical labels were issued; unmodifiable.
   */
  public Map<String, String> labels() {
    return labels;
  }

  /** How many units of work labelling took, counted as {@link Rdfc10} counts them. */
  public int work() {
    return work;
  }

  @Override
  public String toString() {
    return text();
  }
}

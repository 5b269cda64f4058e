package dev.cairn.pathways.certificate;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Writes certificates in the form {@link CertificateReader} reads: members in a fixed order, exact
 * numbers as texts, the proof as a flat list so that it may be deep. One text for one certificate;
 * what is written reads back equal, a row named twice in one sum being written once.
 *
 * <p>Stateless and thread-safe. Linear in the certificate.
 */
public final class CertificateWriter {
  /** What the member {@code format} says. */
  static final String FORMAT = "cairn-certificate";

  /** The version of the form. */
  static final int VERSION = 1;

  private CertificateWriter() {}

  /** A certificate. */
  public static JsonObject write(Certificate certificate) {
    JsonObject.Builder out =
        JsonObject.builder()
            .put("format", FORMAT)
            .put("version", VERSION)
            .put(
                "bindings",
                JsonObject.builder()
                    .put("question", texts(certificate.bindings().question()))
                    .put("documents", texts(certificate.bindings().documents()))
                    .build())
            .put("verdict", certificate.verdict().name());
    Claim claim = certificate.claim();
    if (claim instanceof Claim.Satisfied s) {
      out.put("answer", answer(s));
    } else if (claim instanceof Claim.Unsatisfied u) {
      out.put("proof", proof(u.proof()));
    } else if (claim instanceof Claim.Undetermined u) {
      out.put(
          "unknowns",
          new JsonArray(u.unknowns().stream().<JsonValue>map(x -> unknown(x).build()).toList()));
      u.possible().ifPresent(p -> out.put("possible", answer(p)));
    } else {
      out.put("tooLarge", true);
    }
    return out.build();
  }

  private static JsonObject texts(SortedMap<String, String> of) {
    JsonObject.Builder out = JsonObject.builder();
    of.forEach(out::put);
    return out.build();
  }

  private static JsonObject answer(Claim.Satisfied s) {
    JsonObject.Builder uses = JsonObject.builder();
    s.uses()
        .forEach(
            (leaf, of) ->
                uses.put(leaf, new JsonArray(of.stream().map(CertificateWriter::use).toList())));
    JsonObject.Builder out =
        JsonObject.builder()
            .put("active", JsonArray.ofStrings(s.active()))
            .put("uses", uses.build());
    if (!s.sums().isEmpty()) {
      out.put(
          "sums", new JsonArray(s.sums().stream().<JsonValue>map(CertificateWriter::sum).toList()));
    }
    if (!s.assumptions().isEmpty()) {
      out.put(
          "assumptions",
          new JsonArray(
              s.assumptions().stream()
                  .<JsonValue>map(a -> unknown(a.of()).put("value", a.value()).build())
                  .toList()));
    }
    return out.build();
  }

  private static JsonValue use(Claim.Use use) {
    return use.part().isEmpty()
        ? new JsonString(use.record())
        : JsonObject.builder()
            .put("record", use.record())
            .put("part", use.part().get().toString())
            .build();
  }

  private static JsonObject sum(Claim.Sum sum) {
    JsonObject.Builder out =
        JsonObject.builder()
            .put("node", sum.node())
            .put("of", sum.of())
            .put("least", sum.least().toString());
    sum.most().ifPresent(m -> out.put("most", m.toString()));
    return out.build();
  }

  private static JsonObject.Builder unknown(Unknown unknown) {
    JsonObject.Builder out = JsonObject.builder().put("field", unknown.field());
    unknown.record().ifPresent(r -> out.put("record", r));
    unknown.of().ifPresent(o -> out.put("of", o));
    return out;
  }

  /** The nodes breadth first, so that each is followed by those below it. */
  private static JsonArray proof(Proof root) {
    List<Proof> nodes = new ArrayList<>(List.of(root));
    List<JsonValue> written = new ArrayList<>();
    for (int at = 0; at < nodes.size(); at++) {
      Proof node = nodes.get(at);
      int below = nodes.size();
      nodes.addAll(node.below());
      written.add(node(node, below));
    }
    return new JsonArray(written);
  }

  private static JsonObject node(Proof p, int below) {
    JsonObject.Builder out = JsonObject.builder();
    if (p instanceof Proof.Linear linear) {
      out.put("linear", terms(linear.terms()));
    } else if (p instanceof Proof.Empty empty) {
      out.put("empty", empty.leaf());
    } else if (p instanceof Proof.Hall hall) {
      out.put(
          "hall",
          JsonObject.builder()
              .put("of", hall.of().word())
              .put("leaves", JsonArray.ofStrings(hall.leaves()))
              .put("records", JsonArray.ofStrings(hall.records()))
              .build());
    } else if (p instanceof Proof.Cycle cycle) {
      out.put("cycle", JsonArray.ofStrings(cycle.nodes()));
    } else if (p instanceof Proof.Split split) {
      out.put("split", split.on().toString()).put("zero", below).put("one", below + 1L);
    } else if (p instanceof Proof.Cases cases) {
      List<JsonValue> then = new ArrayList<>();
      for (int i = 0; i < cases.then().size(); i++) {
        then.add(JsonNumber.of(below + i));
      }
      out.put("cases", unknown(cases.of()).build());
      if (!cases.at().isEmpty()) {
        List<JsonValue> at = new ArrayList<>();
        cases.at().forEach(x -> at.add(new JsonString(x.toString())));
        out.put("at", new JsonArray(at));
      }
      out.put("then", new JsonArray(then));
    } else if (p instanceof Proof.Cut cut) {
      out.put("cut", terms(cut.rows())).put("then", below);
    } else {
      throw new AssertionError(p.getClass());
    }
    return out.build();
  }

  private static JsonObject terms(List<Proof.Term> terms) {
    Map<String, Rational> sums = new LinkedHashMap<>();
    terms.forEach(t -> sums.merge(t.row().toString(), t.by(), Rational::plus));
    JsonObject.Builder out = JsonObject.builder();
    sums.forEach((row, by) -> out.put(row, by.toString()));
    return out.build();
  }
}

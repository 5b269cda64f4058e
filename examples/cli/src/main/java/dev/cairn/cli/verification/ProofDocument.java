package dev.cairn.cli.verification;

import dev.cairn.cli.output.FindingsJson;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.signing.key.Multikey;
import dev.cairn.signing.key.VerificationKey;
import dev.cairn.signing.suite.SigningInput;
import dev.cairn.signing.verify.ProofReport;
import dev.cairn.signing.verify.VerificationReport;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What each proof signs, step by step, for finding out why one holds and another does not. */
public final class ProofDocument {
  private ProofDocument() {}

  /** The proofs of a document itself; hashes and signed bytes in hexadecimal. */
  public static JsonArray json(VerificationReport report) {
    List<JsonValue> rows = new ArrayList<>();
    report.proofs().forEach(proof -> rows.add(row(proof)));
    return new JsonArray(rows);
  }

  private static JsonObject row(ProofReport proof) {
    JsonObject.Builder row =
        JsonObject.builder()
            .put("pointer", proof.pointer())
            .put("suite", proof.suite())
            .put("keyNamed", named(proof));
    proof.key().ifPresent(key -> key(key, row));
    return proof
        .signingInput()
        .match(a -> input(a.value(), row), r -> row.put("findings", FindingsJson.of(r.findings())))
        .build();
  }

  private static void key(VerificationKey key, JsonObject.Builder row) {
    row.put("algorithm", key.algorithm().label())
        .put("publicKeyMultibase", Multikey.write(key))
        .put("provider", key.provider());
  }

  private static JsonObject.Builder input(SigningInput input, JsonObject.Builder row) {
    input.canonicalDocument().ifPresent(text -> row.put("canonicalDocument", text));
    input.documentHash().ifPresent(hash -> row.put("documentHash", hex(hash)));
    input.canonicalProof().ifPresent(text -> row.put("canonicalProof", text));
    input.proofHash().ifPresent(hash -> row.put("proofHash", hex(hash)));
    if (!input.statements().isEmpty()) {
      row.put("statements", JsonArray.ofStrings(input.statements()));
    }
    return row.put("signed", hex(input.signed()));
  }

  /** The same as text, for a document and what is inside it. */
  public static String text(VerificationReport report) {
    StringBuilder out = new StringBuilder();
    append(report, "", out);
    return out.toString();
  }

  private static void append(VerificationReport report, String at, StringBuilder out) {
    report.proofs().forEach(proof -> append(proof, at, out));
    report.contained().forEach(c -> append(c.report(), at + c.pointer(), out));
  }

  private static void append(ProofReport proof, String at, StringBuilder out) {
    String place = at + proof.pointer();
    out.append("  proof").append(place.isEmpty() ? "" : " " + place);
    out.append(": ").append(proof.suite()).append('\n');
    line(out, "key named", named(proof));
    proof
        .key()
        .ifPresent(
            key -> {
              line(out, "key", Multikey.write(key));
              line(out, "provider", key.provider());
            });
    proof
        .signingInput()
        .match(
            a -> append(a.value(), out),
            r -> {
              r.findings().forEach(f -> line(out, "not told", f.message()));
              return out;
            });
  }

  private static StringBuilder append(SigningInput input, StringBuilder out) {
    input.canonicalDocument().ifPresent(text -> block(out, "canonical document", text));
    input.documentHash().ifPresent(hash -> line(out, "its hash", hex(hash)));
    input.canonicalProof().ifPresent(text -> block(out, "canonical proof", text));
    input.proofHash().ifPresent(hash -> line(out, "its hash", hex(hash)));
    if (!input.statements().isEmpty()) {
      block(out, "signed one by one", String.join("\n", input.statements()));
    }
    line(out, "signed bytes", hex(input.signed()));
    return out;
  }

  private static String named(ProofReport proof) {
    return proof.selector().match(m -> m.url(), t -> "by thumbprint " + t.value(), u -> "none");
  }

  private static void line(StringBuilder out, String name, String value) {
    out.append("    ").append(name).append(": ").append(value).append('\n');
  }

  private static void block(StringBuilder out, String name, String text) {
    out.append("    ").append(name).append(":\n");
    text.lines().forEach(line -> out.append("      ").append(line).append('\n'));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}

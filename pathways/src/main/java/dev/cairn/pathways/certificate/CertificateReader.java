package dev.cairn.pathways.certificate;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.pathways.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads certificates from their closed JSON form.
 *
 * <pre>{@code
 * {"format": "cairn-certificate", "version": 1,
 *  "bindings": {"question": {"award": "9f…", …}, "documents": {"trust": "1c…"}},
 *  "verdict": "SATISFIED",
 *  "answer": {"active": ["root", "core"], "uses": {"core": ["r1", {"record": "r2", "part": "1/2"}]},
 *             "sums": [{"node": "core", "of": "credits", "least": "7.5", "most": "7.5"}],
 *             "assumptions": [{"field": "grade", "record": "r1", "of": "case", "value": "3"}]}}
 * }</pre>
 *
 * <p>An {@code UNSATISFIED} one has {@code proof} instead of {@code answer}: a list of nodes, the
 * first being the root and every other one standing below exactly one node before it, by its
 * position: {@code {"linear": {"min:core:count": "1", …}}}, {@code {"empty": "core"}}, {@code
 * {"hall": {"of": "count", "leaves": […], "records": […]}}}, {@code {"cycle": […]}}, {@code
 * {"split": "x:core:r1", "zero": 1, "one": 2}}, {@code {"cases": {"field": …, "record": …, "of":
 * …}, "at": ["7.5"], "then": [3, 4, 5]}}, {@code {"cut": {"min:core:credits": "1/3"}, "then": 5}}.
 * An {@code UNDETERMINED} one has {@code unknowns} and may have {@code possible}, an answer; a
 * verdict whose proof was too large has {@code "tooLarge": true}.
 *
 * <p>Refused, each with its JSON pointer (codes {@code certificate.*}, and {@code json.*} for the
 * text itself): unknown and missing names, wrong types, another version, numbers out of range, a
 * proof that is no tree. Whether the claim stands is for {@link CertificateChecker}.
 *
 * <p>Stateless and thread-safe. Linear in the document.
 */
public final class CertificateReader {
  private static final String PREFIX = "certificate";

  private final List<Finding> findings = new ArrayList<>();

  private CertificateReader() {}

  /** Reads a certificate from UTF-8 text. */
  public static Reading<Certificate> read(byte[] utf8) {
    return JsonReader.strict().read(utf8).then(v -> read(v, ""));
  }

  /**
   * Reads a certificate from a JSON value.
   *
   * @param value the certificate
   * @param pointer where it sits in its document; empty for the whole
   */
  public static Reading<Certificate> read(JsonValue value, String pointer) {
    if (!(value instanceof JsonObject object)) {
      return Reading.refused(
          "certificate.type",
          pointer,
          "A certificate is " + value.kind() + "; write an object, { … }.");
    }
    CertificateReader reader = new CertificateReader();
    Optional<Certificate> read =
        reader.certificate(new ClosedObject(object, pointer, PREFIX, reader.findings));
    return read.isPresent() && reader.findings.isEmpty()
        ? Reading.of(read.get())
        : Reading.of(read, reader.findings).then(r -> Reading.of(r.orElseThrow()));
  }

  private Optional<Certificate> certificate(ClosedObject in) {
    Optional<String> format = in.requiredText("format");
    if (format.isPresent() && !format.get().equals(CertificateWriter.FORMAT)) {
      in.error(
          "format",
          "format",
          "\"" + format.get() + "\" is no certificate; give a " + CertificateWriter.FORMAT + ".");
    }
    Optional<JsonValue> version = in.value("version");
    if (!version.equals(Optional.of(JsonNumber.of(CertificateWriter.VERSION)))) {
      in.error(
          "version",
          "version",
          "The version is "
              + version.map(ClosedObject::shown).orElse("missing")
              + "; this reader knows version "
              + CertificateWriter.VERSION
              + ", so use one that fits.");
    }
    Optional<Bindings> bindings = bindings(in);
    Optional<Verdict> verdict = verdict(in);
    Optional<Claim> claim = verdict.flatMap(v -> claim(v, in));
    in.refuseOthers();
    return bindings.flatMap(b -> claim.map(c -> new Certificate(b, c)));
  }

  private Optional<Bindings> bindings(ClosedObject in) {
    if (!in.has("bindings")) {
      in.missing("bindings");
    }
    return in.object("bindings")
        .map(
            o -> {
              Bindings read = new Bindings(texts(o, "question"), texts(o, "documents"));
              o.refuseOthers();
              return read;
            });
  }

  private SortedMap<String, String> texts(ClosedObject in, String name) {
    SortedMap<String, String> texts = new TreeMap<>();
    if (!in.has(name)) {
      in.missing(name);
    } else if (in.value(name).orElseThrow() instanceof JsonObject object) {
      object.forEach(
          (key, value) ->
              in.textOf(value, JsonPointer.child(in.at(name), key), '"' + key + '"')
                  .ifPresent(t -> texts.put(key, t)));
    } else {
      in.object(name);
    }
    return texts;
  }

  private Optional<Verdict> verdict(ClosedObject in) {
    Optional<String> word = in.requiredText("verdict");
    for (Verdict v : Verdict.values()) {
      if (v != Verdict.UNDECIDED && word.equals(Optional.of(v.name()))) {
        return Optional.of(v);
      }
    }
    word.ifPresent(
        w ->
            in.error(
                "verdict",
                "verdict",
                "\""
                    + w
                    + "\" is no verdict that a certificate shows; write SATISFIED,"
                    + " UNSATISFIED or UNDETERMINED."));
    return Optional.empty();
  }

  private Optional<Claim> claim(Verdict verdict, ClosedObject in) {
    if (verdict != Verdict.UNDETERMINED && in.has("tooLarge")) {
      Optional<Boolean> large = in.flag("tooLarge");
      if (large.equals(Optional.of(false))) {
        in.error("too-large", "tooLarge", "\"tooLarge\" is true or absent; remove it.");
      }
      return large.map(l -> new Claim.TooLarge(verdict));
    }
    AnswerFields answers = new AnswerFields(findings);
    if (verdict == Verdict.SATISFIED) {
      if (!in.has("answer")) {
        in.missing("answer");
      }
      return in.object("answer").map(answers::read);
    }
    if (verdict == Verdict.UNSATISFIED) {
      if (!in.has("proof")) {
        in.missing("proof");
      }
      return in.array("proof")
          .flatMap(a -> new ProofFields(findings).read(a, in.at("proof")))
          .map(Claim.Unsatisfied::new);
    }
    if (!in.has("unknowns")) {
      in.missing("unknowns");
    }
    List<Unknown> unknowns = new ArrayList<>();
    answers.each(in, "unknowns", o -> AnswerFields.unknown(o).ifPresent(unknowns::add));
    return Optional.of(new Claim.Undetermined(unknowns, in.object("possible").map(answers::read)));
  }

  /** A text, wherever it stands. */
  static Optional<String> text(JsonValue value) {
    return value instanceof JsonString s ? Optional.of(s.value()) : Optional.empty();
  }
}

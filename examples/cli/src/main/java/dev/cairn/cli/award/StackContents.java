package dev.cairn.cli.award;

import dev.cairn.cli.stack.Terms;
import dev.cairn.cli.stack.WalletItem;
import dev.cairn.core.CairnException;
import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.framework.ConversionReader;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonBoolean;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.json.JsonWriter;
import dev.cairn.core.model.ConversionPolicy;
import dev.cairn.core.record.RecognitionPolicy;
import dev.cairn.core.record.RecordMapping;
import dev.cairn.core.record.RecordReader;
import dev.cairn.pathways.certificate.Certificate;
import dev.cairn.pathways.certificate.CertificateReader;
import dev.cairn.pathways.rule.FactsReader;
import dev.cairn.pathways.rule.Horizon;
import dev.cairn.pathways.rule.RuleReader;
import dev.cairn.signing.trust.TrustPolicy;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a signed award says shows it, read strictly and believed in nothing.
 *
 * @param terms rules, mapping, policy, learner and day
 * @param moment the moment of the decision
 * @param credentials the constituents
 * @param certificate the certificate
 */
record StackContents(
    Terms terms, Instant moment, List<WalletItem> credentials, Certificate certificate) {
  private static final String AT = "/" + StackMember.NAME;
  private static final String DATA = "data:application/octet-stream;base64,";
  private static final Set<String> KEYS =
      Set.of(
          "version",
          "decision",
          "rules",
          "mapping",
          "trust",
          "trustAny",
          "recognition",
          "conversion",
          "facts",
          "exceptions",
          "vouched",
          "credentials",
          "certificate");

  StackContents {
    credentials = List.copyOf(credentials);
  }

  /** Reads the member; refused as {@code award.*} or by the part's own codes, with pointers. */
  static Reading<StackContents> read(JsonObject stack) {
    for (String name : stack.names()) {
      if (!KEYS.contains(name)) {
        return refused("unknown-key", name, "The award's stack has a \"" + name + "\"; remove it.");
      }
    }
    if (!stack.findString("version").equals(Optional.of(StackMember.VERSION))) {
      return refused(
          "version", "version", "The award's stack is of another version; this one reads \"1\".");
    }
    try {
      return parts(stack);
    } catch (Refused e) {
      return Reading.refused(e.findings);
    } catch (DateTimeException | CairnException e) {
      return refused(
          "decision",
          "decision",
          "The award's decision cannot be read (" + e.getMessage() + "); ask its issuer.");
    }
  }

  private static Reading<StackContents> parts(JsonObject stack) {
    Terms.Builder terms = Terms.builder();
    terms.award(part(stack, "rules", v -> RuleReader.read(v, "")));
    terms.mapping(part(stack, "mapping", v -> object(v, RecordMapping::read)));
    if (stack.has("trust")) {
      TrustPolicy policy = part(stack, "trust", v -> object(v, TrustPolicy::read));
      terms.trust(policy);
    }
    terms.trustAny(stack.find("trustAny").filter(JsonBoolean.TRUE::equals).isPresent());
    if (stack.has("recognition")) {
      RecognitionPolicy policy =
          part(stack, "recognition", v -> object(v, RecognitionPolicy::read));
      terms.recognition(policy);
    }
    if (stack.has("conversion")) {
      ConversionPolicy policy = part(stack, "conversion", v -> object(v, ConversionReader::read));
      terms.conversion(policy);
    }
    if (stack.has("facts")) {
      terms.facts(part(stack, "facts", v -> FactsReader.read(bytes(v))));
    }
    if (stack.has("exceptions")) {
      terms.exceptions(part(stack, "exceptions", v -> RuleReader.readExceptions(v, "")));
    }
    if (stack.has("vouched")) {
      terms.vouched(part(stack, "vouched", v -> RecordReader.strict().readAll(v, "")));
    }
    Certificate certificate = part(stack, "certificate", v -> CertificateReader.read(v, ""));
    JsonObject decision = part(stack, "decision", v -> object(v, Reading::of));
    List<String> learners = new ArrayList<>();
    if (decision.find("learners").orElse(JsonArray.of()) instanceof JsonArray ids) {
      ids.forEach(id -> learners.add(id instanceof JsonString s ? s.value() : ""));
    }
    if (learners.isEmpty() || learners.contains("")) {
      return refused("learner", "decision/learners", "The award names no learner; ask its issuer.");
    }
    terms
        .learners(learners)
        .decisionDay(LocalDate.parse(decision.findString("day").orElse("")))
        .knownAt(decision.findString("knownAt").map(LocalDate::parse))
        .horizon(
            decision
                .findString("horizon")
                .flatMap(Horizon::ofWord)
                .orElseThrow(() -> new DateTimeException("no horizon")));
    Instant moment = Instant.parse(decision.findString("asOf").orElse(""));
    return Reading.of(new StackContents(terms.build(), moment, credentials(stack), certificate));
  }

  private static List<WalletItem> credentials(JsonObject stack) {
    List<WalletItem> items = new ArrayList<>();
    JsonValue list = stack.find("credentials").orElse(JsonArray.of());
    if (!(list instanceof JsonArray array)) {
      throw new Refused("credentials", "The constituents are no list; ask the issuer.");
    }
    for (int i = 0; i < array.size(); i++) {
      String at = "credentials/" + i;
      if (!(array.get(i) instanceof JsonObject row) || row.findString("name").isEmpty()) {
        throw new Refused(at, "A constituent has no name; ask the issuer.");
      }
      String name = row.findString("name").orElseThrow();
      Optional<String> data = row.findString("data");
      if (row.find("document").orElse(null) instanceof JsonObject document && data.isEmpty()) {
        items.add(new WalletItem(name, bytes(document)));
      } else if (data.isPresent() && data.get().startsWith(DATA)) {
        items.add(new WalletItem(name, decoded(data.get().substring(DATA.length()), at)));
      } else {
        throw new Refused(at, "The constituent \"" + name + "\" holds no credential; ask for it.");
      }
    }
    return items;
  }

  private static byte[] decoded(String base64, String at) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new Refused(at + "/data", "A constituent's data is no base64; ask the issuer.");
    }
  }

  private static byte[] bytes(JsonValue value) {
    return JsonWriter.compact(value).getBytes(StandardCharsets.UTF_8);
  }

  private static <T> T part(JsonObject stack, String name, Function<JsonValue, Reading<T>> reader) {
    JsonValue value =
        stack
            .find(name)
            .orElseThrow(
                () -> new Refused("", "The award's stack lacks \"" + name + "\"; ask its issuer."));
    return reader
        .apply(value)
        .match(
            Reading.Accepted::value,
            r -> {
              throw new Refused(
                  r.findings().stream().map(f -> f.under(JsonPointer.child(AT, name))).toList());
            });
  }

  private static <T> Reading<T> object(JsonValue value, Function<JsonObject, Reading<T>> reader) {
    return value instanceof JsonObject o
        ? reader.apply(o)
        : Reading.refused("award.type", "", "It is " + value.kind() + "; it must be an object.");
  }

  private static Reading<StackContents> refused(String code, String at, String message) {
    return Reading.refused("award." + code, AT + "/" + at, message);
  }

  /** Leaves the reading of parts; caught above and never seen outside. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Finding> findings;

    Refused(List<Finding> findings) {
      super("refused", null, false, false);
      this.findings = findings;
    }

    Refused(String at, String message) {
      this(List.of(Finding.error("award.stack", at.isEmpty() ? AT : AT + "/" + at, message)));
    }
  }
}

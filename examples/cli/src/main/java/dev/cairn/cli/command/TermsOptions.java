package dev.cairn.cli.command;

import dev.cairn.cli.Console;
import dev.cairn.cli.Refusal;
import dev.cairn.cli.input.InputFiles;
import dev.cairn.cli.input.Moment;
import dev.cairn.cli.key.PasswordSource;
import dev.cairn.cli.key.WalletFiles;
import dev.cairn.cli.stack.Terms;
import dev.cairn.cli.stack.WalletItem;
import dev.cairn.core.framework.ConversionReader;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.ConversionPolicy;
import dev.cairn.core.record.RecognitionPolicy;
import dev.cairn.core.record.RecordMapping;
import dev.cairn.core.record.RecordReader;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Facts;
import dev.cairn.pathways.rule.FactsReader;
import dev.cairn.pathways.rule.Horizon;
import dev.cairn.pathways.rule.RuleReader;
import dev.cairn.signing.trust.TrustPolicy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that name rules, wallet, learner and what else a question depends on. */
final class TermsOptions {
  @Option(
      names = "--wallet",
      paramLabel = "PATH",
      description = "A credential, a folder of them, or a wallet made by \"cairn wallet\".")
  private List<String> wallet = new ArrayList<>();

  @Mixin private PasswordSource passwords = new PasswordSource();

  @Option(
      names = "--records",
      paramLabel = "FILE",
      description = "Records that you vouch for, beside the wallet.")
  private Optional<String> records = Optional.empty();

  @Option(
      names = "--learner",
      paramLabel = "ID",
      arity = "1..*",
      description = "The learner's ids; needed when the wallet is about several people.")
  private List<String> learners = new ArrayList<>();

  @Option(
      names = "--trust-any",
      description = "Accept every issuer. Verdict and certificate say so.")
  private boolean trustAny;

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = "Which field of a credential feeds which of a record.")
  private Optional<String> mapping = Optional.empty();

  @Option(
      names = "--recognition",
      paramLabel = "FILE",
      description = "Agreements by which records of others count here.")
  private Optional<String> recognition = Optional.empty();

  @Option(
      names = "--conversion",
      paramLabel = "FILE",
      description = "The policy, named by the award, by which other credit units convert.")
  private Optional<String> conversion = Optional.empty();

  @Option(
      names = "--context",
      paramLabel = "FILE",
      description = "Facts about the learner: attestations, awards held, context.")
  private Optional<String> context = Optional.empty();

  @Option(
      names = "--attest",
      paramLabel = "KEY[=true|false]",
      description = "State a fact about the learner; may be given again.")
  private List<String> attest = new ArrayList<>();

  @Option(
      names = "--exceptions",
      paramLabel = "FILE",
      description = "Exceptions granted to the learner.")
  private Optional<String> exceptions = Optional.empty();

  @Option(
      names = "--horizon",
      paramLabel = "H",
      description = "earned (default), in-progress or planned; beyond earned it is a projection.")
  private Optional<String> horizon = Optional.empty();

  @Option(
      names = "--known-at",
      paramLabel = "DAY",
      description = "Use only what was recorded by that day.")
  private Optional<String> knownAt = Optional.empty();

  /** The award in a rules file. */
  static Award award(Console console, String file) {
    InputFiles files = new InputFiles(console);
    return files.accept(file, RuleReader.read(files.read(file)));
  }

  /** The files of the wallet. */
  List<WalletItem> wallet(Console console) {
    InputFiles files = new InputFiles(console);
    List<WalletItem> items = new ArrayList<>();
    for (String name : wallet) {
      if (name.equals(InputFiles.STDIN)) {
        items.add(new WalletItem("stdin", files.read(name)));
        continue;
      }
      if (WalletFiles.isWallet(files.path(name))) {
        WalletFiles.read(console, files.path(name), passwords)
            .forEach(e -> items.add(new WalletItem(e.name(), e.bytes())));
        continue;
      }
      for (Path file : files.filesAt(name)) {
        items.add(new WalletItem(String.valueOf(file.getFileName()), files.read(file)));
      }
    }
    return items;
  }

  /**
   * The terms.
   *
   * @param policy the trust policy given, if any
   * @param moment the moment asked about
   * @throws Refusal if there are credentials and neither a policy nor {@code --trust-any}, or both
   */
  Terms terms(Console console, Award award, Optional<TrustPolicy> policy, Moment moment) {
    if (!wallet.isEmpty() && policy.isEmpty() && !trustAny) {
      throw new Refusal(
          "usage.trust",
          "",
          "Nobody has said whose credentials count; give --trust POLICY, or --trust-any to accept"
              + " every issuer.");
    }
    if (policy.isPresent() && trustAny) {
      throw new Refusal(
          "usage.trust", "", "--trust and --trust-any contradict each other; give one of them.");
    }
    if (wallet.isEmpty() && records.isEmpty()) {
      throw new Refusal(
          "usage.wallet", "", "There is nothing to add up; give --wallet or --records.");
    }
    InputFiles files = new InputFiles(console);
    Terms.Builder terms =
        Terms.builder()
            .award(award)
            .trust(policy)
            .trustAny(trustAny)
            .learners(learners)
            .facts(facts(files))
            .decisionDay(moment.dayIn(award.zone()))
            .knownAt(knownAt.map(TermsOptions::knownDay))
            .horizon(horizon());
    mapping.ifPresent(f -> terms.mapping(files.accept(f, RecordMapping.read(files.read(f)))));
    recognition.ifPresent(
        f -> terms.recognition(files.accept(f, RecognitionPolicy.read(files.read(f)))));
    conversion.ifPresent(f -> terms.conversion(conversion(files, f, award)));
    records.ifPresent(
        f -> terms.vouched(files.accept(f, RecordReader.strict().read(files.read(f)))));
    exceptions.ifPresent(f -> terms.exceptions(exceptions(files, f)));
    return terms.build();
  }

  /** A policy that the award does not name would silently do nothing. */
  private static ConversionPolicy conversion(InputFiles files, String name, Award award) {
    ConversionPolicy policy = files.accept(name, ConversionReader.read(files.read(name)));
    if (!award.conversion().equals(Optional.of(policy.name()))) {
      throw new Refusal(
          "usage.conversion",
          "",
          "The award names "
              + award
                  .conversion()
                  .map(n -> "the conversion policy \"" + n + '"')
                  .orElse("no policy")
              + ", and "
              + name
              + " is \""
              + policy.name()
              + "\"; give the one the award names.");
    }
    return policy;
  }

  private Facts facts(InputFiles files) {
    Facts stated =
        context.map(f -> files.accept(f, FactsReader.read(files.read(f)))).orElse(Facts.NONE);
    Map<String, Boolean> attestations = new LinkedHashMap<>(stated.attestations());
    for (String text : attest) {
      int at = text.indexOf('=');
      String key = at < 0 ? text : text.substring(0, at);
      String value = at < 0 ? "true" : text.substring(at + 1);
      if (key.isBlank() || !(value.equals("true") || value.equals("false"))) {
        throw new Refusal(
            "usage.attest",
            "",
            "\"" + text + "\" is no statement; write --attest KEY, KEY=true or KEY=false.");
      }
      attestations.put(key, value.equals("true"));
    }
    return new Facts(attestations, stated.awards(), stated.context());
  }

  private static List<dev.cairn.pathways.rule.GrantedException> exceptions(
      InputFiles files, String name) {
    JsonValue document = files.accept(name, JsonReader.strict().read(files.read(name)));
    boolean wrapped = document instanceof JsonObject o && o.has("exceptions") && o.size() == 1;
    return wrapped
        ? files.accept(
            name,
            RuleReader.readExceptions(
                ((JsonObject) document).find("exceptions").orElseThrow(), "/exceptions"))
        : files.accept(name, RuleReader.readExceptions(document, ""));
  }

  /** Whether a horizon was given. */
  boolean hasHorizon() {
    return horizon.isPresent();
  }

  private Horizon horizon() {
    return horizon
        .map(
            word ->
                Horizon.ofWord(word)
                    .orElseThrow(
                        () ->
                            new Refusal(
                                "usage.horizon",
                                "",
                                "\""
                                    + word
                                    + "\" is no horizon; write earned, in-progress or planned.")))
        .orElse(Horizon.EARNED);
  }

  private static LocalDate knownDay(String text) {
    return Moment.parse("--known-at", text)
        .day()
        .orElseThrow(
            () -> new Refusal("usage.time", "", "--known-at takes a day such as 2026-11-24."));
  }
}

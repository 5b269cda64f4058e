package dev.cairn.cli.ledger;

import dev.cairn.cli.Console;
import dev.cairn.cli.Refusal;
import dev.cairn.cli.input.InputFiles;
import dev.cairn.cli.key.KeyStoreFiles;
import dev.cairn.cli.key.PasswordSource;
import dev.cairn.core.Reading;
import dev.cairn.signing.anchor.AnchorReceipt;
import dev.cairn.signing.anchor.Anchors;
import dev.cairn.signing.anchor.Ledger;
import dev.cairn.signing.anchor.LogLedger;
import dev.cairn.signing.anchor.Meaning;
import dev.cairn.signing.ethereum.EthereumKey;
import dev.cairn.signing.ethereum.EthereumLedger;
import dev.cairn.signing.log.LogReader;
import dev.cairn.signing.log.LogWriter;
import dev.cairn.signing.log.NoteSigner;
import dev.cairn.signing.log.Sha256;
import dev.cairn.signing.timestamp.TimestampLedger;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The ledger that a command is to anchor in. */
public final class AnchorTarget {
  /** What came of it: a receipt for each digest, and what they are worth. */
  public record Done(Reading<List<AnchorReceipt>> receipts, Meaning meaning) {}

  @Mixin private LedgerOptions options = new LedgerOptions();

  @Mixin private PasswordSource passwords = new PasswordSource();

  @Option(
      names = "--ledger",
      paramLabel = "KIND",
      description = "log (default), timestamp or ethereum.")
  private Optional<String> kind = Optional.empty();

  @Option(
      names = "--timestamp",
      paramLabel = "URL",
      description = "A timestamping authority to ask; goes online.")
  private Optional<URI> timestamp = Optional.empty();

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "The log's signing key, or a file with the secret of an Ethereum account.")
  private Optional<Path> key = Optional.empty();

  /** Anchors digests under one root. */
  public Done submit(Console console, List<Sha256> digests) {
    String which = kind.orElse(timestamp.isPresent() ? TimestampLedger.KIND : LogLedger.KIND);
    return switch (which) {
      case LogLedger.KIND -> inLog(console, digests);
      case TimestampLedger.KIND -> {
        URI address =
            timestamp.orElseThrow(
                () -> new Refusal("usage.timestamp", "", "Which authority? Give --timestamp URL."));
        yield in(
            TimestampLedger.of(
                options.timestamps(console),
                new HttpTimestampAuthority(address),
                options.policy(),
                new SecureRandom()),
            digests);
      }
      case EthereumLedger.KIND ->
          in(EthereumLedger.of(options.node(), options.chain(), account(console)), digests);
      default ->
          throw new Refusal(
              "usage.ledger",
              "",
              "There is no ledger \"" + which + "\"; write log, timestamp or ethereum.");
    };
  }

  private Path key() {
    return key.orElseThrow(
        () -> new Refusal("usage.key", "", "Whose key? Give --key FILE; see --help."));
  }

  private EthereumKey account(Console console) {
    InputFiles files = new InputFiles(console);
    String hex = new String(files.read(key()), StandardCharsets.US_ASCII);
    return files.accept(key().toString(), EthereumKey.parse(hex));
  }

  private Done inLog(Console console, List<Sha256> digests) {
    Path folder =
        options
            .logFolder(console)
            .orElseThrow(
                () ->
                    new Refusal(
                        "usage.log",
                        "",
                        "In which log? Give --log DIR; \"cairn log init\" makes one."));
    try (LogWriter writer = writer(console, folder, key(), passwords)) {
      return in(LogLedger.of(writer), digests);
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  /** The log in a folder, open for appending with the key in a file. */
  public static LogWriter writer(
      Console console, Path folder, Path keyFile, PasswordSource passwords) {
    try {
      String name = Refusal.unlessAccepted(folder.toString(), LogReader.keyIn(folder)).name();
      NoteSigner signer =
          NoteSigner.of(name, new KeyStoreFiles(console, passwords).read(keyFile).key());
      return Refusal.unlessAccepted(folder.toString(), LogWriter.open(folder, signer));
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  private static Refusal unwritable(Path folder, IOException e) {
    return new Refusal(
        "log.unwritable",
        "",
        "The log in "
            + folder
            + " cannot be written ("
            + e.getClass().getSimpleName()
            + "); make room or check its permissions.");
  }

  private static Done in(Ledger ledger, List<Sha256> digests) {
    try {
      return new Done(Anchors.in(ledger).submit(digests), ledger.meaning());
    } catch (IOException e) {
      throw new Refusal(
          "anchor.unreachable",
          "",
          "The ledger could not be reached ("
              + String.valueOf(e.getMessage())
              + "); it may have taken the digest all the same; try again.");
    }
  }
}

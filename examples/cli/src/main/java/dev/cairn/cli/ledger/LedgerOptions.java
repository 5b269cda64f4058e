package dev.cairn.cli.ledger;

import dev.cairn.cli.Console;
import dev.cairn.cli.Refusal;
import dev.cairn.cli.input.InputFiles;
import dev.cairn.signing.anchor.AnchorReceipt;
import dev.cairn.signing.anchor.AnchorResult;
import dev.cairn.signing.anchor.Anchors;
import dev.cairn.signing.anchor.Ledger;
import dev.cairn.signing.anchor.LogLedger;
import dev.cairn.signing.ethereum.ChainTerms;
import dev.cairn.signing.ethereum.EthereumLedger;
import dev.cairn.signing.ethereum.EthereumNode;
import dev.cairn.signing.log.LogReader;
import dev.cairn.signing.log.NoteKey;
import dev.cairn.signing.timestamp.TimestampLedger;
import dev.cairn.signing.timestamp.TimestampTrust;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** The options that say which ledgers are believed, and where they are. */
public final class LedgerOptions {
  private static final BigInteger GWEI = BigInteger.TEN.pow(9);

  @Option(names = "--log", paramLabel = "DIR", description = "A transparency log's folder.")
  private Optional<String> log = Optional.empty();

  @Option(
      names = "--log-key",
      paramLabel = "KEY",
      description = "The log's public key, name+hash+key, or a file that holds it.")
  private Optional<String> logKey = Optional.empty();

  @Option(
      names = "--node",
      paramLabel = "URL",
      description = "An Ethereum node to ask; the one option here that goes online.")
  private Optional<URI> node = Optional.empty();

  @Option(
      names = "--chain-id",
      paramLabel = "N",
      description = "The chain's number; default ${DEFAULT-VALUE}, Ethereum's main chain.")
  private long chainId = 1;

  @Option(
      names = "--confirmations",
      paramLabel = "N",
      description = "How many blocks deep is enough; default ${DEFAULT-VALUE}.")
  private int confirmations = 12;

  @Option(
      names = "--max-fee",
      paramLabel = "GWEI",
      description = "The most to pay a unit of gas; default ${DEFAULT-VALUE}.")
  private long maxFee = 200;

  @Option(
      names = "--tsa-root",
      paramLabel = "PEM",
      description = "Certificate of a timestamping authority you trust, or of who certifies it.")
  private List<String> roots = new ArrayList<>();

  @Option(
      names = "--tsa-policy",
      paramLabel = "OID",
      description = "Accept timestamps under this policy only; may be repeated.")
  private List<String> policies = new ArrayList<>();

  /** The folder of the log, if one is named. */
  public Optional<Path> logFolder(Console console) {
    return log.map(name -> new InputFiles(console).path(name));
  }

  /** Whether a node is named. */
  public boolean hasNode() {
    return node.isPresent();
  }

  /** The node named. */
  public EthereumNode node() {
    return EthereumNode.at(
        node.orElseThrow(
            () -> new Refusal("usage.node", "", "Which node is to be asked? Give --node URL.")),
        Duration.ofSeconds(20));
  }

  /** Which chain, and how much of it is enough. */
  public ChainTerms chain() {
    return ChainTerms.of(chainId, confirmations)
        .withMaxFee(GWEI.multiply(BigInteger.valueOf(maxFee)));
  }

  /** Whose timestamps are believed. */
  public TimestampTrust timestamps(Console console) {
    InputFiles files = new InputFiles(console);
    Set<X509Certificate> trusted = new HashSet<>();
    for (String name : roots) {
      try {
        for (Certificate certificate :
            CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(files.read(name)))) {
          trusted.add((X509Certificate) certificate);
        }
      } catch (CertificateException e) {
        throw new Refusal(
            "input.certificate", "", name + " holds no certificate; give one in PEM or DER.");
      }
    }
    return new TimestampTrust(trusted, Set.copyOf(policies));
  }

  /** The one policy to ask a timestamping authority for, if one is named. */
  public Optional<String> policy() {
    return policies.size() == 1 ? Optional.of(policies.get(0)) : Optional.empty();
  }

  /** The key given; a file's content if there is such a file. */
  public Optional<NoteKey> logKey(Console console) {
    return logKey.map(
        given -> {
          InputFiles files = new InputFiles(console);
          boolean named = given.indexOf('+') < 0 || Files.exists(files.path(given));
          String text =
              named ? new String(files.read(given), StandardCharsets.UTF_8).strip() : given;
          return files.accept(given, NoteKey.parse(text));
        });
  }

  /** A reader of the log in a folder, by the key given, or by the log's own word for its key. */
  public LogReader reader(Console console, Path folder) {
    try {
      NoteKey key =
          logKey(console)
              .orElseGet(
                  () -> {
                    NoteKey own = ownKey(folder);
                    console.progress(
                        "Believing the log's own word for its key, "
                            + own
                            + "; give --log-key to"
                            + " check it.");
                    return own;
                  });
      return Refusal.unlessAccepted(folder.toString(), LogReader.open(folder, key));
    } catch (IOException e) {
      throw unreadable(folder);
    }
  }

  private static NoteKey ownKey(Path folder) {
    try {
      return Refusal.unlessAccepted(folder.toString(), LogReader.keyIn(folder));
    } catch (IOException e) {
      throw unreadable(folder);
    }
  }

  private static Refusal unreadable(Path folder) {
    return new Refusal("input.unreadable", "", folder + " cannot be read; check its permissions.");
  }

  /**
   * Whether a receipt shows that a credential is anchored, as far as these options let one tell.
   */
  public AnchorResult verify(Console console, byte[] credential, AnchorReceipt receipt) {
    return switch (receipt.ledger()) {
      case LogLedger.KIND -> verifyInLog(console, credential, receipt);
      case TimestampLedger.KIND ->
          verify(TimestampLedger.of(timestamps(console)), credential, receipt);
      case EthereumLedger.KIND ->
          hasNode()
              ? verify(EthereumLedger.of(node(), chain()), credential, receipt)
              : AnchorResult.unknown(
                  "anchor.node",
                  "/ledger",
                  "The receipt is of an Ethereum chain and no node was named to ask; give --node"
                      + " URL and --chain-id.");
      default ->
          AnchorResult.unknown(
              "anchor.ledger",
              "/ledger",
              "The receipt is of a ledger \""
                  + receipt.ledger()
                  + "\" that is not known here; ask whoever made it how to verify it.");
    };
  }

  private AnchorResult verifyInLog(Console console, byte[] credential, AnchorReceipt receipt) {
    Optional<Path> folder = logFolder(console);
    if (folder.isPresent()) {
      try (LogReader reader = reader(console, folder.get())) {
        return verify(LogLedger.of(reader), credential, receipt);
      } catch (IOException e) {
        throw unreadable(folder.get());
      }
    }
    return logKey(console)
        .map(key -> verify(LogLedger.of(key), credential, receipt))
        .orElseGet(
            () ->
                AnchorResult.unknown(
                    "anchor.log-key",
                    "/evidence/checkpoint",
                    "The receipt is of a log and nobody said which logs to believe; give --log-key"
                        + " KEY or --log DIR."));
  }

  private static AnchorResult verify(Ledger ledger, byte[] credential, AnchorReceipt receipt) {
    return Anchors.in(ledger).verify(credential, receipt);
  }
}

package dev.cairn.cli.command;

import dev.cairn.cli.Console;
import dev.cairn.cli.Exit;
import dev.cairn.cli.key.KeyStoreFiles;
import dev.cairn.cli.key.PasswordSource;
import dev.cairn.cli.key.SignerKey;
import dev.cairn.cli.output.FindingsJson;
import dev.cairn.cli.output.Result;
import dev.cairn.core.json.JsonObject;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.KeyFile;
import dev.cairn.signing.key.Multikey;
import dev.cairn.signing.key.SecretKey;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cairn keys new}: makes a key, writes it where only its owner can read it. */
@Command(
    name = "new",
    description = {
      "Make a signing key and print its did:key.",
      "The file is Multikey JSON, or PKCS#12 when its name ends in .p12; it is readable by you "
          + "alone and never written over another file."
    })
public final class KeysNewCommand extends ReportingCommand {

  /** The kinds of key, as they are written on the command line. */
  enum Type {
    ed25519(KeyAlgorithm.ED25519),
    p256(KeyAlgorithm.P256),
    p384(KeyAlgorithm.P384),
    bls12_381(KeyAlgorithm.BLS12_381_G2);

    private final KeyAlgorithm algorithm;

    Type(KeyAlgorithm algorithm) {
      this.algorithm = algorithm;
    }

    @Override
    public String toString() {
      return name().replace('_', '-');
    }
  }

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      defaultValue = "ed25519",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private Type type = Type.ed25519;

  @ArgGroup(multiplicity = "1")
  private Place place = new Place();

  /** Where the key will be kept. */
  static final class Place {
    @Option(names = "--out", paramLabel = "FILE", description = "Where to write it.")
    private Optional<Path> out = Optional.empty();

    @Option(
        names = "--token",
        paramLabel = "FILE",
        description =
            "Make it inside a PKCS#11 token; FILE says where: {\"type\": \"PKCS11\", \"library\":"
                + " PATH, \"slot\": N, \"key\": NAME}, and serves as --key afterwards.")
    private Optional<Path> token = Optional.empty();
  }

  @Mixin private PasswordSource passwords = new PasswordSource();

  /** A command in this world. */
  public KeysNewCommand(Console console) {
    super(console);
  }

  @Override
  Result work() {
    SignerKey key = made(new KeyStoreFiles(console(), passwords));
    Path file = place.out.or(() -> place.token).orElseThrow();
    JsonObject document =
        JsonObject.builder()
            .put("verdict", "created")
            .put("valid", true)
            .put("did", key.controller())
            .put("verificationMethod", key.id())
            .put("type", key.key().algorithm().label())
            .put("publicKeyMultibase", Multikey.write(key.key().verificationKey()))
            .put("file", file.toString())
            .put("findings", FindingsJson.of(List.of()))
            .build();
    return new Result(Exit.YES, document, key.controller() + "\n");
  }

  private SignerKey made(KeyStoreFiles keys) {
    if (place.token.isPresent()) {
      return keys.make(place.token.get(), type.algorithm);
    }
    Path out = place.out.orElseThrow();
    KeyFile key = KeyStoreFiles.withDidKey(SecretKey.generate(type.algorithm, new SecureRandom()));
    keys.write(out, key);
    console()
        .progress("Wrote " + out + "; whoever has it can sign as you, so keep it to yourself.");
    return SignerKey.of(key);
  }
}

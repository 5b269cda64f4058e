package dev.cairn.cli.serve;

import dev.cairn.cli.Console;
import dev.cairn.cli.Refusal;
import dev.cairn.cli.input.InputFiles;
import dev.cairn.cli.output.OutputFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the token that requests bear comes from: never an argument, which others could see. */
public final class TokenSource {
  private static final int RANDOM_BYTES = 32;

  @Option(
      names = "--token-env",
      paramLabel = "VAR",
      description = "Environment variable that holds the token.")
  private Optional<String> variable = Optional.empty();

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description =
          "File whose first line is the token; made with a random one if it is not there.")
  private Optional<Path> file = Optional.empty();

  /** The token. */
  public String token(Console console) {
    if (variable.isPresent() == file.isPresent()) {
      throw new Refusal(
          "serve.token",
          "",
          "Requests must bear a token; say where it is with --token-env or --token-file.");
    }
    if (variable.isPresent()) {
      return console
          .variable(variable.get())
          .orElseThrow(
              () ->
                  new Refusal(
                      "serve.token",
                      "",
                      "The environment variable "
                          + variable.get()
                          + " is not set; set it to the token."));
    }
    Path path = file.orElseThrow();
    if (!Files.exists(console.resolve(path))) {
      byte[] random = new byte[RANDOM_BYTES];
      new SecureRandom().nextBytes(random);
      String made = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
      OutputFiles.writeSecret(
          console.resolve(path), (made + "\n").getBytes(StandardCharsets.UTF_8));
      console.progress("Wrote a new token to " + path + ".");
    }
    String text = new String(new InputFiles(console).read(path), StandardCharsets.UTF_8);
    return text.lines().findFirst().orElse("").strip();
  }
}

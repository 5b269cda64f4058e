package dev.cairn.cli.key;

import dev.cairn.cli.Console;
import dev.cairn.cli.Refusal;
import dev.cairn.cli.input.InputFiles;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where a key store's password comes from: never an argument, which other users could see. */
public final class PasswordSource {
  @Option(
      names = "--password-env",
      paramLabel = "VAR",
      description = "Environment variable that holds the password of a .p12 file.")
  private Optional<String> variable = Optional.empty();

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "File whose first line is the password of a .p12 file.")
  private Optional<String> file = Optional.empty();

  /** The password; asked for on the terminal when neither option is given. */
  // From JDK 22 on the console is never null; without a terminal it then reads an empty stdin.
  @SuppressWarnings("SystemConsoleNull")
  char[] password(Console console) {
    if (variable.isPresent()) {
      return console
          .variable(variable.get())
          .map(String::toCharArray)
          .orElseThrow(
              () ->
                  new Refusal(
                      "key.password",
                      "",
                      "The environment variable "
                          + variable.get()
                          + " is not set; set it to the password."));
    }
    if (file.isPresent()) {
      String text = new String(new InputFiles(console).read(file.get()), StandardCharsets.UTF_8);
      return required(text.lines().findFirst().orElse("").toCharArray());
    }
    java.io.Console terminal = System.console();
    char[] typed =
        terminal == null ? null : terminal.readPassword("Password of the key store (not shown): ");
    if (typed == null) {
      throw new Refusal(
          "key.password",
          "",
          "A .p12 file needs a password and there is no terminal to ask at; give --password-env or"
              + " --password-file.");
    }
    return required(typed);
  }

  private static char[] required(char[] password) {
    if (password.length == 0) {
      throw new Refusal("key.password", "", "The password is empty; choose one.");
    }
    return password;
  }
}

package dev.cairn.cli.key;

import dev.cairn.cli.Console;
import dev.cairn.cli.Refusal;
import dev.cairn.cli.input.InputFiles;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where a key store's password comes from: never an argument, which other users could see. */
public final class PasswordSource {
  @Option(
      names = "--password-env",
      paramLabel = "VAR",
      description =
          "Environment variable that holds the password of the .p12 file or wallet, or the PIN of the token.")
  private Optional<String> variable = Optional.empty();

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description =
          "File whose first line is the password of the .p12 file or wallet, or the"
              + " PIN of the token.")
  private Optional<String> file = Optional.empty();

  /** The password of a key store; asked for on the terminal when neither option is given. */
  char[] password(Console console) {
    return password(console, "key store");
  }

  /**
   * The password of something; asked for on the terminal when neither option is given.
   *
   * @param of what a person knows it by: {@code key store} or {@code wallet}
   */
  // From JDK 22 on the console is never null; without a terminal it then reads an empty stdin.
  @SuppressWarnings("SystemConsoleNull")
  public char[] password(Console console, String of) {
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
        terminal == null ? null : terminal.readPassword("Password of the %s (not shown): ", of);
    if (typed == null) {
      throw new Refusal(
          "key.password",
          "",
          "The "
              + of
              + " needs a password and there is no terminal to ask at; give --password-env or"
              + " --password-file.");
    }
    return required(typed);
  }

  /** A password for something new: typed twice when it is typed. */
  public char[] newPassword(Console console, String of) {
    char[] first = password(console, of);
    if (variable.isEmpty() && file.isEmpty() && !Arrays.equals(first, password(console, of))) {
      throw new Refusal("key.password", "", "The two passwords differ; try again.");
    }
    return first;
  }

  private static char[] required(char[] password) {
    if (password.length == 0) {
      throw new Refusal("key.password", "", "The password is empty; choose one.");
    }
    return password;
  }
}

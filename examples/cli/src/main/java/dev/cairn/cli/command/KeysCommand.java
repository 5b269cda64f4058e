package dev.cairn.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code cairn keys …}: the commands about keys. */
@Command(
    name = "keys",
    mixinStandardHelpOptions = true,
    description = "Make keys; see \"cairn keys new --help\".")
public final class KeysCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before run()
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "A command is missing: \"cairn keys new\" makes a key.");
  }
}

package dev.cairn.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code cairn trust}: whose credentials count. */
@Command(
    name = "trust",
    mixinStandardHelpOptions = true,
    description = "Ask about trust policies; see \"cairn trust explain --help\".")
public final class TrustCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before run()
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "A command is missing: \"cairn trust explain\" tells whether a policy trusts an issuer.");
  }
}

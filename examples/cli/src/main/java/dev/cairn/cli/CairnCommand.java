package dev.cairn.cli;

import dev.cairn.cli.output.ErrorDocument;
import dev.cairn.core.CairnException;
import dev.cairn.core.json.JsonWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The tree of commands, and the one place where failures become a line and an exit code. */
@Command(
    name = "cairn",
    description = "Stackable credentials: verify them, add them up, issue the award, re-check it.",
    version = "cairn 0.1.0-SNAPSHOT",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Every command takes --json: one JSON document on stdout. \"-\" reads stdin.",
      "Exit codes: 0 yes, 1 no, 2 bad input or usage, 3 cannot be told."
    })
public final class CairnCommand implements Runnable {
  private static final String TRACE = "CAIRN_TRACE";

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before run()
  private CommandSpec spec;

  private CairnCommand() {}

  /**
   * Runs one command and prints what came of it.
   *
   * @param console the world it runs in
   * @param args as on the command line
   * @return the exit code, see {@link Exit}
   */
  public static int run(Console console, String... args) {
    boolean json = Arrays.asList(args).contains("--json");
    PrintWriter out = new PrintWriter(console.out(), false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(console.err(), true, StandardCharsets.UTF_8);
    CommandLine line = new CommandLine(new CairnCommand());
    Commands.addTo(line, console);
    line.setOut(out)
        .setErr(err)
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setUnmatchedOptionsArePositionalParams(false)
        .setParameterExceptionHandler((e, a) -> refuse(console, json, usage(e)))
        .setExecutionExceptionHandler((e, l, r) -> fail(console, json, e));
    int exit;
    try {
      exit = line.execute(args);
    } catch (StackOverflowError | OutOfMemoryError | LinkageError e) {
      exit = fail(console, json, e);
    }
    out.flush();
    console.out().flush();
    return exit;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "A command is missing; \"cairn --help\" lists them.");
  }

  private static int fail(Console console, boolean json, Throwable e) {
    if (e instanceof Refusal refusal) {
      return refuse(console, json, refusal);
    }
    if (console.variable(TRACE).isPresent()) {
      e.printStackTrace(console.err());
    }
    if (e instanceof CairnException mistake) {
      return refuse(console, json, Refusal.of(mistake));
    }
    String what = e.getClass().getSimpleName() + ": " + e.getMessage();
    String line =
        "Something went wrong inside cairn ("
            + what.replaceAll("\\s+", " ")
            + "); nothing was decided. Run again with "
            + TRACE
            + "=1 and report it.";
    return refuse(console, json, new Refusal("internal", "", line));
  }

  private static Refusal usage(ParameterException e) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    String message = String.valueOf(e.getMessage());
    String help = message.contains("--help") ? "" : "; see \"" + command + " --help\".";
    return new Refusal("usage", "", message + help);
  }

  private static int refuse(Console console, boolean json, Refusal refusal) {
    console.err().println("cairn: " + refusal.getMessage());
    console.err().flush();
    if (json) {
      console.out().print(JsonWriter.pretty(ErrorDocument.of(refusal.findings())));
      console.out().flush();
    }
    return Exit.BAD_INPUT;
  }
}

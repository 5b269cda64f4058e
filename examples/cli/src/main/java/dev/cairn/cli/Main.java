package dev.cairn.cli;

/** The process: runs one command with the real streams and ends with its exit code. */
public final class Main {
  private Main() {}

  /** Runs the command that the arguments name. */
  public static void main(String[] args) {
    System.exit(CairnCommand.run(Console.system(), args));
  }
}

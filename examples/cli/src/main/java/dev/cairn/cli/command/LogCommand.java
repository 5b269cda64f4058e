package dev.cairn.cli.command;

import picocli.CommandLine.Command;

/** {@code cairn log}: a transparency log in a folder. */
@Command(name = "log", description = "Keep a transparency log, prove from it, verify it.")
public final class LogCommand extends GroupCommand {}

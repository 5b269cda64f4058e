package dev.cairn.cli.command;

import picocli.CommandLine.Command;

/** {@code cairn wallet}: credentials in one encrypted file. */
@Command(name = "wallet", description = "Keep credentials in one encrypted file.")
public final class WalletCommand extends GroupCommand {}

package dev.cairn.cli;

import dev.cairn.cli.command.AnchorCommand;
import dev.cairn.cli.command.BakeCommand;
import dev.cairn.cli.command.CheckCommand;
import dev.cairn.cli.command.CompareCommand;
import dev.cairn.cli.command.ConformanceCommand;
import dev.cairn.cli.command.ConvertCommand;
import dev.cairn.cli.command.CredibilityCommand;
import dev.cairn.cli.command.DemoCommand;
import dev.cairn.cli.command.DeriveCommand;
import dev.cairn.cli.command.EvaluateCommand;
import dev.cairn.cli.command.ImportCommand;
import dev.cairn.cli.command.InspectCommand;
import dev.cairn.cli.command.IssueCommand;
import dev.cairn.cli.command.KeysCommand;
import dev.cairn.cli.command.KeysNewCommand;
import dev.cairn.cli.command.LogAppendCommand;
import dev.cairn.cli.command.LogCheckpointCommand;
import dev.cairn.cli.command.LogCommand;
import dev.cairn.cli.command.LogInitCommand;
import dev.cairn.cli.command.LogProveCommand;
import dev.cairn.cli.command.LogVerifyCommand;
import dev.cairn.cli.command.PresentCommand;
import dev.cairn.cli.command.ProfileCommand;
import dev.cairn.cli.command.ServeCommand;
import dev.cairn.cli.command.ShareCommand;
import dev.cairn.cli.command.TrustCommand;
import dev.cairn.cli.command.TrustExplainCommand;
import dev.cairn.cli.command.UnbakeCommand;
import dev.cairn.cli.command.VerifyCommand;
import dev.cairn.cli.command.WalletAddCommand;
import dev.cairn.cli.command.WalletCommand;
import dev.cairn.cli.command.WalletExportCommand;
import dev.cairn.cli.command.WalletInitCommand;
import dev.cairn.cli.command.WalletListCommand;
import dev.cairn.cli.command.WalletRemoveCommand;
import picocli.CommandLine;

/** Which commands there are, in the order in which help lists them. */
final class Commands {
  private Commands() {}

  static void addTo(CommandLine line, Console console) {
    line.addSubcommand(new DemoCommand(console))
        .addSubcommand(
            new CommandLine(new KeysCommand()).addSubcommand(new KeysNewCommand(console)))
        .addSubcommand(new IssueCommand(console))
        .addSubcommand(new DeriveCommand(console))
        .addSubcommand(new PresentCommand(console))
        .addSubcommand(new VerifyCommand(console))
        .addSubcommand(new ServeCommand(console))
        .addSubcommand(
            new CommandLine(new TrustCommand()).addSubcommand(new TrustExplainCommand(console)))
        .addSubcommand(new CredibilityCommand(console))
        .addSubcommand(new BakeCommand(console))
        .addSubcommand(new UnbakeCommand(console))
        .addSubcommand(new ShareCommand(console))
        .addSubcommand(new EvaluateCommand(console))
        .addSubcommand(new CheckCommand(console))
        .addSubcommand(new InspectCommand(console))
        .addSubcommand(new ProfileCommand(console))
        .addSubcommand(new CompareCommand(console))
        .addSubcommand(new ConvertCommand(console))
        .addSubcommand(new AnchorCommand(console))
        .addSubcommand(
            new CommandLine(new LogCommand())
                .addSubcommand(new LogInitCommand(console))
                .addSubcommand(new LogAppendCommand(console))
                .addSubcommand(new LogProveCommand(console))
                .addSubcommand(new LogVerifyCommand(console))
                .addSubcommand(new LogCheckpointCommand(console)))
        .addSubcommand(
            new CommandLine(new WalletCommand())
                .addSubcommand(new WalletInitCommand(console))
                .addSubcommand(new WalletAddCommand(console))
                .addSubcommand(new WalletListCommand(console))
                .addSubcommand(new WalletRemoveCommand(console))
                .addSubcommand(new WalletExportCommand(console)))
        .addSubcommand(new ImportCommand(console))
        .addSubcommand(new ConformanceCommand(console));
  }
}

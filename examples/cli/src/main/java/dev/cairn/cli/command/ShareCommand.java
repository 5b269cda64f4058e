package dev.cairn.cli.command;

import dev.cairn.cli.Console;
import dev.cairn.cli.Exit;
import dev.cairn.cli.input.InputFiles;
import dev.cairn.cli.output.FindingsJson;
import dev.cairn.cli.output.OutputFiles;
import dev.cairn.cli.output.Result;
import dev.cairn.cli.share.QrCode;
import dev.cairn.cli.share.ShareLink;
import dev.cairn.cli.share.SharePage;
import dev.cairn.core.Finding;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cairn share}: a credential as a link and a QR code. */
@Command(
    name = "share",
    description = {
      "Write a link that carries a credential, its QR code, and the page it opens, which checks the"
          + " signature in the browser: DIR/link.txt, DIR/qr.png, DIR/shared.html. Put the page"
          + " where --page says.",
      "The credential is in the link's fragment, which is not sent to whoever keeps the page; whoever"
          + " has the link has the credential. Nothing is verified here; \"cairn verify\" does."
    })
public final class ShareCommand extends ReportingCommand {
  @Parameters(paramLabel = "CRED", description = "A signed credential in JSON; - is stdin.")
  private String credential = "";

  @Option(
      names = "--page",
      required = true,
      paramLabel = "URL",
      description = "Where shared.html is or will be published: https, without a fragment.")
  private URI page = URI.create("");

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write.")
  private Path out = Path.of("");

  /** A command in this world. */
  public ShareCommand(Console console) {
    super(console);
  }

  @Override
  Result work() {
    InputFiles files = new InputFiles(console());
    byte[] bytes = files.read(credential);
    files.accept(credential, JsonReader.strict().readObject(bytes));
    ShareLink link = ShareLink.of(page, bytes);
    Optional<byte[]> picture = QrCode.png(link.url());
    List<String> written = new ArrayList<>();
    write(written, "shared.html", SharePage.html());
    write(written, "link.txt", (link.url() + "\n").getBytes(StandardCharsets.US_ASCII));
    picture.ifPresent(png -> write(written, "qr.png", png));
    List<Finding> findings = picture.isPresent() ? List.of() : List.of(tooLong(link.url()));
    findings.forEach(f -> console().progress(f.message() + " [" + f.code() + "]"));
    console().progress("Wrote " + String.join(", ", written) + ".");
    JsonObject document =
        JsonObject.builder()
            .put("verdict", "shared")
            .put("valid", true)
            .put("link", link.url())
            .put("files", JsonArray.ofStrings(written))
            .put("findings", FindingsJson.of(findings))
            .build();
    return new Result(Exit.YES, document, link.url() + "\n");
  }

  private void write(List<String> written, String name, byte[] content) {
    Path file = out.resolve(name);
    OutputFiles.write(console().resolve(file), content);
    written.add(file.toString());
  }

  private static Finding tooLong(String link) {
    return Finding.warning(
        "share.qr",
        "",
        "The link has "
            + link.length()
            + " characters and a QR code holds "
            + QrCode.MOST_CHARACTERS
            + "; no code was written, so send the link.");
  }
}

package dev.cairn.cli.demo;

import dev.cairn.cli.Console;
import dev.cairn.cli.Refusal;
import dev.cairn.cli.stack.WalletItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Credentials that others published, when the folder with them is there: beside the project, or
 * where {@value #VARIABLE} says. Their controllers' documents are the demo's own, written from the
 * keys published with them.
 */
final class RealCredentials {
  private static final String VARIABLE = "CAIRN_SHARED";
  private static final List<String> PINNED =
      List.of(
          "1edtech-edu-565049",
          "dc-1edtech-org",
          "example-com-876543",
          "example-edu-565049",
          "self-issuer",
          "state-gov-565049",
          "vc-example-5678");

  private RealCredentials() {}

  /** The folder, if it is there. */
  static Optional<Path> folder(Console console) {
    return console
        .variable(VARIABLE)
        .or(() -> console.variable("CAIRN_ROOT").map(root -> root + "/../shared"))
        .map(f -> console.resolve(Path.of(f)).resolve("vectors"))
        .filter(Files::isDirectory);
  }

  /** The files, each under a name that says where it is from. */
  static List<WalletItem> wallet(Path vectors) {
    List<WalletItem> items = new ArrayList<>();
    add(vectors.resolve("1edtech-validator/ob30"), "real-1edtech-", items);
    add(vectors.resolve("ob3-impl-guide/eddsa-rdfc-2022"), "real-guide-", items);
    return items;
  }

  /** The names of the pinned documents. */
  static List<String> pinned() {
    return PINNED;
  }

  private static void add(Path folder, String prefix, List<WalletItem> items) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(RealCredentials::isCredential).sorted().toList()) {
        items.add(new WalletItem(prefix + file.getFileName(), Files.readAllBytes(file)));
      }
    } catch (IOException e) {
      throw new Refusal("input.unreadable", "", folder + " cannot be read; check its permissions.");
    }
  }

  private static boolean isCredential(Path file) {
    String name = String.valueOf(file.getFileName());
    return Files.isRegularFile(file)
        && !name.startsWith("unsigned")
        && !name.startsWith("expected")
        && (name.endsWith(".json")
            || name.endsWith(".png")
            || name.endsWith(".svg")
            || name.endsWith(".jwt"));
  }
}

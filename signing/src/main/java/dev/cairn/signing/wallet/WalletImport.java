package dev.cairn.signing.wallet;

import dev.cairn.core.Reading;
import dev.cairn.core.document.CredentialDocument;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonWriter;
import dev.cairn.signing.baking.DocumentForm;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a wallet takes in. Nothing is verified here: a wallet keeps what its holder got. */
public final class WalletImport {
  private static final String DATA = "data:";

  private WalletImport() {}

  /**
   * The originals in a file: those in a zip archive, else the file itself.
   *
   * @param name the file's name
   * @return refused as {@code wallet.zip} if an archive is damaged or holds too much, as {@code
   *     wallet.content} if something is neither JSON, a token nor a picture
   */
  public static Reading<List<WalletEntry>> originals(String name, byte[] file) {
    if (Archive.isArchive(file)) {
      return Archive.read(file)
          .then(
              entries -> {
                Optional<WalletEntry> odd = entries.stream().filter(e -> !isKnown(e)).findFirst();
                return odd.isPresent() ? unknown(odd.get().name()) : Reading.of(entries);
              });
    }
    return file.length == 0 || DocumentForm.detect(file).isEmpty()
        ? unknown(name)
        : Reading.of(List.of(WalletEntry.of(name, file)));
  }

  private static boolean isKnown(WalletEntry entry) {
    return DocumentForm.detect(entry.bytes()).isPresent();
  }

  private static <T> Reading<T> unknown(String name) {
    return Reading.refused(
        "wallet.content",
        "",
        name + " is neither JSON, a token nor a picture; a wallet takes credentials.");
  }

  /**
   * The credentials inside a presentation or a learner record, each for itself: tokens to the byte,
   * JSON with its members and numbers as they stood and its white space made anew.
   *
   * @param name what they are to be called, with a number each
   * @return refused as {@code json.*} if it is no JSON object, as {@code wallet.nothing-inside} if
   *     it holds no credentials
   */
  public static Reading<List<WalletEntry>> inside(String name, byte[] document) {
    return CredentialDocument.read(document)
        .then(
            read -> {
              int dot = name.lastIndexOf('.');
              String stem = dot > 0 ? name.substring(0, dot) : name;
              List<WalletEntry> entries = new ArrayList<>();
              for (JsonObject contained : read.contained()) {
                String numbered = stem + "-" + (entries.size() + 1);
                entries.add(entry(numbered, contained));
              }
              return entries.isEmpty()
                  ? Reading.refused(
                      "wallet.nothing-inside", "", name + " holds no credentials; add it as it is.")
                  : Reading.of(entries);
            });
  }

  private static WalletEntry entry(String name, JsonObject contained) {
    String url = contained.findString("id").orElse("");
    int comma = url.indexOf(',');
    boolean enveloped =
        CredentialDocument.of(contained).isType("EnvelopedVerifiableCredential")
            && url.startsWith(DATA)
            && comma > 0
            && comma + 1 < url.length()
            && !url.substring(0, comma).endsWith(";base64");
    return enveloped
        ? WalletEntry.of(
            name + ".jwt", url.substring(comma + 1).getBytes(StandardCharsets.US_ASCII))
        : WalletEntry.of(name + ".json", JsonWriter.prettyBytes(contained));
  }
}

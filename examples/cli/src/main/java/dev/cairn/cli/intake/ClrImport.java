package dev.cairn.cli.intake;

import dev.cairn.core.Reading;
import dev.cairn.core.conversion.ClrMapping;
import dev.cairn.core.document.CredentialDocument;
import dev.cairn.core.format.clr.ClrCredential;
import dev.cairn.core.format.clr.Contained;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** The credentials that a learner record carries, each as it is, proof included. */
final class ClrImport implements ImportFormat {
  @Override
  public String name() {
    return "clr";
  }

  @Override
  public String title() {
    return "CLR 2.0 (JSON): the credentials in it, each as it is";
  }

  @Override
  public Reading<Imported> read(ImportSource source) {
    return CredentialDocument.read(source.bytes()).then(document -> imported(document.root()));
  }

  private static Reading<Imported> imported(JsonObject root) {
    Reading<ClrCredential> reading = ClrCredential.read(root);
    return reading.match(
        a -> {
          ClrCredential clr = a.value();
          List<JsonValue> credentials = new ArrayList<>();
          for (Contained c : clr.contained()) {
            credentials.add(c.document().root());
          }
          return Reading.of(
              new Imported(
                  "credentials",
                  clr.name(),
                  new JsonArray(credentials),
                  List.of(
                      Facts.count(credentials.size(), "credential"),
                      Facts.count(clr.associations().size(), "association")),
                  ClrMapping.aroundCredentials(clr, root),
                  a.findings()));
        },
        r -> Reading.refused(r.findings()));
  }
}

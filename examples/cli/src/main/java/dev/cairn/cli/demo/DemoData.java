package dev.cairn.cli.demo;

import dev.cairn.cli.Refusal;
import dev.cairn.cli.key.KeyStoreFiles;
import dev.cairn.cli.stack.WalletItem;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonWriter;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.KeyFile;
import dev.cairn.signing.key.SecretKey;
import dev.cairn.signing.suite.Cryptosuites;
import dev.cairn.signing.verify.CredentialIssuer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The wallet that the demo issues: keys made now, credentials dated back from the day of the demo.
 *
 * @param learner the learner's did:key
 * @param issuers the issuers by their key in the catalogue, the learner among them
 * @param wallet the signed credentials, one of them changed afterwards
 */
record DemoData(String learner, Map<String, Party> issuers, List<WalletItem> wallet) {

  DemoData {
    issuers = Map.copyOf(issuers);
    wallet = List.copyOf(wallet);
  }

  /** Makes keys and issues everything in the catalogue. */
  static DemoData issue(Cryptosuites suites, LocalDate today, SecureRandom random) {
    Catalogue catalogue = new Catalogue();
    KeyFile own = KeyStoreFiles.withDidKey(SecretKey.generate(KeyAlgorithm.ED25519, random));
    Map<String, Party> issuers = new LinkedHashMap<>(catalogue.issuers(random));
    issuers.put(
        "learner", new Party(own.controller(), "The learner", "https://learner.example", own));
    List<WalletItem> wallet = new ArrayList<>();
    for (Entry entry : catalogue.entries()) {
      Party issuer = issuers.get(entry.issuer());
      if (issuer == null) {
        throw new IllegalStateException("The catalogue has no issuer " + entry.issuer());
      }
      wallet.add(
          new WalletItem(
              entry.file() + ".json", signed(entry, issuer, own.controller(), suites, today)));
    }
    return new DemoData(own.controller(), issuers, wallet);
  }

  /** The issuer of the larger award. */
  Party awarder() {
    return issuers.getOrDefault("university", issuers.values().iterator().next());
  }

  private static byte[] signed(
      Entry entry, Party issuer, String learner, Cryptosuites suites, LocalDate today) {
    JsonObject signed =
        Refusal.unlessAccepted(
            entry.file(),
            CredentialIssuer.of(
                    suites.find(entry.suite()).orElseThrow(), issuer.key().key(), issuer.key().id())
                .issue(
                    entry.credential(issuer, learner, today),
                    entry.earned(today).atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC)));
    String text = JsonWriter.pretty(signed);
    String changed =
        entry
            .tamperedCredits()
            .map(c -> text.replaceFirst("\"creditsEarned\": [0-9]+", "\"creditsEarned\": " + c))
            .orElse(text);
    return changed.getBytes(StandardCharsets.UTF_8);
  }
}

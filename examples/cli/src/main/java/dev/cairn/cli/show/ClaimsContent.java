package dev.cairn.cli.show;

import dev.cairn.cli.report.Card;
import dev.cairn.core.document.CredentialFormat;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Any credential, presentation or set of claims, by what every one of them has. */
final class ClaimsContent {
  private static final int MOST_CLAIMS = 60;
  private static final int LONGEST = 200;
  private static final Set<String> NOT_CLAIMS =
      Set.of("@context", "type", "proof", "verifiableCredential", "endorsement", "_sd_alg");

  private ClaimsContent() {}

  static Content of(JsonObject root) {
    Optional<String> title =
        words(root, "name")
            .or(() -> badge(root))
            .or(() -> root.findString("vct"))
            .or(() -> types(root));
    Content content = new Content(title.orElse("Document"));
    types(root).ifPresent(content::kind);
    words(root, "description").ifPresent(content::description);
    content
        .fact("Issued by", issuer(root))
        .fact("Held by", OneOrMany.id(root, "holder"))
        .fact("Valid from", root.findString("validFrom").or(() -> root.findString("issuanceDate")))
        .fact("Issued on", root.findString("issuedOn"))
        .fact(
            "Valid until",
            root.findString("validUntil")
                .or(() -> root.findString("expirationDate"))
                .or(() -> root.findString("expires")))
        .fact("Identifier", root.findString("id"));
    List<Card.Row> contained = new ArrayList<>();
    for (JsonObject c : OneOrMany.objects(root, "verifiableCredential")) {
      contained.add(
          Card.Row.of(
              words(c, "name").or(() -> types(c)).orElse("Credential"),
              CredentialFormat.of(c).toString(),
              issuer(c).orElse("")));
    }
    content.section("Credentials in it", List.of("Credential", "Format", "Issuer"), contained);
    List<Card.Row> claims = new ArrayList<>();
    root.forEach(
        (name, value) -> {
          if (!NOT_CLAIMS.contains(name)) {
            claims(value, JsonPointer.child("", name), claims);
          }
        });
    if (claims.size() > MOST_CLAIMS) {
      int left = claims.size() - MOST_CLAIMS;
      claims.subList(MOST_CLAIMS, claims.size()).clear();
      claims.add(Card.Row.of("…", left + " more are not shown"));
    }
    return content.section("What it says", List.of("Claim", "Value"), claims);
  }

  private static void claims(JsonValue value, String pointer, List<Card.Row> rows) {
    if (rows.size() > 5 * MOST_CLAIMS) {
      return;
    }
    if (value instanceof JsonObject o) {
      o.forEach(
          (name, member) -> {
            if (!name.equals("@context") && !name.equals("proof")) {
              claims(member, JsonPointer.child(pointer, name), rows);
            }
          });
    } else if (value instanceof JsonArray a) {
      for (int i = 0; i < a.size(); i++) {
        claims(a.get(i), JsonPointer.child(pointer, i), rows);
      }
    } else if (!pointer.matches(".*/type(/[0-9]+)?")) {
      rows.add(Card.Row.of(pointer.substring(1), shortened(value)));
    }
  }

  private static String shortened(JsonValue value) {
    String text = value instanceof JsonString s ? s.value() : value.toString();
    return text.length() <= LONGEST
        ? text
        : text.substring(0, LONGEST) + "… (" + text.length() + " characters)";
  }

  private static Optional<String> issuer(JsonObject root) {
    Optional<String> name =
        OneOrMany.objects(root, "issuer").stream()
            .flatMap(i -> words(i, "name").stream())
            .findFirst();
    return name.or(() -> OneOrMany.id(root, "issuer")).or(() -> root.findString("iss"));
  }

  private static Optional<String> badge(JsonObject root) {
    return OneOrMany.objects(root, "badge").stream()
        .flatMap(b -> words(b, "name").stream())
        .findFirst();
  }

  private static Optional<String> types(JsonObject root) {
    List<String> types = new ArrayList<>(OneOrMany.strings(root, "type"));
    if (types.size() > 1) {
      types.remove("VerifiableCredential");
    }
    return types.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", types));
  }

  /** A text, or the first of texts that carry a language. */
  private static Optional<String> words(JsonObject o, String name) {
    return o.findString(name)
        .or(
            () ->
                OneOrMany.objects(o, name).stream()
                    .flatMap(v -> v.findString("@value").or(() -> v.findString("en")).stream())
                    .findFirst());
  }
}

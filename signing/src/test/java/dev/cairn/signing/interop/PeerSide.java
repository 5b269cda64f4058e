package dev.cairn.signing.interop;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** {@code @digitalbazaar/vc} with its suites. */
final class PeerSide implements Side {
  private final NodePeers peers;

  PeerSide(NodePeers peers) {
    this.peers = peers;
  }

  @Override
  public JsonObject sign(Column column, JsonObject credential, List<String> mandatory) {
    return ask(
        NodePeers.request("di.sign")
            .put("suite", column.suite())
            .put("key", column.keyFile().toJson())
            .put("credential", credential)
            .put("created", OurSide.NOW.toString())
            .put("mandatory", JsonArray.ofStrings(mandatory)));
  }

  JsonObject present(Column column, JsonObject presentation, String challenge, String domain) {
    return ask(
        NodePeers.request("di.present")
            .put("suite", column.suite())
            .put("key", column.keyFile().toJson())
            .put("presentation", presentation)
            .put("created", OurSide.NOW.toString())
            .put("challenge", challenge)
            .put("domain", domain));
  }

  @Override
  public JsonObject derive(Column column, JsonObject signed, List<String> reveal) {
    return ask(
        NodePeers.request("di.derive")
            .put("suite", column.suite())
            .put("credential", signed)
            .put("reveal", JsonArray.ofStrings(reveal)));
  }

  private JsonObject ask(JsonObject.Builder request) {
    JsonObject answer = peers.tryAsk(request);
    if (answer.find("value").orElse(null) instanceof JsonObject value) {
      return value;
    }
    throw new Failed(answer.findString("error").orElse(answer.toString()));
  }

  @Override
  public Optional<String> verify(JsonObject signed) {
    return outcome(
        NodePeers.request("di.verify")
            .put("credential", signed)
            .put("now", OurSide.NOW.toString()));
  }

  Optional<String> verifyPresentation(JsonObject signed, String challenge, String domain) {
    return outcome(
        NodePeers.request("di.verifyPresentation")
            .put("presentation", signed)
            .put("challenge", challenge)
            .put("domain", domain)
            .put("now", OurSide.NOW.toString()));
  }

  private Optional<String> outcome(JsonObject.Builder request) {
    JsonObject value = ask(request);
    return value.findString("error");
  }
}

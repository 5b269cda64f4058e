package dev.cairn.signing.ethereum;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A transaction as a node tells of it. Its hash is computed from what the node says is in it, so
 * that a node cannot put another payload under a hash.
 *
 * @param hash computed
 * @param chainId which chain it was signed for
 * @param data its payload, in lower-case hex
 */
record SentTransaction(String hash, BigInteger chainId, String data) {

  /** Reads a transaction of type 2; empty if it is of another form. */
  static Optional<SentTransaction> read(JsonObject json) {
    if (!json.findString("type").equals(Optional.of("0x2"))) {
      return Optional.empty();
    }
    List<BigInteger> numbers = new ArrayList<>();
    for (String name :
        List.of(
            "chainId",
            "nonce",
            "maxPriorityFeePerGas",
            "maxFeePerGas",
            "gas",
            "value",
            "yParity",
            "r",
            "s")) {
      json.findString(name).flatMap(Hex::number).ifPresent(numbers::add);
    }
    Optional<byte[]> to = json.findString("to").flatMap(Hex::bytes);
    Optional<byte[]> data = json.findString("input").flatMap(Hex::bytes);
    Optional<byte[]> accessList = json.find("accessList").flatMap(SentTransaction::accessList);
    if (numbers.size() != 9 || to.isEmpty() || data.isEmpty() || accessList.isEmpty()) {
      return Optional.empty();
    }
    FeeTransaction transaction =
        new FeeTransaction(
            numbers.get(0),
            numbers.get(1),
            numbers.get(2),
            numbers.get(3),
            numbers.get(4),
            Hex.of(to.get()),
            numbers.get(5),
            Hex.of(data.get()),
            Hex.of(accessList.get()));
    byte[] signed = transaction.signed(numbers.get(6), numbers.get(7), numbers.get(8));
    return Optional.of(
        new SentTransaction(Hex.of(Keccak.hash(signed)), numbers.get(0), Hex.of(data.get())));
  }

  private static Optional<byte[]> accessList(JsonValue value) {
    if (!(value instanceof JsonArray entries)) {
      return Optional.empty();
    }
    List<byte[]> encoded = new ArrayList<>();
    for (JsonValue entry : entries) {
      Optional<byte[]> one = entry instanceof JsonObject o ? accessEntry(o) : Optional.empty();
      if (one.isEmpty()) {
        return Optional.empty();
      }
      encoded.add(one.get());
    }
    return Optional.of(Rlp.list(encoded));
  }

  private static Optional<byte[]> accessEntry(JsonObject entry) {
    Optional<byte[]> address = entry.findString("address").flatMap(Hex::bytes);
    Optional<JsonValue> keys = entry.find("storageKeys");
    if (address.isEmpty() || keys.isEmpty() || !(keys.get() instanceof JsonArray all)) {
      return Optional.empty();
    }
    List<byte[]> encoded = new ArrayList<>();
    for (JsonValue key : all) {
      Optional<byte[]> bytes =
          key instanceof JsonString text ? Hex.bytes(text.value()) : Optional.empty();
      if (bytes.isEmpty()) {
        return Optional.empty();
      }
      encoded.add(Rlp.bytes(bytes.get()));
    }
    return Optional.of(Rlp.list(List.of(Rlp.bytes(address.get()), Rlp.list(encoded))));
  }
}

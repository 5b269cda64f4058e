package dev.cairn.signing.ethereum;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonBoolean;
import dev.cairn.core.json.JsonNull;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** What a node says of its chain, as values of known range. */
final class ChainView {
  private static final int HASH = 32;

  private final EthereumNode node;

  /** A transaction's receipt: in which block it is, and whether it succeeded. */
  record Receipt(String blockHash, BigInteger blockNumber, boolean succeeded) {}

  /** The canonical block of some number. */
  record Block(String hash, Instant time, boolean holds) {}

  ChainView(EthereumNode node) {
    this.node = node;
  }

  BigInteger chainId() throws NodeException {
    return quantity("eth_chainId", node.ask("eth_chainId"));
  }

  BigInteger height() throws NodeException {
    return quantity("eth_blockNumber", node.ask("eth_blockNumber"));
  }

  BigInteger nonceOf(String address) throws NodeException {
    String method = "eth_getTransactionCount";
    return quantity(
        method, node.ask(method, EthereumNode.text(address), EthereumNode.text("pending")));
  }

  BigInteger priorityFee() throws NodeException {
    return quantity("eth_maxPriorityFeePerGas", node.ask("eth_maxPriorityFeePerGas"));
  }

  BigInteger baseFee() throws NodeException {
    String method = "eth_getBlockByNumber";
    JsonValue block = node.ask(method, EthereumNode.text("latest"), JsonBoolean.FALSE);
    if (!(block instanceof JsonObject o)) {
      throw node.malformed(method, "no block");
    }
    return quantity(method, o, "baseFeePerGas");
  }

  BigInteger gasFor(String from, String to, byte[] data) throws NodeException {
    JsonObject call =
        JsonObject.builder().put("from", from).put("to", to).put("data", Hex.of(data)).build();
    return quantity("eth_estimateGas", node.ask("eth_estimateGas", call));
  }

  /** Sends a transaction; gives the hash the node says it has. */
  String send(byte[] signed) throws NodeException {
    String method = "eth_sendRawTransaction";
    JsonValue hash = node.ask(method, EthereumNode.text(Hex.of(signed)));
    if (!(hash instanceof JsonString text) || !Hex.isOf(HASH, text.value())) {
      throw node.malformed(method, "no hash");
    }
    return text.value();
  }

  /** The transaction, if the node knows it, in a block or waiting for one. */
  Optional<SentTransaction> transaction(String hash) throws NodeException {
    String method = "eth_getTransactionByHash";
    Optional<JsonObject> found = object(method, node.ask(method, EthereumNode.text(hash)));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        SentTransaction.read(found.get())
            .orElseThrow(() -> node.malformed(method, "no transaction of a known form")));
  }

  /** The receipt, if the transaction is in a block. */
  Optional<Receipt> receipt(String hash) throws NodeException {
    String method = "eth_getTransactionReceipt";
    Optional<JsonObject> found = object(method, node.ask(method, EthereumNode.text(hash)));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    JsonObject receipt = found.get();
    if (!receipt.findString("transactionHash").equals(Optional.of(hash))) {
      throw node.malformed(method, "a receipt of another transaction");
    }
    String block = receipt.findString("blockHash").filter(h -> Hex.isOf(HASH, h)).orElse("");
    if (block.isEmpty()) {
      throw node.malformed(method, "a receipt without its block");
    }
    BigInteger status = quantity(method, receipt, "status");
    return Optional.of(
        new Receipt(
            block, quantity(method, receipt, "blockNumber"), status.equals(BigInteger.ONE)));
  }

  /** The block that the chain has at a number now, and whether it holds a transaction. */
  Optional<Block> block(BigInteger number, String transaction) throws NodeException {
    String method = "eth_getBlockByNumber";
    Optional<JsonObject> found =
        object(method, node.ask(method, EthereumNode.text(Hex.of(number)), JsonBoolean.FALSE));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    JsonObject block = found.get();
    String hash = block.findString("hash").filter(h -> Hex.isOf(HASH, h)).orElse("");
    if (hash.isEmpty() || !quantity(method, block, "number").equals(number)) {
      throw node.malformed(method, "another block");
    }
    boolean holds =
        block.find("transactions").orElse(JsonNull.NULL) instanceof JsonArray all
            && all.items().contains(new JsonString(transaction));
    try {
      Instant time = Instant.ofEpochSecond(quantity(method, block, "timestamp").longValueExact());
      return Optional.of(new Block(hash, time, holds));
    } catch (ArithmeticException | DateTimeException e) {
      throw node.malformed(method, "a block of no time");
    }
  }

  private BigInteger quantity(String method, JsonObject of, String name) throws NodeException {
    return quantity(method, of.find(name).orElse(JsonNull.NULL));
  }

  private BigInteger quantity(String method, JsonValue value) throws NodeException {
    Optional<BigInteger> number =
        value instanceof JsonString text ? Hex.number(text.value()) : Optional.empty();
    return number.orElseThrow(() -> node.malformed(method, "no number"));
  }

  private Optional<JsonObject> object(String method, JsonValue value) throws NodeException {
    if (value instanceof JsonObject object) {
      return Optional.of(object);
    }
    if (value instanceof JsonNull) {
      return Optional.empty();
    }
    throw node.malformed(method, "neither an object nor null");
  }
}

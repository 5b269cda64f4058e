/** An Ethereum chain as a ledger, over plain JSON-RPC. */
module dev.cairn.signing.ethereum {
  requires transitive dev.cairn.signing;
  requires java.net.http;
  requires org.bouncycastle.provider;

  exports dev.cairn.signing.ethereum;
}

/** Fetches what verification needs from hosts that the caller allows, guardedly. */
module dev.cairn.signing.online {
  requires transitive dev.cairn.signing;
  requires org.apache.httpcomponents.client5.httpclient5;
  requires org.apache.httpcomponents.core5.httpcore5;

  exports dev.cairn.signing.online;
}

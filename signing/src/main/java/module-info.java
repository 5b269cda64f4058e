/** Who says so: suites, keys, controllers, status and trust. */
module dev.cairn.signing {
  requires transitive dev.cairn.core;
  requires transitive org.jspecify;
  requires jakarta.json;
  requires static org.immutables.value.annotations;
  requires java.xml;
  requires org.bouncycastle.pkix;
  requires org.bouncycastle.provider;
  requires org.bouncycastle.util;
  requires titanium.json.ld;
  requires titanium.rdf.api;

  exports dev.cairn.signing;
  exports dev.cairn.signing.anchor;
  exports dev.cairn.signing.baking;
  exports dev.cairn.signing.bbs;
  exports dev.cairn.signing.context;
  exports dev.cairn.signing.credibility;
  exports dev.cairn.signing.did;
  exports dev.cairn.signing.disclosure;
  exports dev.cairn.signing.jose;
  exports dev.cairn.signing.key;
  exports dev.cairn.signing.log;
  exports dev.cairn.signing.rdf;
  exports dev.cairn.signing.status;
  exports dev.cairn.signing.suite;
  exports dev.cairn.signing.timestamp;
  exports dev.cairn.signing.trust;
  exports dev.cairn.signing.verify;
  exports dev.cairn.signing.wallet;
}

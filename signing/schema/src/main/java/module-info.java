/** Checks credentials against the JSON Schemas they name. */
module dev.cairn.signing.schema {
  requires transitive dev.cairn.core;
  requires transitive dev.cairn.signing;
  requires transitive org.jspecify;
  requires com.networknt.schema;

  exports dev.cairn.signing.schema;
}

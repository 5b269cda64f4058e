/** Does it add up: rules, audit, certificate and explanation. */
module dev.cairn.pathways {
  requires transitive dev.cairn.core;
  requires transitive org.jspecify;
  requires static org.immutables.value.annotations;

  exports dev.cairn.pathways.audit;
  exports dev.cairn.pathways.catalogue;
  exports dev.cairn.pathways.certificate;
  exports dev.cairn.pathways.choice;
  exports dev.cairn.pathways.explain;
  exports dev.cairn.pathways.fluent;
  exports dev.cairn.pathways.importer;
  exports dev.cairn.pathways.rule;
  exports dev.cairn.pathways.testing;
}

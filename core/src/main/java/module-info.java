/** What things are: the domain model, lossless documents, formats, and the seams others meet in. */
@SuppressWarnings("module") // The modules that share the closed reader are built after this one.
module dev.cairn.core {
  requires transitive org.jspecify;
  requires static org.immutables.value.annotations;
  requires tools.jackson.core;
  requires tools.jackson.dataformat.csv;

  exports dev.cairn.core;
  exports dev.cairn.core.conversion;
  exports dev.cairn.core.document;
  exports dev.cairn.core.format;
  exports dev.cairn.core.format.case_;
  exports dev.cairn.core.format.clr;
  exports dev.cairn.core.format.ctdl;
  exports dev.cairn.core.format.elm;
  exports dev.cairn.core.format.esco;
  exports dev.cairn.core.format.openbadges;
  exports dev.cairn.core.format.openbadges2;
  exports dev.cairn.core.format.skos;
  exports dev.cairn.core.format.vc;
  exports dev.cairn.core.framework;
  exports dev.cairn.core.internal to
      dev.cairn.pathways,
      dev.cairn.signing;
  exports dev.cairn.core.json;
  exports dev.cairn.core.model;
  exports dev.cairn.core.profile;
  exports dev.cairn.core.record;
  exports dev.cairn.core.verification;
}

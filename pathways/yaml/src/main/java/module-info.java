/** Rules of other systems that are written in YAML. */
module dev.cairn.pathways.yaml {
  requires transitive dev.cairn.core;
  requires transitive dev.cairn.pathways;
  requires transitive org.jspecify;
  requires org.snakeyaml.engine;

  exports dev.cairn.pathways.yaml;
}

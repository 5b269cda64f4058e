/** Does it add up: rules, audit, certificate and explanation. */
module dev.cairn.pathways {
  requires transitive dev.cairn.core;
  requires transitive org.jspecify;
}

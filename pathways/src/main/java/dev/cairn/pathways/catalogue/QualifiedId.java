package dev.cairn.pathways.catalogue;

/**
 * Names of nodes across awards: the award's id, {@code #} and the node's id. Within the award's id
 * {@code ~} is written {@code ~0} and {@code #} is written {@code ~1}, so that no two nodes have
 * one name. An award's id written so, without {@code #}, names the award itself.
 */
final class QualifiedId {
  private QualifiedId() {}

  static String ofAward(String award) {
    return award.replace("~", "~0").replace("#", "~1");
  }

  static String of(String award, String node) {
    return ofAward(award) + "#" + node;
  }

  /** Whether a name is that of an award. */
  static boolean isAward(String name) {
    return name.indexOf('#') < 0;
  }

  /** The id of the award that a name is of. */
  static String award(String name) {
    int at = name.indexOf('#');
    return (at < 0 ? name : name.substring(0, at)).replace("~1", "#").replace("~0", "~");
  }

  /** The id of the node that a name is of; blank for an award's name. */
  static String node(String name) {
    return name.substring(isAward(name) ? name.length() : name.indexOf('#') + 1);
  }
}

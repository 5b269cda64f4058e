package dev.cairn.signing.did;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers the documents that were computed from identifiers: the same few issuers sign thousands
 * of credentials, and reading a key means finding a point of its curve. Thread-safe. It holds at
 * most {@value #MOST} documents and forgets all of them when one more comes, so that a flood of new
 * identifiers costs what it cost before.
 *
 * <p>Only for sources whose answer never changes; what was not found is not remembered.
 */
final class RememberedControllers implements ControllerSource {
  private static final int MOST = 1_024;
  private static final int LONGEST = 512;

  private final ControllerSource source;
  private final Map<String, ControllerLookup> known = new ConcurrentHashMap<>();

  RememberedControllers(ControllerSource source) {
    this.source = source;
  }

  @Override
  public ControllerLookup find(String id) {
    ControllerLookup remembered = known.get(id);
    if (remembered != null) {
      return remembered;
    }
    ControllerLookup found = source.find(id);
    if (found.isFound() && id.length() <= LONGEST) {
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(id, found);
    }
    return found;
  }
}

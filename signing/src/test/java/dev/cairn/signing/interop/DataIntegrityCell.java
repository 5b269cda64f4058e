package dev.cairn.signing.interop;

import dev.cairn.core.json.JsonObject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One suite with one credential: every way from a signature to a verdict in which the two sides
 * change places, and one change after signing, which the verifying side must refuse.
 */
final class DataIntegrityCell {
  private final Side ours;
  private final Side theirs;
  private final Column column;
  private final MatrixCase row;
  private final Map<Side, JsonObject> signed = new HashMap<>();
  private final Map<List<Side>, JsonObject> derived = new HashMap<>();
  private final Map<String, String> failures = new LinkedHashMap<>();

  DataIntegrityCell(Side ours, Side theirs, Column column, MatrixCase row) {
    this.ours = ours;
    this.theirs = theirs;
    this.column = column;
    this.row = row;
  }

  /** The ways that do not come out as they must, each with what was said. */
  Map<String, String> failures() {
    way("here, there", ours, ours, theirs);
    way("there, here", theirs, theirs, ours);
    if (column.discloses()) {
      way("signed here, derived and verified there", ours, theirs, theirs);
      way("signed here, derived there, verified here", ours, theirs, ours);
      way("signed there, derived and verified here", theirs, ours, ours);
      way("signed there, derived here, verified there", theirs, ours, theirs);
    }
    return failures;
  }

  /** How the peer fails on its own product; empty if it does not. */
  Optional<String> peerAlone() {
    return tried(() -> verdict(theirs, theirs, theirs));
  }

  /** How we fail on our own product; empty if we do not. */
  Optional<String> oursAlone() {
    return tried(() -> verdict(ours, ours, ours));
  }

  private void way(String name, Side signer, Side holder, Side verifier) {
    tried(() -> verdict(signer, holder, verifier)).ifPresent(said -> failures.put(name, said));
  }

  /** Empty if the verifier takes what was made, and nothing that was changed in it. */
  private Optional<String> verdict(Side signer, Side holder, Side verifier) {
    JsonObject made = made(signer, holder);
    Optional<String> said = verifier.verify(made);
    if (said.isPresent()) {
      return said;
    }
    for (JsonObject changed : row.changed(made)) {
      if (verifier.verify(changed).isEmpty()) {
        return Optional.of("verified, although changed after signing");
      }
    }
    return Optional.empty();
  }

  private JsonObject made(Side signer, Side holder) {
    JsonObject signed = signed(signer);
    return column.discloses()
        ? derived.computeIfAbsent(
            List.of(signer, holder), sides -> holder.derive(column, signed, row.reveal()))
        : signed;
  }

  private JsonObject signed(Side signer) {
    return signed.computeIfAbsent(
        signer, side -> side.sign(column, row.issuedBy(column.controller()), row.mandatory()));
  }

  private static Optional<String> tried(Supplier<Optional<String>> way) {
    try {
      return way.get();
    } catch (Side.Failed e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}

package dev.cairn.pathways.importer.internal;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.pathways.importer.Imported;
import dev.cairn.pathways.importer.Imported.Loss;
import dev.cairn.pathways.importer.Imported.Taken;
import dev.cairn.pathways.importer.SourceDocument;
import dev.cairn.pathways.importer.SourcePosition;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Node;
import dev.cairn.pathways.rule.Requirement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an importer has to say of one document: faults, losses and readings. A reading is said once,
 * where it first applies. Not thread-safe; used once and dropped.
 */
public final class Notes {
  private final SourceDocument source;
  private final List<Finding> faults = new ArrayList<>();
  private final List<Loss> lost = new ArrayList<>();
  private final List<Taken> taken = new ArrayList<>();
  private final Set<String> said = new HashSet<>();

  /** Starts for one document. */
  public Notes(SourceDocument source) {
    this.source = source;
  }

  /** The document is refused, and why. */
  public void fault(String code, String pointer, String message) {
    String at = source.position(pointer).map(p -> " (" + p + ")").orElse("");
    faults.add(Finding.error(code, pointer, message + at));
  }

  /** Something could not be carried. */
  public void lost(String pointer, String construct, String sentence) {
    if (said.add("lost " + pointer + ' ' + construct + ' ' + sentence)) {
      lost.add(new Loss(pointer, position(pointer), construct, sentence));
    }
  }

  /** Something could not be carried, and what stands in its place so that it is not overlooked. */
  public Requirement inPlace(Node node, String pointer, String construct, String sentence) {
    lost(pointer, construct, sentence);
    return new Requirement.Attest(node, "not carried over: " + construct + " at " + node.id());
  }

  /** Something was taken in one of several ways. */
  public void taken(String pointer, String construct, String sentence) {
    if (said.add("taken " + construct + ' ' + sentence)) {
      taken.add(new Taken(pointer, position(pointer), construct, sentence));
    }
  }

  /** Something that is no tree was lost or taken at a position. */
  public void lost(SourcePosition at, String construct, String sentence) {
    lost.add(new Loss("", Optional.of(at), construct, sentence));
  }

  /** Something that is no tree was taken in one of several ways. */
  public void taken(SourcePosition at, String construct, String sentence) {
    if (said.add("taken " + construct + ' ' + sentence)) {
      taken.add(new Taken("", Optional.of(at), construct, sentence));
    }
  }

  /** Whether the document is refused. */
  public boolean isRefused() {
    return !faults.isEmpty();
  }

  /** The outcome: the faults if there are any, else what was imported. */
  public Reading<Imported> finish(Award award) {
    return isRefused() ? Reading.refused(faults) : Reading.of(new Imported(award, lost, taken));
  }

  /** The faults alone. */
  public Reading<Imported> refuse() {
    return Reading.refused(faults);
  }

  private Optional<SourcePosition> position(String pointer) {
    return source.position(pointer);
  }
}

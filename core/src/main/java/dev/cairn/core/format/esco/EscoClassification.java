package dev.cairn.core.format.esco;

import dev.cairn.core.Reading;
import dev.cairn.core.internal.Cycles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The classification that a set of files makes up.
 *
 * <p>Immutable and thread-safe. Finding a concept and what relates to it takes constant time;
 * memory is linear in the files.
 */
public final class EscoClassification {
  private final Map<String, EscoConcept> concepts;
  private final Map<String, List<EscoRelation>> asked;
  private final Map<String, List<EscoRelation>> asking;
  private final Map<String, Set<String>> broader;
  private final Map<String, Set<String>> narrower;

  EscoClassification(
      Map<String, EscoConcept> concepts,
      Collection<EscoRelation> relations,
      Map<String, Set<String>> broader) {
    this.concepts = Collections.unmodifiableMap(concepts);
    this.broader = broader;
    this.asked = new LinkedHashMap<>();
    this.asking = new LinkedHashMap<>();
    this.narrower = new LinkedHashMap<>();
    for (EscoRelation r : relations) {
      asked.computeIfAbsent(r.source(), s -> new ArrayList<>()).add(r);
      asking.computeIfAbsent(r.target(), t -> new ArrayList<>()).add(r);
    }
    broader.forEach(
        (concept, above) ->
            above.forEach(
                b -> narrower.computeIfAbsent(b, n -> new LinkedHashSet<>()).add(concept)));
  }

  /**
   * Reads the files in whatever order, each told by its columns: skills, skill groups, occupations
   * and ISCO groups (several languages of one file make one concept), occupation–skill and
   * skill–skill relations, broader relations, and the table of the skills' hierarchy.
   *
   * <p>Errors ({@code csv.*}, {@code esco.*}; the pointer is file, line and column): columns of no
   * known file, a concept without URI, of no known kind or of two kinds, a relation that is neither
   * essential nor optional. Warnings, one a file: relations to concepts in none of the files
   * ({@code esco.dangling}); a concept without a name ({@code esco.label}); values that two
   * languages state differently ({@code esco.differs}); and circles ({@code esco.cycle}).
   */
  public static Reading<EscoClassification> read(List<EscoFile> files) {
    return new EscoReader().read(files);
  }

  /** All concepts, in the order of the files. */
  public Collection<EscoConcept> concepts() {
    return concepts.values();
  }

  /** The concepts of a kind, in the order of the files. */
  public List<EscoConcept> concepts(EscoKind kind) {
    return concepts.values().stream().filter(c -> c.kind() == kind).toList();
  }

  /** The concept of a URI. */
  public Optional<EscoConcept> concept(String uri) {
    return Optional.ofNullable(concepts.get(uri));
  }

  /** What an occupation asks for, or what a skill builds on, in the order of the files. */
  public List<EscoRelation> skillsOf(String uri) {
    return Collections.unmodifiableList(asked.getOrDefault(uri, List.of()));
  }

  /** What asks for a skill or builds on it, in the order of the files. */
  public List<EscoRelation> usesOf(String skillUri) {
    return Collections.unmodifiableList(asking.getOrDefault(skillUri, List.of()));
  }

  /** The URIs right above a concept; it may have several. */
  public Set<String> broader(String uri) {
    return Collections.unmodifiableSet(broader.getOrDefault(uri, Set.of()));
  }

  /** The URIs right below a concept. */
  public Set<String> narrower(String uri) {
    return Collections.unmodifiableSet(narrower.getOrDefault(uri, Set.of()));
  }

  /** Circles of broader concepts, each as the URIs along it, the first repeated. */
  public List<List<String>> cycles() {
    return List.copyOf(Cycles.find(broader.keySet(), uri -> broader.getOrDefault(uri, Set.of())));
  }
}

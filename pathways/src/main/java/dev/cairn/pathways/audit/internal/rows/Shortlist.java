package dev.cairn.pathways.audit.internal.rows;

import dev.cairn.core.record.LearningRecord;
import dev.cairn.pathways.audit.internal.resolve.Tree;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Predicate.CodePattern;
import dev.cairn.pathways.rule.Requirement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which leaves are worth asking about a record, by its tags and codes, so that a record need not be
 * tried at every leaf. A leaf left out refuses the record for certain, exceptions apart.
 *
 * <p>Immutable and thread-safe; made once for an award.
 */
public final class Shortlist {
  private final BitSet always = new BitSet();
  private final BitSet codeless = new BitSet();
  private final Map<String, BitSet> byTag = new HashMap<>();
  private final Map<String, BitSet> byCode = new HashMap<>();
  private final Map<String, BitSet> byPrefix = new HashMap<>();
  private final int[] prefixLengths;

  /** What a record must carry one of for a predicate not to fail. */
  private record Needs(List<String> tags, List<CodePattern> codes) {}

  /** Sorts the leaves of an award by what they need. */
  public Shortlist(Tree tree) {
    for (int l = 0; l < tree.leafCount(); l++) {
      Requirement leaf = tree.node(tree.leaf(l));
      Predicate where =
          leaf instanceof Requirement.Pick p ? p.where() : ((Requirement.Cover) leaf).where();
      Optional<Needs> needs = needs(where);
      if (needs.isEmpty()) {
        always.set(l);
      } else {
        add(needs.get(), l);
      }
    }
    prefixLengths = byPrefix.keySet().stream().mapToInt(String::length).distinct().toArray();
  }

  private static Optional<Needs> needs(Predicate p) {
    if (p instanceof Predicate.Tag t) {
      return Optional.of(new Needs(List.of(t.tag()), List.of()));
    }
    if (p instanceof Predicate.Code c) {
      return Optional.of(new Needs(List.of(), c.patterns()));
    }
    if (p instanceof Predicate.All all) {
      return all.of().stream().map(Shortlist::needs).flatMap(Optional::stream).findFirst();
    }
    if (!(p instanceof Predicate.Any any)) {
      return Optional.empty();
    }
    List<String> tags = new ArrayList<>();
    List<CodePattern> codes = new ArrayList<>();
    for (Predicate part : any.of()) {
      Optional<Needs> needs = needs(part);
      if (needs.isEmpty()) {
        return needs;
      }
      tags.addAll(needs.get().tags());
      codes.addAll(needs.get().codes());
    }
    return Optional.of(new Needs(tags, codes));
  }

  private void add(Needs needs, int l) {
    needs.tags().forEach(tag -> set(byTag, tag, l));
    for (CodePattern pattern : needs.codes()) {
      codeless.set(l);
      String text = pattern.text();
      set(byCode, text, l);
      int end = firstOpen(text);
      if (end < text.length()) {
        set(byPrefix, text.substring(0, end), l);
      }
    }
  }

  /** Where a pattern stops saying what a code begins with; its length if it is a plain code. */
  private static int firstOpen(String text) {
    int star = text.indexOf('*');
    if (star >= 0) {
      return star;
    }
    int dash = text.lastIndexOf('-');
    if (dash < 0) {
      return text.length();
    }
    int digits = dash;
    while (digits > 0 && Character.isDigit(text.charAt(digits - 1))) {
      digits--;
    }
    return digits;
  }

  private static void set(Map<String, BitSet> by, String key, int l) {
    by.computeIfAbsent(key, k -> new BitSet()).set(l);
  }

  /** Sets in {@code leaves} those that may want a record, as the tree counts leaves. */
  void of(LearningRecord record, BitSet leaves) {
    leaves.clear();
    leaves.or(always);
    if (!byTag.isEmpty()) {
      for (String tag : record.tags()) {
        or(leaves, byTag.get(tag));
      }
    }
    if (record.codes().isEmpty()) {
      leaves.or(codeless);
      return;
    }
    for (String code : record.codes()) {
      or(leaves, byCode.get(code));
      for (int length : prefixLengths) {
        if (length <= code.length()) {
          or(leaves, byPrefix.get(code.substring(0, length)));
        }
      }
    }
  }

  private static void or(BitSet leaves, @Nullable BitSet more) {
    if (more != null) {
      leaves.or(more);
    }
  }
}

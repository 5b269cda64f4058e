package dev.cairn.pathways.catalogue;

import dev.cairn.pathways.rule.Sharing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sharing entries of which no two name the same nodes, which rules do not allow. Entries come to do
 * so when the nodes of awards that are not asked for are left out; then the caps of both hold.
 */
final class MergedSharing {
  private MergedSharing() {}

  static List<Sharing> of(List<Sharing> entries) {
    Map<Set<String>, Sharing> merged = new LinkedHashMap<>();
    entries.forEach(s -> merged.merge(new HashSet<>(s.among()), s, MergedSharing::both));
    return new ArrayList<>(merged.values());
  }

  private static Sharing both(Sharing a, Sharing b) {
    return new Sharing(
        a.among(),
        smaller(a.maxCount(), b.maxCount()),
        smaller(a.maxCredits(), b.maxCredits()),
        ratio(a, b));
  }

  private static Optional<Sharing.MaxRatio> ratio(Sharing a, Sharing b) {
    if (a.maxRatio().isEmpty() || b.maxRatio().isEmpty()) {
      return a.maxRatio().or(b::maxRatio);
    }
    Sharing.MaxRatio one = a.maxRatio().get();
    Sharing.MaxRatio other = b.maxRatio().get();
    if (!one.of().equals(other.of())) {
      throw new Unfit(
          "catalogue.sharing",
          "",
          "Two sharing entries come to name the same nodes, "
              + String.join(" and ", a.among())
              + ", with shares of different things; say it all in one entry.");
    }
    return Optional.of(one.max().compareTo(other.max()) <= 0 ? one : other);
  }

  private static <T extends Comparable<T>> Optional<T> smaller(Optional<T> a, Optional<T> b) {
    return a.isPresent() && b.isPresent()
        ? Optional.of(a.get().compareTo(b.get()) <= 0 ? a.get() : b.get())
        : a.or(() -> b);
  }
}

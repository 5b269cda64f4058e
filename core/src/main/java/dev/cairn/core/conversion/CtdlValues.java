package dev.cairn.core.conversion;

import dev.cairn.core.format.ctdl.CostProfile;
import dev.cairn.core.format.ctdl.DurationProfile;
import dev.cairn.core.model.AchievementKind;
import dev.cairn.core.model.Cost;
import dev.cairn.core.model.Credit;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.CreditValue;
import dev.cairn.core.model.Durations;
import dev.cairn.core.model.FrameworkNode;
import dev.cairn.core.model.Level;
import dev.cairn.core.model.LocalizedText;
import dev.cairn.core.model.Rational;
import dev.cairn.core.model.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The small values of CTDL, each way: credit, cost, level, duration. */
final class CtdlValues {
  static final String CTID = "ctid";
  static final String COMPETENCY = "ceasn:Competency";
  static final String APPROVED = "approved";
  static final String REGULATED = "regulated";

  private static final String EQF = "http://data.europa.eu/snb/eqf/";
  private static final String AUDIENCE = "AudienceLevel";
  private static final String AUDIENCE_URI = "https://credreg.net/ctdl/terms/AudienceLevel";
  private static final String AUDIENCE_TERM = "audLevel:";

  private CtdlValues() {}

  /** The kind of a class of CTDL; its finer degrees and certificates are qualifications too. */
  static AchievementKind kind(String type) {
    AchievementKind known = AchievementKind.ofBadgeType(type);
    if (known != AchievementKind.OTHER) {
      return known;
    }
    return type.equals("AssessmentProfile")
        ? AchievementKind.ASSESSMENT
        : type.endsWith("Degree") || type.endsWith("Certificate")
            ? AchievementKind.QUALIFICATION
            : AchievementKind.OTHER;
  }

  /** The amounts, one for each unit; ranges and shares are none. */
  static List<Credit> credits(List<CreditValue> values) {
    Map<CreditUnit, Credit> byUnit = new LinkedHashMap<>();
    for (CreditValue v : values) {
      v.credit().ifPresent(c -> byUnit.putIfAbsent(c.unit(), c));
    }
    return List.copyOf(byUnit.values());
  }

  /** Whether an amount and its unit say all of it. */
  static boolean isPlain(CreditValue v) {
    return v.credit().map(CreditValue::of).filter(v::equals).isPresent();
  }

  /** The values, and the amounts that none of them says. */
  static List<CreditValue> creditValues(List<Credit> credits, List<CreditValue> values) {
    List<CreditValue> all = new ArrayList<>(values);
    for (Credit c : credits) {
      if (values.stream().noneMatch(v -> v.credit().filter(c::equals).isPresent())) {
        all.add(CreditValue.of(c));
      }
    }
    return all;
  }

  /** A cost, if a price and a currency are stated. */
  static Optional<Cost> cost(CostProfile c) {
    if (c.price().isEmpty() || c.currency().filter(Cost::isCurrency).isEmpty()) {
      return Optional.empty();
    }
    List<FrameworkNode> whom = new ArrayList<>(c.residencyTypes());
    whom.addAll(c.audienceTypes());
    return Optional.of(
        new Cost(
            c.price().get(),
            c.currency().get(),
            c.name().map(LocalizedText::any).or(() -> words(c.directCostTypes())),
            words(whom)));
  }

  private static Optional<String> words(List<FrameworkNode> nodes) {
    return Optional.of(
            nodes.stream()
                .flatMap(n -> n.targetNodeName().map(LocalizedText::any).or(n::localName).stream())
                .collect(Collectors.joining(", ")))
        .filter(w -> !w.isBlank());
  }

  static CostProfile cost(Cost c) {
    return new CostProfile(
        c.what().map(LocalizedText::of),
        Optional.empty(),
        Optional.of(c.amount()),
        Optional.of(c.currency()),
        List.of(),
        List.of(),
        c.forWhom().map(LocalizedText::of).map(CtdlValues::named).stream().toList(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static FrameworkNode named(LocalizedText name) {
    return new FrameworkNode(
        Optional.empty(),
        Optional.of(name),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * A level: of the European framework by its URI, of the audience levels, else as it is called.
   */
  static Optional<Level> level(FrameworkNode n) {
    Optional<String> node = n.targetNode();
    if (node.filter(u -> u.startsWith(EQF) && u.length() == EQF.length() + 1).isPresent()) {
      return Optional.of(Level.of("EQF", node.get().substring(EQF.length())));
    }
    Optional<String> framework =
        node.filter(u -> u.startsWith(AUDIENCE_TERM)).isPresent()
            ? Optional.of(AUDIENCE)
            : n.frameworkName()
                .map(LocalizedText::any)
                .filter(f -> !f.isBlank())
                .or(n::framework)
                .filter(f -> !f.isBlank());
    Optional<String> value =
        n.codedNotation()
            .or(n::localName)
            .or(() -> n.targetNodeName().map(LocalizedText::any))
            .filter(v -> !v.isBlank());
    return framework.flatMap(f -> value.map(v -> Level.of(f, v)));
  }

  static FrameworkNode level(Level l) {
    boolean audience = l.framework().equals(AUDIENCE);
    String node =
        audience
            ? AUDIENCE_TERM + l.value()
            : l.framework().equals("EQF") ? EQF + l.value() : l.value();
    boolean term = audience || node.indexOf(':') > 0;
    return new FrameworkNode(
        Optional.of(node).filter(u -> term),
        Optional.of(new LocalizedText(Map.of("en", "Level " + l.value())))
            .filter(n -> l.framework().equals("EQF")),
        Optional.empty(),
        Optional.of(AUDIENCE_URI).filter(u -> audience),
        Optional.of(LocalizedText.of(l.framework())).filter(f -> !audience),
        Optional.of(l.value()).filter(v -> !audience && !v.equals(node)),
        Optional.empty());
  }

  /** Hours of learning, of the first duration that is one of hours; days and years pass by. */
  static Optional<Workload> workload(List<DurationProfile> durations) {
    for (DurationProfile d : durations) {
      Optional<Rational> exact = d.exact().flatMap(Durations::hours);
      if (exact.isPresent()) {
        return exact.map(Workload::ofHours);
      }
      Optional<Rational> low = d.minimum().flatMap(Durations::hours);
      Optional<Rational> high = d.maximum().flatMap(Durations::hours);
      if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) <= 0) {
        return Optional.of(new Workload(low.get(), high.get()));
      }
    }
    return Optional.empty();
  }

  static List<DurationProfile> durations(Optional<Workload> workload) {
    return workload.stream()
        .flatMap(
            w ->
                w.exact().isPresent()
                    ? Durations.ofHours(w.low()).map(DurationProfile::of).stream()
                    : between(Durations.ofHours(w.low()), Durations.ofHours(w.high())).stream())
        .toList();
  }

  private static Optional<DurationProfile> between(Optional<String> low, Optional<String> high) {
    return low.isPresent() && high.isPresent()
        ? Optional.of(new DurationProfile(Optional.empty(), low, high, Optional.empty()))
        : Optional.empty();
  }
}

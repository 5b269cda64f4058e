package dev.cairn.signing.trust;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Level;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the closed JSON form of a {@link TrustPolicy}; one reading, one instance. */
final class TrustPolicyReader {
  private static final String VERSION = "1";
  private static final Set<String> KEYS = Set.of("trustPolicy", "name", "accept", "bar");
  private static final Set<String> ENTRY_KEYS =
      Set.of("issuer", "through", "achievements", "levels", "countries", "from", "to", "reason");

  private final JsonObject policy;
  private final List<Finding> findings = new ArrayList<>();

  TrustPolicyReader(JsonObject policy) {
    this.policy = policy;
  }

  Reading<TrustPolicy> read() {
    closed(policy, KEYS, "");
    String version = text(policy, "trustPolicy", "").orElse("");
    if (!policy.has("trustPolicy")) {
      error("trust.missing", "", "The policy lacks \"trustPolicy\"; write \"trustPolicy\": \"1\".");
    } else if (!version.isEmpty() && !version.equals(VERSION)) {
      error(
          "trust.version",
          "/trustPolicy",
          "The policy is of version \"" + version + "\"; this reader knows \"1\".");
    }
    Optional<String> name = text(policy, "name", "");
    if (!policy.has("name")) {
      error("trust.missing", "", "The policy lacks \"name\"; give it one for the explanation.");
    }
    List<TrustEntry> accept = entries("accept", true);
    List<TrustEntry> bar = entries("bar", false);
    if (findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR)) {
      return Reading.refused(findings);
    }
    return Reading.of(
        new TrustPolicy(name.orElseThrow(), accept, bar, policy, Optional.empty()), findings);
  }

  private List<TrustEntry> entries(String key, boolean accepting) {
    List<TrustEntry> entries = new ArrayList<>();
    JsonValue value = policy.find(key).orElse(JsonArray.of());
    if (!(value instanceof JsonArray list)) {
      error("trust.type", "/" + key, "\"" + key + "\" is " + value.kind() + "; write a list.");
      return entries;
    }
    for (int i = 0; i < list.size(); i++) {
      String pointer = "/" + key + "/" + i;
      if (list.get(i) instanceof JsonObject entry) {
        entry(entry, pointer, accepting).ifPresent(entries::add);
      } else {
        error(
            "trust.type",
            pointer,
            "The line is " + list.get(i).kind() + "; write an object with an issuer.");
      }
    }
    return entries;
  }

  private Optional<TrustEntry> entry(JsonObject entry, String pointer, boolean accepting) {
    int before = findings.size();
    closed(entry, ENTRY_KEYS, pointer);
    if (entry.has("issuer") && entry.has("through")) {
      error(
          "trust.two-subjects",
          pointer,
          "The line names issuers and an anchor; make two lines of it.");
    } else if (!entry.has("issuer") && !(accepting && entry.has("through"))) {
      error("trust.missing", pointer, "The line names no issuer; write \"issuer\".");
    }
    Optional<TrustAnchor> through =
        entry.find("through").flatMap(v -> new TrustAnchorReader(findings, pointer).read(v));
    List<Wildcard> issuers = texts(entry, "issuer", pointer).stream().map(Wildcard::new).toList();
    List<Wildcard> achievements =
        texts(entry, "achievements", pointer).stream().map(Wildcard::new).toList();
    Set<Level> levels = new LinkedHashSet<>();
    for (String level : texts(entry, "levels", pointer)) {
      int space = level.lastIndexOf(' ');
      if (space < 1 || space == level.length() - 1 || level.substring(0, space).isBlank()) {
        error(
            "trust.level",
            pointer + "/levels",
            "\"" + level + "\" is no level; write framework, space, level: \"EQF 6\".");
      } else {
        levels.add(Level.of(level.substring(0, space), level.substring(space + 1)));
      }
    }
    Set<String> countries = new LinkedHashSet<>(texts(entry, "countries", pointer));
    Optional<LocalDate> from = day(entry, "from", pointer);
    Optional<LocalDate> to = day(entry, "to", pointer);
    Optional<String> reason = text(entry, "reason", pointer);
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      error(
          "trust.days",
          pointer + "/to",
          "The line ends on " + to.get() + ", before it begins on " + from.get() + "; swap them.");
    }
    if (findings.size() > before) {
      return Optional.empty();
    }
    if (accepting) {
      issuers.stream().filter(Wildcard::isLooseIssuer).forEach(w -> loose(w, pointer));
    }
    return Optional.of(
        new TrustEntry(issuers, through, achievements, levels, countries, from, to, reason));
  }

  private void loose(Wildcard issuer, String pointer) {
    findings.add(
        Finding.warning(
            "trust.loose-pattern",
            pointer + "/issuer",
            "\""
                + issuer
                + "\" accepts issuers that anybody can set up; put the * behind the whole host."));
  }

  private Optional<LocalDate> day(JsonObject in, String key, String pointer) {
    return text(in, key, pointer)
        .flatMap(
            text -> {
              try {
                return Optional.of(LocalDate.parse(text));
              } catch (DateTimeException e) {
                error(
                    "trust.date",
                    pointer + "/" + key,
                    "\"" + text + "\" is no day; write it as 2026-01-31.");
                return Optional.empty();
              }
            });
  }

  private Optional<String> text(JsonObject in, String key, String pointer) {
    Optional<JsonValue> value = in.find(key);
    if (value.isPresent() && !(value.get() instanceof JsonString s && !s.value().isBlank())) {
      error(
          "trust.type",
          pointer + "/" + key,
          "\"" + key + "\" is " + value.get().kind() + "; write a text that is not blank.");
      return Optional.empty();
    }
    return in.findString(key);
  }

  /** One text or a list of at least one; an empty list would mean "anything" to nobody's notice. */
  private List<String> texts(JsonObject in, String key, String pointer) {
    JsonValue value = in.find(key).orElse(null);
    if (value == null) {
      return List.of();
    }
    List<JsonValue> items = value instanceof JsonArray list ? list.items() : List.of(value);
    List<String> texts = new ArrayList<>();
    for (JsonValue item : items) {
      if (item instanceof JsonString s && !s.value().isBlank()) {
        texts.add(s.value());
      } else {
        error(
            "trust.type",
            pointer + "/" + key,
            "\"" + key + "\" holds " + item.kind() + "; write texts that are not blank.");
      }
    }
    if (items.isEmpty()) {
      error(
          "trust.empty",
          pointer + "/" + key,
          "\"" + key + "\" is an empty list; name something or leave the key out.");
    }
    return texts;
  }

  private void closed(JsonObject in, Set<String> known, String pointer) {
    for (String key : in.names()) {
      if (!known.contains(key)) {
        error(
            "trust.unknown-key",
            JsonPointer.child(pointer, key),
            "\"" + key + "\" is no key of a trust policy; correct or remove it.");
      }
    }
  }

  private void error(String code, String pointer, String message) {
    findings.add(Finding.error(code, pointer, message));
  }
}

package dev.cairn.cli.hostile;

import dev.cairn.cli.Refusal;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A file of hostile cases. Immutable and thread-safe.
 *
 * @param asOf the moment at which the cases are judged, unless one says otherwise
 * @param cases the cases, in the order of the file; no id stands twice
 */
public record HostileCorpus(Instant asOf, List<HostileCase> cases) {
  /** The member that makes a file one of hostile cases; its value is the version of the form. */
  public static final String MEMBER = "hostile";

  private static final String VERSION = "1";

  /** Checks for null and copies. */
  public HostileCorpus {
    Objects.requireNonNull(asOf, "asOf");
    cases = List.copyOf(cases);
  }

  /**
   * Reads a file of hostile cases.
   *
   * @throws Refusal if it is not of the form
   */
  public static HostileCorpus read(JsonObject file) {
    if (!file.findString(MEMBER).filter(VERSION::equals).isPresent()) {
      throw new Refusal(
          "hostile.version", "/" + MEMBER, "The form of the cases is not known; write \"1\".");
    }
    Instant asOf = moment(text(file, "asOf", ""), "/asOf");
    if (!(file.find("cases").orElse(null) instanceof JsonArray rows)) {
      throw new Refusal("hostile.missing", "", "There are no cases; give a list as \"cases\".");
    }
    List<HostileCase> cases = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    int at = 0;
    for (JsonValue row : rows) {
      HostileCase one = HostileCase.read(row, "/cases/" + at);
      if (!ids.add(one.id())) {
        throw new Refusal(
            "hostile.duplicate-id",
            "/cases/" + at + "/id",
            "The id \"" + one.id() + "\" stands twice; give each case its own.");
      }
      cases.add(one);
      at++;
    }
    return new HostileCorpus(asOf, cases);
  }

  static Instant moment(String text, String pointer) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new Refusal(
          "hostile.moment",
          pointer,
          "\"" + text + "\" is no moment; write it like 2026-11-24T12:00:00Z.");
    }
  }

  static String text(JsonObject in, String name, String pointer) {
    return in.findString(name)
        .orElseThrow(
            () ->
                new Refusal(
                    "hostile.missing",
                    pointer,
                    "There is no text \"" + name + "\" here; add it to the case."));
  }
}

package dev.cairn.cli.command;

import dev.cairn.cli.Console;
import dev.cairn.cli.Exit;
import dev.cairn.cli.Refusal;
import dev.cairn.cli.input.InputFiles;
import dev.cairn.cli.input.Moment;
import dev.cairn.cli.output.FindingsJson;
import dev.cairn.cli.output.Result;
import dev.cairn.cli.show.Described;
import dev.cairn.core.Finding;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Microcredential;
import dev.cairn.core.profile.Element;
import dev.cairn.core.profile.MicrocredentialProfile;
import dev.cairn.core.profile.ProfileReport;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cairn profile}: does it say all that a policy framework asks for? */
@Command(
    name = "profile",
    description = {
      "Check a credential against a framework for micro-credentials, element by element, by the "
          + "rules of a day: eu2022, cmf2019, nzqcf, scqf, australia2021, unesco2022.",
      "Exit 0 every mandatory element is met, 1 one is not, 3 the framework was not in force."
    })
public final class ProfileCommand extends ReportingCommand {
  @Parameters(paramLabel = "CRED", description = "The credential; - is stdin.")
  private String file = "";

  @Option(
      names = "--against",
      required = true,
      paramLabel = "PROFILE",
      description = "eu2022, cmf2019, nzqcf, scqf, australia2021 or unesco2022.")
  private String against = "";

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "The day whose rules are asked; default today.")
  private Optional<String> asOf = Optional.empty();

  /** A command in this world. */
  public ProfileCommand(Console console) {
    super(console);
  }

  @Override
  Result work() {
    MicrocredentialProfile profile =
        MicrocredentialProfile.ofId(against)
            .orElseThrow(
                () ->
                    new Refusal(
                        "profile.unknown",
                        "",
                        "There is no profile \""
                            + against
                            + "\"; choose one of "
                            + String.join(
                                ", ",
                                Arrays.stream(MicrocredentialProfile.values())
                                    .map(MicrocredentialProfile::id)
                                    .toList())
                            + "."));
    LocalDate day = Moment.asOf(asOf, console().clock().instant()).dayIn(ZoneOffset.UTC);
    List<ProfileReport> reports = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    for (Microcredential m : Described.in(new InputFiles(console()), file, ZoneOffset.UTC)) {
      reports.add(profile.check(m, day));
      titles.add(m.title().map(Object::toString).orElse("Without a title"));
    }
    return result(profile, day, titles, reports);
  }

  private static Result result(
      MicrocredentialProfile profile,
      LocalDate day,
      List<String> titles,
      List<ProfileReport> reports) {
    boolean inForce = reports.get(0).inForce();
    boolean met = reports.stream().allMatch(ProfileReport::isMet);
    StringBuilder text = new StringBuilder();
    text.append(profile.title()).append(", as of ").append(day).append('\n');
    List<JsonValue> rows = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < reports.size(); i++) {
      ProfileReport r = reports.get(i);
      text.append('\n').append(titles.get(i)).append(": ").append(word(r)).append('\n');
      for (Element e : r.elements()) {
        text.append(
            String.format(
                Locale.ROOT,
                "  %-10s %-9s %-22s %s%n",
                word(e.outcome()),
                e.mandatory() ? "mandatory" : "optional",
                e.name(),
                e.message()));
      }
      findings.addAll(r.findings());
      rows.add(
          JsonObject.builder()
              .put("title", titles.get(i))
              .put("met", r.isMet())
              .put("elements", elements(r))
              .build());
    }
    if (!inForce) {
      text.append("  ").append(findings.get(0).message()).append('\n');
    }
    JsonObject document =
        JsonObject.builder()
            .put("verdict", !inForce ? "notInForce" : met ? "met" : "notMet")
            .put("valid", met)
            .put("profile", profile.id())
            .put("title", profile.title())
            .put("asOf", day.toString())
            .put("credentials", new JsonArray(rows))
            .put("findings", FindingsJson.of(findings))
            .build();
    return new Result(
        !inForce ? Exit.UNKNOWN : met ? Exit.YES : Exit.NO, document, text.toString());
  }

  private static JsonArray elements(ProfileReport report) {
    List<JsonValue> elements = new ArrayList<>();
    for (Element e : report.elements()) {
      elements.add(
          JsonObject.builder()
              .put("name", e.name())
              .put("mandatory", e.mandatory())
              .put("outcome", word(e.outcome()))
              .put("message", e.message())
              .build());
    }
    return new JsonArray(elements);
  }

  private static String word(ProfileReport r) {
    return !r.inForce() ? "not in force" : r.isMet() ? "every mandatory element is met" : "not met";
  }

  private static String word(Element.Outcome outcome) {
    return switch (outcome) {
      case MET -> "met";
      case FAILED -> "failed";
      case NOT_STATED -> "notStated";
    };
  }
}

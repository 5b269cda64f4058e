package dev.cairn.cli.command;

import dev.cairn.cli.Console;
import dev.cairn.cli.Exit;
import dev.cairn.cli.Refusal;
import dev.cairn.cli.input.InputFiles;
import dev.cairn.cli.intake.ImportFormat;
import dev.cairn.cli.intake.ImportSource;
import dev.cairn.cli.intake.Imported;
import dev.cairn.cli.output.FindingsJson;
import dev.cairn.cli.output.LossesJson;
import dev.cairn.cli.output.OutputFiles;
import dev.cairn.cli.output.Result;
import dev.cairn.core.Finding;
import dev.cairn.core.conversion.Loss;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.json.JsonWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Many files brought in at once: a line for each, and what was not carried in all. */
final class ImportTable {
  private static final int WIDEST = 40;

  private final Console console;
  private final ImportFormat format;
  private final InputFiles files;
  private final Optional<Path> out;
  private final List<JsonValue> rows = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Integer> constructs = new TreeMap<>();
  private final StringBuilder text = new StringBuilder();
  private int whole;
  private int partly;
  private int refused;

  ImportTable(Console console, ImportFormat format, InputFiles files, Optional<Path> out) {
    this.console = console;
    this.format = format;
    this.files = files;
    this.out = out;
  }

  Result of(List<String> names) {
    Map<String, String> sources = new LinkedHashMap<>();
    for (String name : names) {
      if (files.isFolder(name) && !format.suffixes().isEmpty()) {
        Path folder = files.path(name);
        for (Path file : files.filesBelow(name, format.suffixes())) {
          sources.put(file.toString(), folder.relativize(file).toString());
        }
      } else {
        sources.put(name, name);
      }
    }
    if (sources.isEmpty()) {
      throw new Refusal(
          "input.missing",
          "",
          "No file there ends in " + String.join(" or ", format.suffixes()) + "; name another.");
    }
    sources.forEach(this::row);
    text.append(
        String.format(
            Locale.ROOT,
            "%d files: %d carried whole, %d partly, %d refused.%n",
            sources.size(),
            whole,
            partly,
            refused));
    constructs.forEach((what, n) -> text.append("not carried  " + n + " x  " + what + "\n"));
    JsonObject document =
        JsonObject.builder()
            .put("verdict", refused > 0 ? "refused" : partly > 0 ? "partly" : "imported")
            .put("valid", refused == 0 && partly == 0)
            .put("format", format.name())
            .put("whole", whole)
            .put("partly", partly)
            .put("refused", refused)
            .put("files", new JsonArray(rows))
            .put("findings", FindingsJson.of(findings))
            .build();
    int exit = refused > 0 ? Exit.BAD_INPUT : partly > 0 ? Exit.NO : Exit.YES;
    return new Result(exit, document, text.toString());
  }

  private void row(String source, String shown) {
    try {
      Imported imported = files.accept(shown, format.read(new ImportSource(source, files)));
      carried(imported, shown);
    } catch (Refusal refusal) {
      refused++;
      findings.addAll(refusal.findings());
      line(shown, "refused", String.valueOf(refusal.getMessage()));
      rows.add(
          JsonObject.builder()
              .put("file", shown)
              .put("verdict", "refused")
              .put("findings", FindingsJson.of(refusal.findings()))
              .build());
    }
  }

  private void carried(Imported imported, String shown) {
    List<Loss> lost = imported.losses();
    if (lost.isEmpty()) {
      whole++;
    } else {
      partly++;
    }
    for (Loss loss : lost) {
      constructs.merge(loss.what().replaceFirst(" \\(line .*", ""), 1, Integer::sum);
      findings.add(loss.finding());
    }
    JsonObject.Builder row =
        JsonObject.builder()
            .put("file", shown)
            .put("verdict", lost.isEmpty() ? "imported" : "partly")
            .put("title", imported.title())
            .put("notCarried", LossesJson.of(lost))
            .put("findings", FindingsJson.of(imported.findings()));
    if (out.isPresent()) {
      Path target = out.get().resolve(shown.replaceFirst("\\.[A-Za-z]+$", "") + ".json");
      OutputFiles.write(console.resolve(target), JsonWriter.prettyBytes(imported.document()));
      row.put("written", target.toString());
    }
    rows.add(row.build());
    line(
        shown,
        lost.isEmpty() ? "whole" : "partly",
        imported.title()
            + (lost.isEmpty() ? "" : ": " + lost.get(0).what() + more(lost.size() - 1)));
  }

  private static String more(int n) {
    return n == 0 ? "" : " and " + n + " more";
  }

  private void line(String file, String verdict, String what) {
    String shown =
        file.length() <= WIDEST ? file : "…" + file.substring(file.length() - WIDEST + 1);
    text.append(String.format(Locale.ROOT, "%-" + WIDEST + "s  %-7s  %s%n", shown, verdict, what));
  }
}

package dev.cairn.core.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Reading;
import dev.cairn.core.format.case_.CaseCsvSource;
import dev.cairn.core.format.case_.CaseFramework;
import dev.cairn.core.format.clr.ClrCredential;
import dev.cairn.core.format.ctdl.CtdlGraph;
import dev.cairn.core.format.elm.ElmCredential;
import dev.cairn.core.format.esco.EscoClassification;
import dev.cairn.core.format.esco.EscoFile;
import dev.cairn.core.format.openbadges.AchievementCredential;
import dev.cairn.core.format.openbadges2.Assertion;
import dev.cairn.core.format.skos.SkosMappings;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonWriter;
import dev.cairn.core.model.DateTimeStamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Golden cases: a folder a format, in it {@code NAME.in.json} or {@code .csv}, and in {@code
 * NAME.out.txt} what reading it gives: each finding, and what is written of the view. The outputs
 * are written anew with {@code -Dcairn.golden.update=true}.
 */
class GoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final DateTimeStamp NOW =
      DateTimeStamp.parse("2026-02-28T09:00:00Z").orElseThrow();

  static Stream<Path> cases() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(f -> f.getFileName().toString().contains(".in."))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readingGivesWhatIsExpected(Path input) throws IOException {
    String name = input.getFileName().toString();
    Path output = input.resolveSibling(name.substring(0, name.indexOf(".in.")) + ".out.txt");
    String read = read(input);
    if (Boolean.getBoolean("cairn.golden.update")) {
      Files.writeString(output, read);
    }
    assertThat(read).isEqualTo(Files.readString(output));
  }

  private static String read(Path input) throws IOException {
    byte[] bytes = Files.readAllBytes(input);
    String name = input.getFileName().toString();
    String format = FOLDER.relativize(input).getName(0).toString();
    return switch (format) {
      case "ctdl" -> shown(CtdlGraph.read(bytes), g -> JsonWriter.pretty(g.toJson()));
      case "skos" -> shown(SkosMappings.read(bytes), t -> JsonWriter.pretty(t.toJson()));
      case "esco" ->
          shown(
              EscoClassification.read(List.of(new EscoFile(name.replace(".in.", "."), bytes))),
              e -> lines(e.concepts()));
      case "case" ->
          shown(
              name.endsWith(".csv")
                  ? CaseFramework.readCsv(bytes, CaseCsvSource.of("urn:x:d", "Title", "Maker"))
                  : CaseFramework.read(bytes),
              f -> JsonWriter.pretty(f.toJson(NOW)));
      case "openbadges" ->
          shown(object(bytes, AchievementCredential::read), c -> JsonWriter.pretty(c.toJson()));
      case "openbadges2" -> shown(object(bytes, Assertion::read), a -> a + "\n");
      case "clr" ->
          shown(
              object(bytes, ClrCredential::read),
              c -> lines(c.associations()) + lines(c.graph().cycles()));
      case "elm" -> shown(object(bytes, ElmCredential::read), c -> lines(c.achievements()));
      case "vc" ->
          shown(object(bytes, o -> Reading.of(o, Structure.check(o))), o -> JsonWriter.pretty(o));
      default -> throw new AssertionError("No reader of the folder " + format + "; add one.");
    };
  }

  private static <T> Reading<T> object(byte[] bytes, Function<JsonObject, Reading<T>> read) {
    return JsonReader.strict().readObject(bytes).then(read);
  }

  private static <T> String shown(Reading<T> reading, Function<T, String> write) {
    List<String> lines = new ArrayList<>();
    lines.add(reading.isAccepted() ? "accepted" : "refused");
    reading.findings().forEach(f -> lines.add(f.toString()));
    return String.join("\n", lines) + "\n" + reading.match(a -> write.apply(a.value()), r -> "");
  }

  private static String lines(Collection<?> values) {
    return values.stream().map(v -> v + "\n").collect(Collectors.joining());
  }
}

package dev.cairn.core.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.SharedData;
import dev.cairn.core.document.CredentialDocument;
import dev.cairn.core.format.clr.ClrCredential;
import dev.cairn.core.format.elm.ElmCredential;
import dev.cairn.core.format.openbadges.AchievementCredential;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.model.Learner;
import dev.cairn.core.profile.MicrocredentialProfile;
import dev.cairn.core.record.Acceptance;
import dev.cairn.core.record.RecordMapper;
import dev.cairn.core.record.RecordMapping;
import dev.cairn.core.record.RecordReader;
import dev.cairn.core.record.RecordWriter;
import dev.cairn.core.verification.Trust;
import dev.cairn.core.verification.Verification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Changes published documents at random, from a fixed seed, and lets every reader have them: each
 * must answer with findings or a view and never throw, and every finding must point to a place that
 * is there.
 */
class ReaderMutationTest {
  private static final int CHANGES = Mutator.CHANGES;

  static Stream<Path> corpus() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder :
        List.of(
            "1edtech-validator/ob30",
            "1edtech-validator/clr20",
            "ob3-spec-examples",
            "w3c-vcdm2-test-suite/input/names-and-descriptions")) {
      try (Stream<Path> inside = Files.list(SharedData.require("vectors/" + folder))) {
        inside.filter(f -> f.toString().endsWith(".json")).sorted().forEach(files::add);
      }
    }
    files.add(SharedData.require("vectors/elm/credential-sample.jsonld"));
    return files.stream();
  }

  @ParameterizedTest
  @MethodSource("corpus")
  @Timeout(120)
  void aChangedTreeIsAnsweredAndNeverThrows(Path file) throws IOException {
    JsonObject original = CredentialDocument.read(Files.readAllBytes(file)).orThrow().root();
    Random random = new Random(20_260_101L + file.getFileName().toString().hashCode());
    for (int i = 0; i < CHANGES; i++) {
      JsonObject changed = original;
      for (int n = random.nextInt(3); n >= 0; n--) {
        changed = (JsonObject) Mutator.change(changed, random, 0);
      }
      readAsEverything(changed);
    }
  }

  @ParameterizedTest
  @MethodSource("corpus")
  @Timeout(120)
  void changedBytesAreAnsweredAndNeverThrow(Path file) throws IOException {
    byte[] original = Files.readAllBytes(file);
    Random random = new Random(7L + file.getFileName().toString().hashCode());
    for (int i = 0; i < CHANGES; i++) {
      byte[] bytes = Mutator.change(original, random);
      Reading<CredentialDocument> reading = CredentialDocument.read(bytes);
      if (reading instanceof Reading.Accepted<CredentialDocument> accepted) {
        assertThat(accepted.value().bytes()).isEqualTo(bytes);
        readAsEverything(accepted.value().root());
      }
    }
  }

  @Test
  @Timeout(120)
  void changedRecordsAndMappingsAreAnsweredAndNeverThrow() {
    JsonObject records =
        object(
            "{'records':[{'id':'r1','codes':['A','B'],'issuer':'did:x:1','earned':'2026-02-28',"
                + "'credits':{'amount':'7/2','unit':'ECTS'},"
                + "'level':{'framework':'EQF','value':6},'grade':{'scale':'l','value':'A+'},"
                + "'origin':'rpl','state':'planned','tags':['t'],'subject':'S',"
                + "'competencies':{'sql':2,'git':null},'parts':['r2'],'expires':'2031-03-01',"
                + "'revoked':{'on':'2027-01-01','reason':'e'}},{'id':'r2','credits':0.5,"
                + "'unit':'HOURS','level':3,'grade':'2.7','competencies':['c']}]}");
    JsonObject mapping = RecordMapping.builtIn().toJson();
    Random random = new Random(11);
    for (int i = 0; i < 4_000; i++) {
      JsonObject changed = (JsonObject) Mutator.change(records, random, 0);
      byte[] bytes = changed.toString().getBytes(StandardCharsets.UTF_8);
      RecordReader.strict()
          .read(bytes)
          .match(
              a -> {
                assertThat(
                        RecordReader.strict()
                            .readAll(RecordWriter.writeAll(a.value()), "")
                            .orThrow())
                    .containsExactlyInAnyOrderElementsOf(a.value());
                return a;
              },
              r -> {
                placesAreThere(r.findings(), changed);
                return r;
              });
      JsonObject other = (JsonObject) Mutator.change(mapping, random, 0);
      RecordMapping.read(other)
          .match(
              a -> {
                assertThat(RecordMapping.read(a.value().toJson()).orThrow()).isEqualTo(a.value());
                return a;
              },
              r -> r);
    }
  }

  private static void readAsEverything(JsonObject changed) {
    placesAreThere(Structure.check(changed), changed);
    AchievementCredential.read(changed)
        .match(
            a -> {
              JsonObject written = a.value().toJson();
              assertThat(AchievementCredential.read(written).orThrow().id())
                  .isEqualTo(a.value().id());
              return MicrocredentialProfile.EU_2022.check(
                  a.value().describe(ZoneOffset.UTC), LocalDate.of(2026, 1, 1));
            },
            r -> null);
    ClrCredential.read(changed)
        .match(a -> a.value().graph().cycles().size() + a.value().byAchievement().size(), r -> 0);
    ElmCredential.read(changed).match(a -> a.value().achievements().size(), r -> 0);
    RecordMapper mapper =
        RecordMapper.of(
            RecordMapping.builtIn(),
            Learner.of("did:example:ebfeb1f712ebc6f1c276e12ec21"),
            Acceptance.anyIssuer(),
            ZoneOffset.UTC);
    mapper.mapAll(List.of(new Verification.Verified(changed, List.of(), Trust.NOT_JUDGED)));
  }

  private static void placesAreThere(List<Finding> findings, JsonObject document) {
    for (Finding f : findings) {
      assertThat(JsonPointer.resolve(document, f.pointer())).as(f.toString()).isPresent();
      assertThat(f.message()).endsWith(".");
    }
  }

  private static JsonObject object(String text) {
    return JsonReader.strict()
        .readObject(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
        .orThrow();
  }
}

package dev.cairn.pathways.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.json.CanonicalJson;
import dev.cairn.core.json.JsonWriter;
import dev.cairn.pathways.oracle.Questions;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written reads back equal, and has one text. */
class RuleWriterProperties {
  @Provide
  Arbitrary<Question> questions() {
    return Questions.any();
  }

  @Property(tries = 400)
  void anAwardReadsBackEqual(@ForAll("questions") Question q) {
    Award award = q.award();
    Award read = RuleReader.read(JsonWriter.prettyBytes(RuleWriter.write(award))).orThrow();
    assertThat(read).isEqualTo(award);
    assertThat(CanonicalJson.text(RuleWriter.write(read)))
        .isEqualTo(CanonicalJson.text(RuleWriter.write(award)));
    assertThat(RuleWriter.sha256(award)).matches("[0-9a-f]{64}");
  }

  @Property(tries = 200)
  void exceptionsReadBackEqual(@ForAll("questions") Question q) {
    assertThat(RuleReader.readExceptions(RuleWriter.writeExceptions(q.exceptions()), "").orThrow())
        .isEqualTo(q.exceptions());
  }
}

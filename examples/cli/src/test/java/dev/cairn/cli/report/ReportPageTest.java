package dev.cairn.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReportPageTest {
  private static final String HOSTILE = "<script>alert(1)</script>\"'&\u202e</style>";

  @Test
  void everyTextIsEscapedAndNothingIsFetched() {
    String page = html(report(HOSTILE));
    assertThat(page).doesNotContain("<script").doesNotContain("\u202e");
    assertThat(page)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;\ufffd&lt;/style&gt;");
    assertThat(page).doesNotContain("http://").doesNotContain("https://").doesNotContain("url(");
    assertThat(page.split("</style>", -1)).hasSize(2);
    assertThat(page).contains("default-src &#39;none&#39;");
  }

  @Test
  void elementsNestAndEveryPlaceIsNamed() {
    String page = html(report("Data Analysis with Python"));
    Matcher tags = Pattern.compile("<(/?)([a-z][a-z0-9]*)[^>]*>").matcher(page);
    java.util.ArrayDeque<String> open = new java.util.ArrayDeque<>();
    while (tags.find()) {
      if (tags.group(2).equals("meta")) {
        continue;
      }
      if (tags.group(1).isEmpty()) {
        open.push(tags.group(2));
      } else {
        assertThat(open.pop()).isEqualTo(tags.group(2));
      }
    }
    assertThat(open).isEmpty();
    assertThat(page)
        .contains("Teamwork")
        .contains("Nothing placed")
        .contains("4 of 6 ECTS · not met");
  }

  private static String html(Report report) {
    return new String(ReportPage.html(report), StandardCharsets.UTF_8);
  }

  private static Report report(String name) {
    Report.Word yes = new Report.Word("Satisfied", Tone.YES);
    Report.Word no = new Report.Word("Not satisfied", Tone.NO);
    return new Report(
        "Professional Certificate in Applied Data Practice",
        yes,
        "The credentials below add up to the award, by rules 2026.",
        List.of(
            new Report.Fact("Learner", "did:key:z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi"),
            new Report.Fact("Decided for", "2026-11-24"),
            new Report.Fact("Credits", "30 of 30 ECTS")),
        List.of(
            new Report.Place(
                "Data analysis",
                "1 of HU-DA101",
                "Technical core",
                List.of(new Report.Stone(name, "6 ECTS · Harbour University", 1))),
            new Report.Place(
                "Data systems",
                "1 of DG-SQL201, HU-ML120",
                "Technical core",
                List.of(
                    new Report.Stone("SQL and Relational Modelling", "4 ECTS · Data Guild", 0.6))),
            new Report.Place(
                "Electives",
                "at least 7 ECTS tagged technical",
                "Electives",
                List.of(
                    new Report.Stone("Data Visualisation", "4 ECTS · Data Guild", 0.6),
                    new Report.Stone("Cloud Pipelines", "3 ECTS · Lantern Academy", 0.4))),
            new Report.Place("Teamwork", "1 of LA-TEAM", "Working with people", List.of())),
        Optional.of(new Report.Stone("Professional Certificate", "30 ECTS", 0.5)),
        List.of(
            new Report.Progress("Technical core", "18 of 18 ECTS", 1, Tone.YES),
            new Report.Progress("Working with people", "4 of 6 ECTS", 0.66, Tone.NO)),
        List.of("Two more credits of teamwork are missing."),
        List.of(
            new Report.Credential(
                name,
                "wallet/data-analysis.json",
                "Harbour University",
                new Report.Word("verified", Tone.YES),
                new Report.Word("accepted", Tone.YES),
                "Fills Data analysis."),
            new Report.Credential(
                "Machine Learning Masterclass",
                "wallet/masterclass.json",
                "Quick Skills",
                new Report.Word("verified", Tone.YES),
                new Report.Word("not accepted", Tone.NO),
                "Counts nowhere: the trust policy does not name this issuer.")),
        Optional.of(
            new Report.Comparison(
                "The same wallet, decided twice.",
                "First come, first served",
                no,
                "Exact",
                yes,
                List.of(new Report.Comparison.Line("Data systems", "Machine Learning", "SQL")))),
        List.of(new Report.Trial("One byte of the award changed", no, "The signature fails.")),
        List.of(new Report.Fact("Rules", "sha256:0123456789abcdef")),
        List.of("cairn check award.json --did did"));
  }
}

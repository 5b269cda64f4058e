package dev.cairn.cli.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A card as one HTML file that needs nothing else, for screens of any width and for paper. */
public final class CardPage {
  private final Html html = new Html();
  private final Card card;

  private CardPage(Card card) {
    this.card = card;
  }

  /** The page as UTF-8. */
  public static byte[] html(Card card) {
    return new CardPage(card).write().getBytes(StandardCharsets.UTF_8);
  }

  private String write() {
    html.open("html", "lang", "en").open("head");
    html.single("meta", "charset", "utf-8");
    html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.single(
        "meta",
        "http-equiv",
        "Content-Security-Policy",
        "content",
        "default-src 'none'; style-src 'unsafe-inline'");
    html.element("title", card.title() + ": " + card.format());
    html.style(ReportPage.css()).close();
    html.open("body").element("a", "Skip to the findings", "class", "skip", "href", "#findings");
    html.open("main");
    banner();
    boolean faulty = card.verdict().tone() == Tone.NO;
    if (faulty) {
      findings();
    }
    int n = 0;
    for (Card.Section s : card.sections()) {
      section("section-" + ++n, s.title());
      table(s.columns(), s.rows());
      html.close();
    }
    if (!faulty) {
      findings();
    }
    html.element(
        "footer",
        "Written by cairn. This page shows what the document says and judges its structure alone;"
            + " it does not say who signed it.");
    return html.close().close().close().page();
  }

  private void banner() {
    html.open("header", "class", "banner credential").open("div", "class", "head");
    html.element("p", card.format(), "class", "eyebrow");
    html.element(
        "span", "Structure " + card.verdict().text(), "class", badge(card.verdict().tone()));
    html.close();
    html.element("h1", card.title());
    if (!card.kind().isEmpty()) {
      html.element("p", card.kind(), "class", "kind");
    }
    if (!card.description().isEmpty()) {
      html.element("p", card.description(), "class", "description");
    }
    html.open("dl");
    for (Report.Fact fact : card.facts()) {
      html.open("div").element("dt", fact.name()).element("dd", fact.value()).close();
    }
    html.close().element("p", card.sentence(), "class", "lead").close();
  }

  private void findings() {
    section("findings", "Findings");
    if (card.findings().isEmpty()) {
      html.element("p", "Nothing was found wrong with its structure.", "class", "lead");
    } else {
      table(List.of("Finding", "Where", "What was found"), card.findings());
    }
    html.close();
  }

  private void section(String id, String title) {
    html.open("section", "id", id, "aria-labelledby", id + "-title");
    html.element("h2", title, "id", id + "-title");
  }

  private void table(List<String> columns, List<Card.Row> rows) {
    html.open("table", "class", "plain").open("thead").open("tr");
    for (String column : columns) {
      html.element("th", column, "scope", "col");
    }
    html.close().close().open("tbody");
    for (Card.Row row : rows) {
      html.open("tr");
      for (int i = 0; i < row.cells().size(); i++) {
        String cell = row.cells().get(i);
        if (i == 0) {
          html.open("th", "scope", "row");
          if (row.tone() == Tone.PLAIN) {
            html.text(cell);
          } else {
            html.element("span", cell, "class", badge(row.tone()));
          }
          html.close();
        } else {
          html.element("td", cell, "data-label", i < columns.size() ? columns.get(i) : "");
        }
      }
      html.close();
    }
    html.close().close();
  }

  private static String badge(Tone tone) {
    return "badge " + tone.name().toLowerCase(Locale.ROOT);
  }
}

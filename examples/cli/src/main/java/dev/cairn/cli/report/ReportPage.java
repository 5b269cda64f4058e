package dev.cairn.cli.report;

import dev.cairn.core.CairnException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The page: one HTML file that needs nothing else, for screens of any width and for paper. */
public final class ReportPage {
  private final Html html = new Html();
  private final Report report;

  private ReportPage(Report report) {
    this.report = report;
  }

  /** The page as UTF-8. */
  public static byte[] html(Report report) {
    return new ReportPage(report).write().getBytes(StandardCharsets.UTF_8);
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
    html.element("title", report.title() + ": " + report.verdict().text());
    html.style(css()).close();
    html.open("body").element("a", "Skip to the stack", "class", "skip", "href", "#stack");
    html.open("main");
    banner();
    stack();
    progress();
    credentials();
    comparison();
    certificate();
    trials();
    commands();
    html.element(
        "footer",
        "Written by cairn. This page is for reading; the signed award and its certificate are the"
            + " proof.");
    return html.close().close().close().page();
  }

  private void banner() {
    html.open("header", "class", "banner")
        .element("p", "Stackable credentials", "class", "eyebrow");
    html.element("h1", report.title());
    badge(report.verdict(), " big");
    html.element("p", report.sentence());
    html.open("dl");
    for (Report.Fact fact : report.facts()) {
      html.open("div").element("dt", fact.name()).element("dd", fact.value()).close();
    }
    html.close().close();
  }

  private void stack() {
    section("stack", "The stack", "Which credential fills which place of the award.");
    new StackPicture(html, report).draw(report);
    html.close();
  }

  private void progress() {
    if (report.progress().isEmpty() && report.notes().isEmpty()) {
      return;
    }
    section("progress", "How far it is", "Every part and every condition of the award.");
    html.open("ul", "class", "bars");
    for (Report.Progress p : report.progress()) {
      html.open("li").open("div", "class", "head").element("span", p.title());
      html.element("span", p.figure() + (p.figure().equals("holds") ? "" : " · " + word(p.tone())));
      html.close();
      String percent = String.format(Locale.ROOT, "%.0f%%", 100 * clamp(p.fraction()));
      html.open("div", "class", "bar " + p.tone().css(), "aria-hidden", "true");
      html.element("span", "", "style", "width:" + percent).close().close();
    }
    html.close();
    if (!report.notes().isEmpty()) {
      html.open("ul");
      report.notes().forEach(n -> html.element("li", n));
      html.close();
    }
    html.close();
  }

  private void credentials() {
    if (report.credentials().isEmpty()) {
      return;
    }
    section(
        "credentials",
        "Every credential",
        "Verified says who signed it and that nothing was changed. Accepted says that the trust"
            + " policy lets this issuer award it. Only what is both counts.");
    table("Credential", "Signature", "Issuer", "What became of it");
    for (Report.Credential c : report.credentials()) {
      boolean counts = c.verdict().tone() == Tone.YES && c.trust().tone() == Tone.YES;
      html.open("tr", "class", counts ? "on" : "off");
      html.open("th", "scope", "row").text(c.name());
      if (!c.name().equals(c.source())) {
        html.element("small", c.source());
      }
      html.close();
      html.open("td", "data-label", "Signature");
      badge(c.verdict(), "");
      html.close().open("td", "data-label", "Issuer");
      badge(c.trust(), "");
      html.element("small", c.issuer()).close();
      html.element("td", c.use(), "data-label", "What became of it").close();
    }
    html.close().close().close();
  }

  private void comparison() {
    if (report.comparison().isEmpty()) {
      return;
    }
    Report.Comparison c = report.comparison().get();
    section("comparison", "Why first come, first served is not enough", c.story());
    html.open("div", "class", "two");
    side(c.leftTitle(), c.leftVerdict(), c.lines(), true);
    side(c.rightTitle(), c.rightVerdict(), c.lines(), false);
    html.close().close();
  }

  private void side(
      String title, Report.Word verdict, List<Report.Comparison.Line> lines, boolean left) {
    html.open("div", "class", "card").element("h3", title);
    badge(verdict, "");
    html.open("ul");
    for (Report.Comparison.Line line : lines) {
      html.open("li").element("span", line.place());
      html.element("span", left ? line.left() : line.right()).close();
    }
    html.close().close();
  }

  private void certificate() {
    if (report.certificate().isEmpty()) {
      return;
    }
    section(
        "certificate",
        "The certificate",
        "What makes the verdict checkable without the program that found it. Its digests bind it"
            + " to these rules, these records, this learner and this day.");
    html.open("dl", "class", "facts");
    for (Report.Fact fact : report.certificate()) {
      html.element("dt", fact.name()).open("dd").element("code", fact.value()).close();
    }
    html.close().close();
  }

  private void trials() {
    if (report.trials().isEmpty()) {
      return;
    }
    section("trials", "Put to the test", "What was tried with the result, and what came of it.");
    table("What was tried", "Result", "Why");
    for (Report.Trial t : report.trials()) {
      html.open("tr").element("th", t.what(), "scope", "row");
      html.open("td", "data-label", "Result");
      badge(t.result(), "");
      html.close().element("td", t.why(), "data-label", "Why").close();
    }
    html.close().close().close();
  }

  private void commands() {
    if (report.commands().isEmpty()) {
      return;
    }
    section("again", "Check it yourself", "In the folder of this page:");
    html.element("pre", String.join("\n", report.commands())).close();
  }

  private void section(String id, String title, String lead) {
    html.open("section", "id", id, "aria-labelledby", id + "-title");
    html.element("h2", title, "id", id + "-title").element("p", lead, "class", "lead");
  }

  private void table(String... columns) {
    html.open("table", "class", columns.length > 3 ? "wide" : "plain");
    html.open("thead").open("tr");
    for (String column : columns) {
      html.element("th", column, "scope", "col");
    }
    html.close().close().open("tbody");
  }

  private void badge(Report.Word word, String more) {
    html.element("span", word.text(), "class", "badge " + word.tone().css() + more);
  }

  private static String word(Tone tone) {
    return switch (tone) {
      case YES -> "met";
      case NO -> "not met";
      case MAYBE -> "not known";
      case PLAIN -> "";
    };
  }

  private static double clamp(double fraction) {
    return Math.max(0, Math.min(1, fraction));
  }

  static String css() {
    try (InputStream in = ReportPage.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new IOException("report.css is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new CairnException(
          CairnException.Code.PLATFORM, "The report's style sheet is missing; build again.", e);
    }
  }
}

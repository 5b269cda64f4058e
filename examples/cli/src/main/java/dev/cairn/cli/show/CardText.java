package dev.cairn.cli.show;

import dev.cairn.cli.report.Card;
import dev.cairn.cli.report.Report;
import java.util.ArrayList;
import java.util.List;

/** A card for the terminal. Control characters of the document never reach it. */
public final class CardText {
  private static final int WIDTH = 96;
  private static final int LABEL = 18;

  private CardText() {}

  /** The card as lines; ends in a line feed. */
  public static String of(Card card) {
    StringBuilder out = new StringBuilder();
    out.append(plain(card.title())).append('\n');
    out.append("=".repeat(Math.max(4, Math.min(WIDTH, plain(card.title()).length())))).append('\n');
    String kind = card.kind().isEmpty() ? "" : " · " + plain(card.kind());
    out.append(plain(card.format())).append(kind).append(" · structure ");
    out.append(card.verdict().text()).append('\n');
    if (!card.description().isEmpty()) {
      out.append('\n');
      wrapped(out, "", plain(card.description()));
    }
    out.append('\n');
    for (Report.Fact f : card.facts()) {
      String label = f.name() + " ".repeat(Math.max(1, LABEL - f.name().length()));
      wrapped(out, label, plain(f.value()));
    }
    for (Card.Section s : card.sections()) {
      out.append('\n').append(s.title()).append('\n');
      rows(out, s.rows());
    }
    if (!card.findings().isEmpty()) {
      out.append("\nFindings\n");
      rows(out, card.findings());
    }
    out.append('\n');
    wrapped(out, "", card.sentence());
    return out.toString();
  }

  private static void rows(StringBuilder out, List<Card.Row> rows) {
    for (Card.Row row : rows) {
      List<String> cells = new ArrayList<>();
      row.cells().stream().map(CardText::plain).filter(c -> !c.isBlank()).forEach(cells::add);
      wrapped(out, "  - ", String.join(" | ", cells));
    }
  }

  /** Text in lines of the width, the first behind a label and the others as far in. */
  private static void wrapped(StringBuilder out, String label, String text) {
    String indent = " ".repeat(label.length());
    StringBuilder line = new StringBuilder(label);
    for (String word : text.split(" ", -1)) {
      if (line.length() + word.length() > WIDTH && line.length() > label.length()) {
        out.append(line.toString().stripTrailing()).append('\n');
        line = new StringBuilder(indent);
      }
      line.append(word).append(' ');
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }

  /** One line without what could move the cursor, colour the screen or turn the reading order. */
  static String plain(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = c == '\n' || c == '\r' || c == '\t';
      boolean bidi = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
      out.append(space ? ' ' : Character.isISOControl(c) || bidi ? '\ufffd' : c);
    }
    return out.toString().replaceAll(" {2,}", " ").strip();
  }
}

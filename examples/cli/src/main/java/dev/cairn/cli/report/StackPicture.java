package dev.cairn.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Draws the stack as an ordered list of stones: real text on drawn shapes, the top one first. */
final class StackPicture {
  private static final int GROUPS = 5;
  private static final int SHAPES = 4;
  private static final int WIDTHS = 6;

  private final Html html;
  private final List<String> groups;

  StackPicture(Html html, Report report) {
    this.html = html;
    LinkedHashSet<String> names = new LinkedHashSet<>();
    report.places().forEach(p -> names.add(p.group()));
    this.groups = new ArrayList<>(names);
  }

  void draw(Report report) {
    html.open("ol", "class", "cairn", "aria-label", "The stack, from the top stone down");
    report
        .capstone()
        .ifPresent(
            c -> {
              html.open("li").open("div", "class", "place").element("b", "The award").close();
              html.open("div", "class", "row");
              stone(c, "capstone s0 w" + width(0.5));
              html.close().close();
            });
    for (int i = report.places().size() - 1; i >= 0; i--) {
      place(report.places().get(i), i);
    }
    html.close();
    if (groups.size() > 1) {
      html.open("ul", "class", "legend", "aria-label", "Parts of the award by colour");
      for (String group : groups) {
        html.open("li").element("i", "", "class", "g" + colour(group)).text(group).close();
      }
      html.close();
    }
  }

  private void place(Report.Place place, int index) {
    html.open("li").open("div", "class", "place").element("b", place.title());
    html.text(place.need()).close();
    html.open("div", "class", "row");
    String shape = "s" + index % SHAPES;
    if (place.stones().isEmpty()) {
      html.open("div", "class", "stone empty " + shape + " w" + width(0.4));
      html.element("b", "Nothing placed").element("small", place.need()).close();
    }
    boolean many = place.stones().size() > 1;
    for (Report.Stone stone : place.stones()) {
      String size = many ? "many" : "w" + width(stone.size());
      stone(stone, "g" + colour(place.group()) + " " + shape + " " + size);
    }
    html.close().close();
  }

  private void stone(Report.Stone stone, String css) {
    html.open("div", "class", "stone " + css);
    html.element("b", stone.name()).element("small", stone.detail()).close();
  }

  private int colour(String group) {
    return groups.indexOf(group) % GROUPS;
  }

  private static int width(double size) {
    return 1 + (int) Math.round(Math.max(0, Math.min(1, size)) * (WIDTHS - 1));
  }
}

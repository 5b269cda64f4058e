package dev.cairn.cli.report;

import java.util.List;
import java.util.Optional;

/**
 * All that the page shows, in words. Immutable.
 *
 * @param title the award's title
 * @param verdict the verdict in a word or two, with its tone
 * @param sentence what it means, in a sentence
 * @param facts learner, day, rules … under the title
 * @param places the places of the stack, in the order of the rules; the first lies at the bottom
 * @param capstone what lies on top, for example the award that was issued; empty if nothing does
 * @param progress how far each part and each condition is
 * @param notes what is missing or unknown, a sentence each
 * @param credentials every credential that was looked at
 * @param comparison another way of deciding beside ours; empty if there is none to show
 * @param trials what was tried against the result, such as a changed byte
 * @param certificate the certificate in brief; empty if there is none
 * @param commands what a reader can run to check all this
 */
public record Report(
    String title,
    Word verdict,
    String sentence,
    List<Fact> facts,
    List<Place> places,
    Optional<Stone> capstone,
    List<Progress> progress,
    List<String> notes,
    List<Credential> credentials,
    Optional<Comparison> comparison,
    List<Trial> trials,
    List<Fact> certificate,
    List<String> commands) {

  /** Copies the lists. */
  public Report {
    facts = List.copyOf(facts);
    places = List.copyOf(places);
    progress = List.copyOf(progress);
    notes = List.copyOf(notes);
    credentials = List.copyOf(credentials);
    trials = List.copyOf(trials);
    certificate = List.copyOf(certificate);
    commands = List.copyOf(commands);
  }

  /** A word with its tone. */
  public record Word(String text, Tone tone) {}

  /** A name and a value. */
  public record Fact(String name, String value) {}

  /**
   * A place in the stack: a leaf of the rules.
   *
   * @param title what it is called
   * @param need what it asks for
   * @param group the part of the award it belongs to
   * @param stones what fills it; empty if nothing does
   */
  public record Place(String title, String need, String group, List<Stone> stones) {
    /** Copies the stones. */
    public Place {
      stones = List.copyOf(stones);
    }
  }

  /**
   * A credential in its place.
   *
   * @param name of the achievement
   * @param detail credits and issuer
   * @param size 0 to 1, relative to the largest
   */
  public record Stone(String name, String detail, double size) {}

  /**
   * How far a part or a condition is.
   *
   * @param title what it is
   * @param figure have and need, in words
   * @param fraction 0 to 1
   * @param tone met, not met or unknown
   */
  public record Progress(String title, String figure, double fraction, Tone tone) {}

  /**
   * One credential that was looked at.
   *
   * @param name of the achievement, or of the file if it cannot be read
   * @param source the file it came from
   * @param issuer who signed it, as far as known
   * @param verdict verified, rejected or undetermined
   * @param trust accepted, barred or not judged
   * @param use where it counts, or why it does not
   */
  public record Credential(
      String name, String source, String issuer, Word verdict, Word trust, String use) {}

  /**
   * Two ways of deciding, side by side.
   *
   * @param story what is compared
   * @param leftTitle the other way
   * @param leftVerdict what it says
   * @param rightTitle our way
   * @param rightVerdict what it says
   * @param lines place by place
   */
  public record Comparison(
      String story,
      String leftTitle,
      Word leftVerdict,
      String rightTitle,
      Word rightVerdict,
      List<Line> lines) {
    /** Copies the lines. */
    public Comparison {
      lines = List.copyOf(lines);
    }

    /** What either way puts in a place. */
    public record Line(String place, String left, String right) {}
  }

  /** Something tried and what came of it. */
  public record Trial(String what, Word result, String why) {}
}

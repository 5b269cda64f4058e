package dev.cairn.pathways.importer.internal.fireroad;

import dev.cairn.pathways.importer.internal.fireroad.Statement.Threshold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one statement: commas join what is all needed, slashes what is any, and a slash binds
 * closer; parentheses nest; a threshold in braces is for the whole list before it. Used once.
 */
final class StatementReader {
  private static final Pattern THRESHOLD = Pattern.compile("(>=|>|<=|<)\\s*([0-9]{1,4})\\s*(u?)");
  private static final int DEEPEST = 60;

  private final String text;
  private int at;
  private int depth;

  StatementReader(String text) {
    this.text = text;
  }

  /** What is wrong, and at which character. */
  static final class Fault extends Exception {
    private static final long serialVersionUID = 1L;
    private final int at;

    Fault(int at, String message) {
      super(message, null, false, false);
      this.at = at;
    }

    int at() {
      return at;
    }

    String sentence() {
      return String.valueOf(getMessage());
    }
  }

  Statement read() throws Fault {
    Statement read = list();
    skip();
    if (at < text.length()) {
      throw new Fault(at, "\"" + text.charAt(at) + "\" stands where nothing is wanted; mend it.");
    }
    return read;
  }

  private Statement list() throws Fault {
    if (++depth > DEEPEST) {
      throw new Fault(at, "Parentheses nest more than " + DEEPEST + " deep; flatten them.");
    }
    List<Statement> all = new ArrayList<>();
    do {
      all.add(any());
    } while (taken(','));
    Statement read = all.size() == 1 ? all.get(0) : items(true, all);
    skip();
    if (at < text.length() && text.charAt(at) == '{') {
      read = modified(read);
    }
    depth--;
    return read;
  }

  private Statement any() throws Fault {
    List<Statement> any = new ArrayList<>();
    do {
      any.add(item());
    } while (taken('/'));
    return any.size() == 1 ? any.get(0) : items(false, any);
  }

  private static Statement items(boolean all, List<Statement> of) {
    return new Statement.Items(all, of, Optional.empty(), Optional.empty());
  }

  private Statement item() throws Fault {
    skip();
    if (taken('(')) {
      Statement inner = list();
      if (!taken(')')) {
        throw new Fault(at, "A closing parenthesis is missing; add it.");
      }
      return inner;
    }
    if (text.startsWith("\"\"", at)) {
      int end = text.indexOf("\"\"", at + 2);
      if (end < 0) {
        throw new Fault(at, "A text in doubled quotes is not closed; close it.");
      }
      String manual = text.substring(at + 2, end);
      at = end + 2;
      return new Statement.Manual(manual);
    }
    if (at < text.length() && text.charAt(at) == '"') {
      int end = text.indexOf('"', at + 1);
      if (end < 0) {
        throw new Fault(at, "A name in quotes is not closed; close it.");
      }
      String name = text.substring(at + 1, end);
      at = end + 1;
      return new Statement.Name(name);
    }
    int from = at;
    while (at < text.length() && ",/(){}\"".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String name = text.substring(from, at).strip();
    if (name.isEmpty()) {
      throw new Fault(from, "A course or a name is missing here; add it.");
    }
    return new Statement.Name(name);
  }

  private Statement modified(Statement list) throws Fault {
    int from = at;
    int end = text.indexOf('}', at);
    if (end < 0) {
      throw new Fault(from, "A threshold is not closed; add }.");
    }
    String[] parts = text.substring(at + 1, end).split("\\|", -1);
    at = end + 1;
    Optional<Threshold> count =
        parts[0].isBlank() ? Optional.empty() : Optional.of(threshold(parts[0], from));
    Optional<Threshold> distinct =
        parts.length > 1 ? Optional.of(threshold(parts[1], from)) : Optional.empty();
    if (parts.length > 2) {
      throw new Fault(from, "A threshold has at most two parts; mend it.");
    }
    return list instanceof Statement.Items items
        ? new Statement.Items(items.all(), items.of(), count, distinct)
        : new Statement.Items(false, List.of(list), count, distinct);
  }

  private static Threshold threshold(String part, int from) throws Fault {
    Matcher m = THRESHOLD.matcher(part.strip());
    if (!m.matches()) {
      throw new Fault(from, "\"" + part + "\" is no threshold; write it as >=2 or >=24u.");
    }
    return new Threshold(m.group(1), Integer.parseInt(m.group(2)), !m.group(3).isEmpty());
  }

  private boolean taken(char c) {
    skip();
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private void skip() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }
}

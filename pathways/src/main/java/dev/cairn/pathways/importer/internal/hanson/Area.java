package dev.cairn.pathways.importer.internal.hanson;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.model.Rational;
import dev.cairn.pathways.importer.Imported;
import dev.cairn.pathways.importer.internal.Build;
import dev.cairn.pathways.importer.internal.Ids;
import dev.cairn.pathways.importer.internal.Notes;
import dev.cairn.pathways.importer.internal.hanson.Expression.Counter;
import dev.cairn.pathways.importer.internal.hanson.Expression.Course;
import dev.cairn.pathways.importer.internal.hanson.Expression.Modifier;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Node;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Sharing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One area. Used once and dropped. */
public final class Area {
  private final Notes notes;
  private final JsonObject document;
  private final Ids ids = new Ids();
  private final Set<String> free = new LinkedHashSet<>();
  private final List<Sharing> sharing = new ArrayList<>();

  /** Starts on a document. */
  public Area(Notes notes, JsonObject document) {
    this.notes = notes;
    this.document = document;
  }

  /** Reads it. */
  public Reading<Imported> read() {
    String name = document.findString("name").orElse("area");
    Section root = Section.read(name, "", document, "", notes);
    Requirement tree = requirement(root);
    if (!free.isEmpty()) {
      List<String> among = new ArrayList<>(List.of(tree.id()));
      among.addAll(free);
      sharing.add(entry(among));
    }
    Award.Builder award = Award.builder().require(tree).sharing(sharing).title(name);
    document
        .find("revision")
        .map(v -> v.toString().replace("\"", ""))
        .filter(v -> !v.isBlank())
        .ifPresent(award::version);
    return notes.finish(award.build());
  }

  private static Sharing entry(List<String> among) {
    return new Sharing(among, Optional.empty(), Optional.empty(), Optional.empty());
  }

  void free(String id) {
    free.add(id);
  }

  Ids ids() {
    return ids;
  }

  Notes notes() {
    return notes;
  }

  /** A requirement with a title. */
  Requirement requirement(Section section) {
    String id = section.id().isEmpty() ? "area" : section.id();
    if (section.fault().isPresent()) {
      Fault f = section.fault().get();
      return notes.inPlace(
          Build.node(ids.of(id), section.name()), section.pointer(), f.construct(), f.sentence());
    }
    if (section.result().isEmpty() && section.filter().isEmpty()) {
      notes.taken(
          section.pointer(),
          "message",
          "A requirement that is only told is an attestation under its names, for example {\""
              + id
              + "\": true}.");
      return new Requirement.Attest(Build.node(ids.of(id), section.name()), id);
    }
    Requirement made =
        section.result().isPresent()
            ? expression(section.result().get(), section, id)
            : optional(Node.of(ids.of(id)), Found.in(section));
    if (section.shares() && made.children().size() > 1) {
      sharing.add(entry(made.children().stream().map(Requirement::id).toList()));
    }
    return made.node().title().isPresent()
        ? new Requirement.AllOf(Build.node(ids.of(id), section.name()), List.of(made))
        : made.with(
            new Node(
                made.id(),
                Optional.of(section.name()),
                made.node().constraints(),
                made.node().unit(),
                made.node().contributesAtMost()));
  }

  private Requirement optional(Node node, Predicate where) {
    return new Requirement.Pick(
        node, where, Bounds.atLeast(Rational.ZERO), Bounds.NONE, false, false, false);
  }

  Requirement expression(Expression e, Section in, String id) {
    if (e instanceof Course c) {
      return Build.one(
          Node.of(ids.of(id.endsWith(c.code()) ? id : id + '/' + c.code())), c.where());
    }
    if (e instanceof Expression.Reference r) {
      return in.named(r.name())
          .map(this::requirement)
          .orElseGet(
              () ->
                  lost(
                      id,
                      in,
                      "reference",
                      "\"" + r.name() + "\" is defined nowhere here; mend it."));
    }
    if (e instanceof Expression.Group g && !g.all()) {
      return several(Optional.of(new Counter(">=", Rational.ONE)), g.of(), in, id);
    }
    if (e instanceof Expression.Group || e instanceof Modifier) {
      return new Together(this, in, id).all(e instanceof Expression.Group g ? g.of() : List.of(e));
    }
    if (e instanceof Expression.Of of) {
      return several(of.count(), of.of(), in, id);
    }
    if (e instanceof Expression.Where w) {
      notes.taken(
          in.pointer(),
          "courses where",
          "Courses of a kind are looked for among all, and not used up.");
      return kind(w.count(), w.where(), !w.distinct(), id + "/courses");
    }
    if (e instanceof Expression.Occurrence o) {
      return kind(o.count(), o.course().where(), true, id + '/' + o.course().code());
    }
    Expression inner = ((Expression.Not) e).of();
    if (inner instanceof Course c) {
      return none(c.where(), id);
    }
    return lost(
        id, in, "!", "That something is not so can only be asked of a course; write it out.");
  }

  private Requirement none(Predicate where, String id) {
    return new Requirement.Pick(
        Node.of(ids.of(id + "/none")),
        where,
        Bounds.atMost(Rational.ZERO),
        Bounds.NONE,
        true,
        true,
        false);
  }

  /** So many courses of a kind, which others may use too; at most so many are taken. */
  private Requirement kind(Counter count, Predicate where, boolean repeatable, String id) {
    String own = ids.of(id);
    boolean observe = count.operator().equals(">=");
    if (!observe) {
      free.add(own);
    }
    return new Requirement.Pick(
        Node.of(own), where, count.bounds(), Bounds.NONE, observe, repeatable, false);
  }

  /** So many of several: of plain courses so many records, else so many requirements. */
  private Requirement several(Optional<Counter> count, List<Expression> of, Section in, String id) {
    if (count.isEmpty()) {
      return new Together(this, in, id).all(of);
    }
    Counter n = count.get();
    if (of.stream().allMatch(Course.class::isInstance)) {
      Predicate any = Found.any(of.stream().map(c -> ((Course) c).where()).toList());
      return n.operator().equals("=") && n.number().signum() == 0
          ? none(any, id)
          : new Requirement.Pick(
              Node.of(ids.of(id)), any, n.bounds(), Bounds.NONE, false, false, false);
    }
    if (n.operator().equals("=") && n.number().signum() == 0) {
      return lost(id, in, "none of", "It can only be asked of courses; write it out by hand.");
    }
    String own = ids.of(id);
    List<Requirement> each = new ArrayList<>();
    for (Expression e : of) {
      each.add(expression(e, in, id));
    }
    if (n.operator().equals("<=")) {
      notes.taken(in.pointer(), "at most", "Of requirements it asks for none.");
      return new Requirement.NOf(Node.of(own), 0, each);
    }
    return n.whole() == 1
        ? new Requirement.AnyOf(Node.of(own), each)
        : new Requirement.NOf(Node.of(own), Math.min(n.whole(), of.size() + 1), each);
  }

  Requirement lost(String id, Section in, String construct, String sentence) {
    return notes.inPlace(Node.of(ids.of(id)), in.pointer(), construct, sentence);
  }
}

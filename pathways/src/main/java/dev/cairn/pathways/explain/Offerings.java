package dev.cairn.pathways.explain;

import dev.cairn.core.model.Credit;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Grade;
import dev.cairn.core.model.Level;
import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.Origin;
import dev.cairn.core.record.RecordState;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.Requirement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a learner could still earn, where nobody says what is offered: for a leaf that names codes,
 * each of them; for any other, as many records as it counts, or one with all the credits it asks
 * for. They are made to fit their leaf as far as a single record can be; whether they do is for the
 * engine to say.
 */
final class Offerings {
  private static final int MOST = 40;

  private final Question question;
  private final Award award;
  private final Map<String, LearningRecord> made = new LinkedHashMap<>();
  private final List<String> words = new ArrayList<>();

  private Offerings(Question question) {
    this.question = question;
    this.award = question.award();
  }

  /** The records and, in the same order, what they stand for. */
  record Made(List<LearningRecord> records, List<String> words) {}

  static Made of(Question question) {
    Offerings o = new Offerings(question);
    Trees.usingLeaves(question.award().require()).forEach(o::leaf);
    return new Made(List.copyOf(o.made.values()), List.copyOf(o.words));
  }

  private void leaf(Requirement leaf) {
    if (leaf instanceof Requirement.Pick p) {
      List<String> codes = codes(p.where());
      if (!codes.isEmpty()) {
        for (String code : codes) {
          boolean held = question.records().stream().anyMatch(r -> r.codes().contains(code));
          if (!held) {
            add(code, p, code, credits(p, 1), code);
          }
        }
        return;
      }
      boolean byCredits = p.credits().min().isPresent();
      long n = byCredits ? 1 : p.count().min().map(m -> m.numerator().longValueExact()).orElse(0L);
      for (long i = 1; i <= Math.min(n, MOST); i++) {
        String id = n == 1 ? "one for " + p.id() : "one for " + p.id() + ", number " + i;
        add(id, p, "any:" + p.id() + ":" + i, credits(p, 1), id + ": " + p);
      }
    } else if (leaf instanceof Requirement.Cover c) {
      for (String item : c.items()) {
        for (int i = 1; i <= Math.min(c.each(), MOST); i++) {
          String id =
              "one for " + c.id() + " carrying " + item + (c.each() == 1 ? "" : ", number " + i);
          LearningRecord.Builder b = start(id, c.where(), "any:" + id, Rational.ONE, c);
          put(id, b.putCompetencies(item, Optional.empty()).build(), id);
        }
      }
    }
  }

  private static Rational credits(Requirement.Pick p, long otherwise) {
    return p.credits().min().orElse(Rational.of(otherwise));
  }

  private void add(String id, Requirement.Pick p, String code, Rational credits, String word) {
    put(id, start(id, p.where(), code, credits, p).build(), word);
  }

  private void put(String id, LearningRecord r, String word) {
    boolean taken = question.records().stream().anyMatch(x -> x.id().equals(id));
    if (made.size() < MOST && !taken && made.putIfAbsent(id, r) == null) {
      words.add(word);
    }
  }

  private LearningRecord.Builder start(
      String id, Predicate where, String code, Rational credits, Requirement leaf) {
    CreditUnit unit = leaf.node().unit().or(award::unit).orElse(CreditUnit.UNSTATED);
    Fit fit = new Fit(code, credits);
    fit.to(where);
    LearningRecord.Builder b =
        LearningRecord.builder()
            .id(id)
            .addCodes(fit.code)
            .state(RecordState.EARNED)
            .earned(fit.day.orElse(question.decisionDay()))
            .credits(new Credit(fit.credits, unit))
            .origin(fit.origin.orElse(Origin.INTERNAL))
            .level(fit.level)
            .grade(fit.grade)
            .issuer(fit.issuer)
            .subject(fit.subject)
            .addAllTags(fit.tags);
    fit.competencies.forEach((k, v) -> b.putCompetencies(k, v));
    return b;
  }

  /** The codes a predicate names one by one; empty if it names none or has patterns. */
  private static List<String> codes(Predicate p) {
    if (p instanceof Predicate.Code c
        && c.patterns().stream().allMatch(q -> q.text().indexOf('*') < 0 && q.range().isEmpty())) {
      return c.patterns().stream().map(Predicate.CodePattern::text).toList();
    }
    if (p instanceof Predicate.All a) {
      for (Predicate part : a.of()) {
        List<String> codes = codes(part);
        if (!codes.isEmpty()) {
          return codes;
        }
      }
    }
    return List.of();
  }

  /** Fields that a predicate would accept, the first way it allows. */
  private static final class Fit {
    private String code;
    private Rational credits;
    private Optional<LocalDate> day = Optional.empty();
    private Optional<Origin> origin = Optional.empty();
    private Optional<Level> level = Optional.empty();
    private Optional<Grade> grade = Optional.empty();
    private Optional<String> issuer = Optional.empty();
    private Optional<String> subject = Optional.empty();
    private final List<String> tags = new ArrayList<>();
    private final Map<String, Optional<Rational>> competencies = new LinkedHashMap<>();
    private final boolean named;

    Fit(String code, Rational credits) {
      this.code = code;
      this.credits = credits;
      this.named = !code.startsWith("any:");
    }

    void to(Predicate p) {
      if (p instanceof Predicate.All a) {
        a.of().forEach(this::to);
      } else if (p instanceof Predicate.Any a && !a.of().isEmpty()) {
        to(a.of().get(0));
      } else if (p instanceof Predicate.Code c && !named) {
        Predicate.CodePattern q = c.patterns().get(0);
        code = q.range().map(r -> r.prefix() + r.from()).orElse(q.text().replace("*", "0"));
      } else if (p instanceof Predicate.Tag t) {
        tags.add(t.tag());
      } else if (p instanceof Predicate.Issuer i) {
        issuer = i.issuers().stream().sorted().findFirst();
      } else if (p instanceof Predicate.Subject s) {
        subject = s.subjects().stream().sorted().findFirst();
      } else if (p instanceof Predicate.OriginIs o) {
        origin = o.origins().stream().sorted().findFirst();
      } else if (p instanceof Predicate.LevelIn l) {
        level = number(l.range()).map(n -> Level.of(l.framework(), n.toString()));
      } else if (p instanceof Predicate.GradeIn g) {
        grade = number(g.range()).map(n -> new Grade(g.scale(), n.toString()));
      } else if (p instanceof Predicate.CreditsIn c) {
        credits = number(c.range()).orElse(credits).max(credits);
        credits = c.range().max().map(credits::min).orElse(credits);
      } else if (p instanceof Predicate.Competency c) {
        competencies.put(c.id(), number(c.range()));
      } else if (p instanceof Predicate.EarnedIn e) {
        day = e.range().to().or(() -> e.range().from());
      } else if (p instanceof Predicate.ValidAt v) {
        day = v.day();
      }
    }

    private static Optional<Rational> number(dev.cairn.pathways.rule.Bounds range) {
      return range.min().or(range::max);
    }
  }
}

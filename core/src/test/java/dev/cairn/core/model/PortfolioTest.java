package dev.cairn.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PortfolioTest {
  private static final String FIRST = "2026-01-01T00:00:00Z";
  private static final String SECOND = "2026-02-01T00:00:00Z";

  @Test
  void theLatestEditionOfOneCredentialStands() {
    Award old = award("urn:x:1", "urn:a:1", FIRST, "3");
    Award renewed = award("urn:x:1", "urn:a:1", SECOND, "4");
    Portfolio p = Portfolio.of(List.of(renewed, old, old));
    assertThat(p.awards()).containsExactly(renewed);
    assertThat(p.conflicts()).isEmpty();
  }

  @Test
  void editionsThatCannotBeOrderedAllStayAndAreTold() {
    Award one = award("urn:x:1", "urn:a:1", FIRST, "3");
    Award other = award("urn:x:1", "urn:a:1", FIRST, "4");
    Award undated = award("urn:x:1", "urn:a:1", "", "5");
    Portfolio p = Portfolio.of(List.of(one, other, undated));
    assertThat(p.awards()).containsExactlyInAnyOrder(one, other, undated);
    assertThat(p.conflicts()).hasSize(1);
    assertThat(p.conflicts().get(0)).hasSize(3);
  }

  @Test
  void oneIdOfTwoIssuersIsTwoCredentials() {
    Award one = award("urn:x:1", "urn:a:1", FIRST, "3");
    Award other =
        Award.builder()
            .id("urn:x:1")
            .achievement(one.achievement())
            .recipient(one.recipient())
            .issuer(Organisation.of("did:example:other"))
            .build();
    assertThat(Portfolio.of(List.of(one, other)).awards()).hasSize(2);
  }

  @Test
  void aPartOfItselfIsRefused() {
    Reading<Portfolio> reading =
        Portfolio.of(List.of(), List.of(new PartOf("a", "b"), new PartOf("b", "a")));
    assertThat(reading.isAccepted()).isFalse();
    assertThat(reading.findings()).extracting(Finding::code).containsExactly("portfolio.cycle");
    assertThat(Portfolio.of(List.of(), List.of(new PartOf("a", "a"))).isAccepted()).isFalse();
  }

  @Test
  void aWholeAndItsPartsCountOnceAndUnknownCreditIsTold() {
    Award whole = award("urn:x:w", "urn:a:w", FIRST, "");
    Award part = award("urn:x:p", "urn:a:p", FIRST, "3");
    Award more = award("urn:x:q", "urn:a:q", FIRST, "4");
    Award alone = award("urn:x:s", "urn:a:s", FIRST, "");
    List<PartOf> structure =
        List.of(new PartOf("urn:a:p", "urn:a:w"), new PartOf("urn:a:q", "urn:a:w"));
    Portfolio p = Portfolio.of(List.of(whole, part, more, alone), structure).orThrow();
    CreditTotal total = p.credits(CreditUnit.ECTS);
    assertThat(total.atLeast()).isEqualTo(Credit.of("7", CreditUnit.ECTS));
    assertThat(total.unknown()).containsExactly(alone);
    assertThat(p.credits(CreditUnit.UK_CATS).unknown()).hasSize(4);
    Award larger = award("urn:x:w", "urn:a:w", FIRST, "10");
    assertThat(
            Portfolio.of(List.of(larger, part, more), structure).orThrow().credits(CreditUnit.ECTS))
        .isEqualTo(new CreditTotal(Credit.of("10", CreditUnit.ECTS), List.of()));
    assertThat(p.parts("urn:a:w")).containsExactlyInAnyOrder("urn:a:p", "urn:a:q");
    assertThat(p.wholes("urn:a:p")).containsExactly("urn:a:w");
  }

  @Test
  void sameAchievementsAreToldApartFromThoseThatMayBe() {
    Achievement a = Achievement.builder().id("urn:a").version("1").title(text("A")).build();
    Achievement b = Achievement.builder().id("urn:a").version("2").title(text("A")).build();
    Achievement c = Achievement.builder().id("urn:a").title(text("A")).build();
    Achievement d = Achievement.builder().title(text("A")).build();
    Achievement e =
        Achievement.builder()
            .id("urn:e")
            .addIdentifiers(new Identifier("code", "X1"))
            .title(text("E"))
            .build();
    Achievement f =
        Achievement.builder()
            .id("urn:f")
            .addIdentifiers(new Identifier("code", "X1"))
            .title(text("F"))
            .build();
    assertThat(a.sameAs(a)).isEqualTo(Achievement.Sameness.SAME);
    assertThat(a.sameAs(b)).isEqualTo(Achievement.Sameness.DIFFERENT);
    assertThat(a.sameAs(c)).isEqualTo(Achievement.Sameness.UNKNOWN);
    assertThat(a.sameAs(d)).isEqualTo(Achievement.Sameness.UNKNOWN);
    assertThat(e.sameAs(f)).isEqualTo(Achievement.Sameness.SAME);
    assertThat(a.sameAs(e)).isEqualTo(Achievement.Sameness.DIFFERENT);
  }

  @Test
  void whoAnAwardIsAboutIsAskedOfIdentifiersNeverOfNames() {
    Recipient hashed =
        new Recipient(
            Optional.empty(),
            List.of(Identity.hashed("emailAddress", "ana@example.org", "salt")),
            Optional.of(text("Ana")));
    assertThat(hashed.isAbout(Learner.of("ana@example.org"))).isTrue();
    assertThat(hashed.isAbout(Learner.of("Ana"))).isFalse();
    Learner linked =
        Learner.of("did:example:ana")
            .linkedBy(new IdentityLink("did:example:ana", "ana@example.org", "registrar"));
    assertThat(hashed.isAbout(linked)).isTrue();
    assertThat(hashed.label()).isEqualTo("Ana");
  }

  /** Whatever the order, and however often: the same portfolio. */
  @Property(tries = 300)
  void holdingAgainWhatIsHeldChangesNothingAndOrderDoesNotMatter(
      @ForAll("awards") List<Award> awards, @ForAll long seed) {
    Portfolio once = Portfolio.of(awards);
    assertThat(Portfolio.of(once.awards())).isEqualTo(once);
    List<Award> twice = new ArrayList<>(awards);
    twice.addAll(awards);
    Collections.shuffle(twice, new Random(seed));
    Portfolio shuffled = Portfolio.of(twice);
    assertThat(shuffled).isEqualTo(once).hasSameHashCodeAs(once);
    assertThat(asSets(shuffled.conflicts())).isEqualTo(asSets(once.conflicts()));
    assertThat(shuffled.credits(CreditUnit.ECTS).atLeast())
        .isEqualTo(once.credits(CreditUnit.ECTS).atLeast());
    assertThat(new HashSet<>(awards)).containsAll(once.awards());
  }

  private static Set<Set<Award>> asSets(List<List<Award>> lists) {
    Set<Set<Award>> sets = new HashSet<>();
    lists.forEach(l -> sets.add(Set.copyOf(l)));
    return sets;
  }

  @Provide
  Arbitrary<List<Award>> awards() {
    return Combinators.combine(
            Arbitraries.of("", "urn:x:1", "urn:x:2"),
            Arbitraries.of("urn:a:1", "urn:a:2"),
            Arbitraries.of("", FIRST, SECOND, "2026-01-01T01:00:00+01:00"),
            Arbitraries.of("", "3", "5"))
        .as(PortfolioTest::award)
        .list()
        .ofMaxSize(8);
  }

  private static Award award(String id, String achievement, String from, String credits) {
    Achievement.Builder a = Achievement.builder().id(achievement).title(text(achievement));
    if (!credits.isEmpty()) {
      a.addCredits(Credit.of(credits, CreditUnit.ECTS));
    }
    return Award.builder()
        .id(Optional.of(id).filter(i -> !i.isEmpty()))
        .achievement(a.build())
        .recipient(Recipient.of("did:example:ana"))
        .issuer(Organisation.of("did:example:issuer"))
        .validFrom(DateTimeStamp.parse(from))
        .build();
  }

  private static LocalizedText text(String text) {
    return LocalizedText.of(text);
  }
}

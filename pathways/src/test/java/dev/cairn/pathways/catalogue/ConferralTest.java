package dev.cairn.pathways.catalogue;

import static dev.cairn.pathways.catalogue.Catalogues.catalogue;
import static dev.cairn.pathways.catalogue.Catalogues.check;
import static dev.cairn.pathways.catalogue.Catalogues.decide;
import static dev.cairn.pathways.catalogue.Catalogues.ledger;
import static dev.cairn.pathways.catalogue.Catalogues.six;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.pathways.audit.Budget;
import dev.cairn.pathways.certificate.CheckReport;
import dev.cairn.pathways.rule.Facts;
import dev.cairn.pathways.rule.HeldAward;
import dev.cairn.pathways.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConferralTest {
  /** A certificate of three C, a diploma of four of any kind that asks for the certificate. */
  private static final String SCHOOL =
      "'awards':[{'id':'cert','require':{'id':'root','pick':{'where':{'code':['C*']},'count':[3]}}},"
          + "{'id':'diploma','require':{'id':'root','allOf':["
          + "{'id':'has','awarded':{'award':'cert'}},{'id':'more','pick':{'count':[N]}}]}}]";

  private static final HeldAward NOT_HELD = new HeldAward("cert", Optional.empty(), false);

  private static String school(int more) {
    return SCHOOL.replace("N", Integer.toString(more));
  }

  private static Application diploma() {
    return six()
        .addAwards("diploma")
        .facts(new Facts(Map.of(), List.of(NOT_HELD), Map.of()))
        .build();
  }

  private static void proved(Conferral c, Verdict verdict) {
    assertThat(c.verdict()).isEqualTo(verdict);
    assertThat(check(c).findings()).isEmpty();
    assertThat(check(c)).isEqualTo(new CheckReport.Accepted(verdict, false));
  }

  @Test
  @DisplayName("A component costs its own credits, unless the catalogue lets the two share")
  void components() {
    proved(decide(catalogue("{" + school(3) + "}"), diploma()), Verdict.SATISFIED);
    proved(decide(catalogue("{" + school(4) + "}"), diploma()), Verdict.UNSATISFIED);
    String sharing = ",'sharing':[{'among':['cert','diploma#more'],'maxCount':2}]}";
    proved(decide(catalogue("{" + school(5) + sharing), diploma()), Verdict.SATISFIED);
    proved(decide(catalogue("{" + school(6) + sharing), diploma()), Verdict.UNSATISFIED);
    Application silent = six().addAwards("diploma").build();
    assertThat(decide(catalogue("{" + school(4) + "}"), silent).verdict())
        .isEqualTo(Verdict.UNDETERMINED);
  }

  @Test
  @DisplayName("The component derived is conferred with the award, and the ledger has both")
  void theLedgerHasTheComponent() {
    Ledger after = decide(catalogue("{" + school(3) + "}"), diploma()).ledger();
    assertThat(after.conferred().stream().map(Ledger.PastAward::award))
        .containsExactlyInAnyOrder("cert", "diploma");
    assertThat(
            after.conferred().stream().flatMap(p -> p.spent().stream()).map(Ledger.Spent::record))
        .containsExactlyInAnyOrder("c1", "c2", "c3", "m1", "m2", "m3");
    assertThat(
            LedgerReader.read(
                    LedgerWriter.write(after)
                        .toString()
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .orThrow()
                .conferred())
        .hasSameSizeAs(after.conferred());
  }

  private static final String THREE =
      "'awards':[{'id':'a','require':{'id':'r','pick':{'count':[3]}}},"
          + "{'id':'b','require':{'id':'r','pick':{'count':[3]}}},"
          + "{'id':'c','require':{'id':'r','pick':{'count':[2]}}},"
          + "{'id':'d','require':{'id':'r','pick':{'where':{'code':['Z']},'count':[1]}}}]";

  @Test
  @DisplayName("Where not all can be conferred: every maximal set, or the one the priority picks")
  void maximalSets() {
    Conferral open = decide(catalogue("{" + THREE + "}"), six().addAwards("a", "b", "c").build());
    proved(open, Verdict.UNSATISFIED);
    assertThat(open.maximal().stream().map(JointDecision::awards))
        .containsExactly(List.of("a", "b"), List.of("a", "c"), List.of("b", "c"));
    assertThat(open.conferred()).isEmpty();
    Conferral chosen =
        decide(
            catalogue("{" + THREE + ",'priority':['c','b']}"),
            six().addAwards("a", "b", "c").build());
    proved(chosen, Verdict.UNSATISFIED);
    assertThat(chosen.conferred().orElseThrow().awards()).containsExactly("b", "c");
    assertThat(chosen.others()).hasSize(1);
  }

  @Test
  @DisplayName("The highest exit award reached, in the order listed, beside what is conferred")
  void exitAwards() {
    String exits = ",'exits':[{'from':'d','to':['a','c']}]}";
    Conferral alone = decide(catalogue("{" + THREE + exits), six().addAwards("d").build());
    proved(alone, Verdict.UNSATISFIED);
    assertThat(alone.exits()).hasSize(1);
    assertThat(alone.exits().get(0).reached()).contains("a");
    Conferral beside = decide(catalogue("{" + THREE + exits), six().addAwards("d", "b").build());
    assertThat(beside.exits().get(0).reached()).contains("a");
    Application fewer =
        Application.builder()
            .from(six().addAwards("d").build())
            .records(six().build().records().subList(0, 2))
            .build();
    Conferral lower = decide(catalogue("{" + THREE + exits), fewer);
    proved(lower, Verdict.UNSATISFIED);
    assertThat(lower.exits().get(0).reached()).contains("c");
    ConferralCertificate shown = lower.certificate();
    ConferralCertificate higher =
        new ConferralCertificate(shown.claims(), shown.conferred(), Map.of("d", "a"));
    assertThat(ConferralChecker.check(lower.catalogue(), fewer, higher).isAccepted()).isFalse();
  }

  private static final String SPENT =
      "{'format':'cairn-ledger','version':1,'conferred':[{'award':'a','date':'2026-01-31','spent':["
          + "{'record':'c1','node':'r'},{'record':'c2','node':'r'},{'record':'c3','node':'r'}]}]}";

  @Test
  @DisplayName("What earlier awards used counts again only as sharing allows, caps counting both")
  void spent() {
    Application after = six().addAwards("b").ledger(ledger(SPENT)).build();
    proved(decide(catalogue("{" + THREE + "}"), after), Verdict.SATISFIED);
    Application more = six().addAwards("b", "c").ledger(ledger(SPENT)).build();
    proved(decide(catalogue("{" + THREE + "}"), more), Verdict.UNSATISFIED);
    String sharing = ",'sharing':[{'among':['a','c'],'maxCount':K}]}";
    proved(decide(catalogue("{" + THREE + sharing.replace("K", "2")), more), Verdict.SATISFIED);
    proved(decide(catalogue("{" + THREE + sharing.replace("K", "1")), more), Verdict.UNSATISFIED);
  }

  @Test
  @DisplayName("A part used up leaves the rest, to leaves that divide")
  void partsSpent() {
    String rules =
        "{'awards':[{'id':'a','require':{'id':'r','divisible':true,'pick':{'credits':['1/2']}}},"
            + "{'id':'b','require':{'id':'r','divisible':true,'pick':{'credits':['N/2']}}}]}";
    Ledger half =
        ledger(
            "{'format':'cairn-ledger','version':1,'conferred':[{'award':'a','date':'2026-01-31',"
                + "'spent':[{'record':'c1','node':'r','part':'1/2'}]}]}");
    Application application = six().addAwards("b").ledger(half).build();
    proved(decide(catalogue(rules.replace("N", "11")), application), Verdict.SATISFIED);
    proved(decide(catalogue(rules.replace("N", "12")), application), Verdict.UNSATISFIED);
  }

  private static String years(String policy) {
    return "{'openVersions':'"
        + policy
        + "','awards':[{'id':'x','version':'2020','valid':{'from':'2020-09-01','to':'2023-08-31'},"
        + "'require':{'id':'r','pick':{'count':[7]}}},"
        + "{'id':'x','version':'2023','valid':{'from':'2023-09-01'},"
        + "'require':{'id':'r','pick':{'count':[6]}}}]}";
  }

  private static Application entered(String day) {
    return six().facts(new Facts(Map.of(), List.of(), Map.of("entry", day))).build();
  }

  @Test
  @DisplayName("Versions open by the day of entry; an unknown entry is unknown, never a guess")
  void versions() {
    proved(decide(catalogue(years("entry")), entered("2021-10-01")), Verdict.UNSATISFIED);
    Conferral later = decide(catalogue(years("entry-or-later")), entered("2021-10-01"));
    proved(later, Verdict.SATISFIED);
    assertThat(later.together().chosen().orElseThrow().versions()).isEqualTo(Map.of("x", "2023"));
    proved(decide(catalogue(years("entry")), entered("2024-10-01")), Verdict.SATISFIED);
    Conferral unknown = decide(catalogue(years("entry")), six().build());
    assertThat(unknown.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(unknown.together().unknowns()).hasToString("[context entry]");
    Application none = Application.builder().from(six().build()).records(List.of()).build();
    proved(decide(catalogue(years("entry")), none), Verdict.UNSATISFIED);
    Application chosen =
        Application.builder().from(entered("2021-10-01")).putVersions("x", "2020").build();
    proved(decide(catalogue(years("entry-or-later")), chosen), Verdict.UNSATISFIED);
    Application closed =
        Application.builder().from(entered("2021-10-01")).putVersions("x", "2023").build();
    assertThat(codes(CatalogueAudit.decide(catalogue(years("entry")), closed, Budget.standard())))
        .containsExactly("application.version");
  }

  private static List<String> codes(Reading<?> reading) {
    return reading.findings().stream().map(Finding::code).toList();
  }

  private static List<String> refused(String text) {
    Reading<Catalogue> reading = CatalogueReader.read(Catalogues.json(text));
    assertThat(reading.isAccepted()).isFalse();
    return reading.findings().stream().map(f -> f.code() + " " + f.pointer()).toList();
  }

  @Test
  @DisplayName("Faulty catalogues are refused with a pointer")
  void refusedCatalogues() {
    String a = "{'id':'a','require':{'id':'r','awarded':{'award':'b'}}}";
    String b = "{'id':'b','require':{'id':'r','anyOf':[{'id':'x','awarded':{'award':'a'}}]}}";
    assertThat(refused("{'awards':[" + a + "," + b + "]}"))
        .containsExactly("catalogue.circle /awards/1/require/anyOf/0/awarded/award");
    assertThat(refused("{'awards':[" + a + "," + a + "]}"))
        .containsExactly("catalogue.version /awards/1");
    assertThat(refused("{'awards':[" + a + "],'sharing':[{'among':['a','a#nowhere']}]}"))
        .containsExactly("rule.dangling /sharing/0/among/1");
    assertThat(refused("{'awards':[" + a + "],'exits':[{'from':'a','to':['z']}]}"))
        .containsExactly("catalogue.dangling /exits/0/to");
    assertThat(refused("{'awards':[" + a + "],'more':1}"))
        .containsExactly("catalogue.unknown-key /more");
    assertThat(refused("{'awards':[]}")).containsExactly("catalogue.empty /awards");
    String dated = "{'id':'a','valid':{'from':'2020-01-01'},'require':{'id':'r','allOf':[]}}";
    assertThat(refused("{'awards':[" + dated + "]}"))
        .containsExactly("catalogue.open-versions /awards/0/valid");
    String other = "{'id':'a','unit':'ECTS','require':{'id':'r','allOf':[]}}";
    assertThat(refused("{'awards':[" + other + "]}"))
        .containsExactly("catalogue.common /awards/0/unit");
  }

  @Test
  @DisplayName("What is written reads back equal")
  void roundTrip() {
    Catalogue c =
        catalogue(
            "{"
                + THREE
                + ",'id':'s','unit':'ECTS','sharing':[{'among':['a','b#r'],'maxRatio':{'of':'a',"
                + "'max':'1/2'}}],'priority':['b'],'exits':[{'from':'d','to':['a']}]}");
    assertThat(CatalogueReader.check(c).orThrow()).isEqualTo(c);
  }

  @Test
  @DisplayName("Settled 11 and 15: another ledger, record, catalogue, day or claim is refused")
  void mutations() {
    Application more = six().addAwards("b", "c").ledger(ledger(SPENT)).build();
    Catalogue rules = catalogue("{" + THREE + ",'sharing':[{'among':['a','c'],'maxCount':2}]}");
    Conferral c = decide(rules, more);
    ConferralCertificate shown = c.certificate();
    assertThat(ConferralChecker.check(rules, more, shown).isAccepted()).isTrue();
    List<Application> others = new ArrayList<>();
    others.add(Application.builder().from(more).ledger(Ledger.EMPTY).build());
    others.add(
        Application.builder().from(more).ledger(ledger(SPENT.replace("01-31", "01-30"))).build());
    others.add(Application.builder().from(more).ledger(ledger(SPENT.replace("c3", "m3"))).build());
    others.add(Application.builder().from(more).records(more.records().subList(0, 5)).build());
    others.add(Application.builder().from(more).decisionDay(Catalogues.DAY.plusDays(1)).build());
    others.add(Application.builder().from(more).learner("somebody").build());
    for (Application other : others) {
      assertThat(ConferralChecker.check(rules, other, shown).isAccepted()).isFalse();
    }
    Catalogue looser = catalogue("{" + THREE + ",'sharing':[{'among':['a','c'],'maxCount':3}]}");
    assertThat(ConferralChecker.check(looser, more, shown).isAccepted()).isFalse();
    List<ConferralCertificate> claims = new ArrayList<>();
    claims.add(new ConferralCertificate(List.of(), shown.conferred(), Map.of()));
    claims.add(new ConferralCertificate(shown.claims(), List.of("a"), Map.of()));
    claims.add(new ConferralCertificate(shown.claims(), List.of("b"), Map.of()));
    claims.add(new ConferralCertificate(shown.claims(), shown.conferred(), Map.of("b", "c")));
    ConferralCertificate.SetClaim first = shown.claims().get(0);
    claims.add(
        new ConferralCertificate(
            List.of(
                new ConferralCertificate.SetClaim(
                    first.awards(), Verdict.UNSATISFIED, first.certificates())),
            List.of(),
            Map.of()));
    for (ConferralCertificate claim : claims) {
      assertThat(ConferralChecker.check(rules, more, claim).isAccepted()).isFalse();
    }
  }

  @Test
  @DisplayName("A ledger that contradicts the catalogue, or is another learner's, is refused")
  void contradictions() {
    Ledger twice =
        ledger(
            "{'format':'cairn-ledger','version':1,'learner':'ada','conferred':["
                + "{'award':'a','date':'2026-01-31','spent':[{'record':'c1','node':'r'}]},"
                + "{'award':'b','date':'2026-02-28','spent':[{'record':'c1','node':'r'}]}]}");
    Application application = six().addAwards("c").ledger(twice).build();
    assertThat(
            codes(
                CatalogueAudit.decide(
                    catalogue("{" + THREE + "}"), application, Budget.standard())))
        .containsExactly("ledger.contradiction");
    Application hers = Application.builder().from(application).learner("bob").build();
    assertThat(codes(CatalogueAudit.decide(catalogue("{" + THREE + "}"), hers, Budget.standard())))
        .containsExactly("ledger.learner");
    assertThat(
            LedgerReader.read(
                    Catalogues.json(
                        "{'format':'cairn-ledger','version':1,'conferred':[{'award':'a','date':"
                            + "'2026-01-31','spent':[{'record':'x','part':2}]}]}"))
                .findings()
                .stream()
                .map(Finding::pointer))
        .containsExactly("/conferred/0/spent/0/part");
  }
}

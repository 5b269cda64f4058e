package dev.cairn.pathways.catalogue;

import dev.cairn.core.json.JsonReader;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.RecordDefaults;
import dev.cairn.core.record.RecordReader;
import dev.cairn.pathways.audit.Budget;
import dev.cairn.pathways.certificate.CheckReport;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** Catalogues, ledgers and applications in few words, for tests. JSON may use single quotes. */
final class Catalogues {
  static final LocalDate DAY = LocalDate.of(2026, 6, 30);

  private Catalogues() {}

  static byte[] json(String text) {
    return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }

  static Catalogue catalogue(String text) {
    return CatalogueReader.read(json(text)).orThrow();
  }

  static Ledger ledger(String text) {
    return LedgerReader.read(json(text)).orThrow();
  }

  static List<LearningRecord> records(String text) {
    RecordReader reader = RecordReader.withDefaults(RecordDefaults.caseFile());
    return JsonReader.strict().read(json(text)).then(v -> reader.readAll(v, "")).orThrow();
  }

  /** Six records of one credit: C1, C2, C3 and M1, M2, M3. */
  static Application.Builder six() {
    return Application.builder()
        .records(
            records(
                "[{'id':'c1','code':'C1'},{'id':'c2','code':'C2'},{'id':'c3','code':'C3'},"
                    + "{'id':'m1','code':'M1'},{'id':'m2','code':'M2'},{'id':'m3','code':'M3'}]"))
        .undatedPasses(true)
        .decisionDay(DAY);
  }

  static Conferral decide(Catalogue catalogue, Application application) {
    return CatalogueAudit.decide(catalogue, application, Budget.nodes(20_000)).orThrow();
  }

  /** Checks a conferral's certificates as somebody would who got them as text. */
  static CheckReport check(Conferral c) {
    ConferralCertificate read =
        ConferralCertificateReader.read(
                ConferralCertificateWriter.write(c.certificate())
                    .toString()
                    .getBytes(StandardCharsets.UTF_8))
            .orThrow();
    return ConferralChecker.check(c.catalogue(), c.application(), read);
  }
}

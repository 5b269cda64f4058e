/**
 * Several awards together: what they may share, awards that are components of awards, exit awards,
 * what earlier awards have used up, and the versions open to a learner.
 *
 * <p>For whoever confers awards out of one pool of records, and for the command line.
 *
 * <pre>{@code
 * Catalogue catalogue = CatalogueReader.read(bytes).orThrow();
 * Application application =
 *     Application.builder()
 *         .addAwards("degree", "certificate")
 *         .records(records)
 *         .ledger(LedgerReader.read(spent).orThrow())
 *         .decisionDay(day)
 *         .build();
 * Conferral conferral =
 *     CatalogueAudit.decide(catalogue, application, Budget.standard()).orThrow();
 * conferral.conferred().ifPresent(c -> confer(c.awards(), conferral.ledger()));
 * CheckReport report =
 *     ConferralChecker.check(catalogue, application, conferral.certificate());
 * }</pre>
 *
 * <h2>Meaning</h2>
 *
 * <p>A set of awards can be conferred together if one question that joins them is {@code
 * SATISFIED}: an award whose root, {@code awards}, asks for all their trees, every node being named
 * {@code award#node}. So the engine decides and the checker proves it as it does one award; a
 * catalogue of one award gives that award's verdict. The joined rules are read by engine and
 * checker each in its own way; that the joining means what is said here is shown by an enumerator
 * that does not join.
 *
 * <h3>Sharing</h3>
 *
 * <p>Between awards nothing is shared unless the catalogue says so. An entry names awards (all of
 * their leaves) or single nodes, and has the caps of {@link dev.cairn.pathways.rule.Sharing}; it
 * counts what is shared among those of its awards that are in the question. What an award says of
 * sharing holds within it. A record and its parts are never both used, in two awards as little as
 * in one. {@code conflicts} and {@code maxUses} hold within one award, and an award that has them
 * can be asked for alone only.
 *
 * <h3>Components</h3>
 *
 * <p>{@code awarded} holds if the award is held, as {@link dev.cairn.pathways.rule} says; or if it
 * is an award of the catalogue, in the version asked for where one is, and is derived in the same
 * answer: its own tree stands beside that of the award that asks for it, once, however many do. The
 * records it uses are used by the component and count there; they count in the larger award as well
 * only as far as sharing between the two lets them serve a leaf of it. So a certificate within a
 * diploma costs its own credits, unless the catalogue lets the two share. Constraints of the larger
 * award look at the records its own leaves use. Whoever neither holds nor derives a component,
 * nothing being stated, may hold it: that is unknown.
 *
 * <h3>Versions</h3>
 *
 * <p>A version is open to a learner by the days it is in force, {@link
 * dev.cairn.pathways.catalogue.OpenVersions}, the day of entry (context key {@code entry}) and the
 * day of the decision; one without days always is. The learner may choose among them; else every
 * one is asked. Where the day of entry is not stated, every version begun by the day of the
 * decision may be open and none surely is: together the awards are {@code SATISFIED} only in a
 * combination that is surely open, {@code UNSATISFIED} if in none that may be, else {@code
 * UNDETERMINED}.
 *
 * <h3>The ledger</h3>
 *
 * <p>An award in the ledger, conferred by the day of the decision, is held. Its tree stands in the
 * question too, where its nodes ask for the very records that it used and are the only ones to
 * accept them there; so a later award may use these only where sharing between the two allows, and
 * caps count both. A record that is not present any more uses nothing; one whose presence is
 * unknown is let in, and kept from the others where nothing is shared with its award. A record that
 * was divided is used up by its part. A ledger that contradicts the catalogue's sharing by itself
 * is refused. An award is not conferred twice.
 *
 * <h3>What is conferred</h3>
 *
 * <p>All that is applied for, if it can be. Else, by the priority: each award in its order that can
 * be added to those before it. Without priority the only maximal set; if there are several,
 * somebody has to choose. For each award left out and not reached beside what is conferred, its
 * exit awards are asked in the order listed, beside what is conferred; the first that is {@code
 * SATISFIED} is reached.
 */
@NullMarked
package dev.cairn.pathways.catalogue;

import org.jspecify.annotations.NullMarked;

/**
 * The rule language: what an award asks for, as immutable values, and its JSON form. The engine,
 * the certificate checker, importers and every caller use these types; none of them adds meaning of
 * its own.
 *
 * <p>A rule is an {@link dev.cairn.pathways.rule.Award}: a tree of {@link
 * dev.cairn.pathways.rule.Requirement}s whose leaves pick records by a {@link
 * dev.cairn.pathways.rule.Predicate}, narrowed by {@link dev.cairn.pathways.rule.Constraint}s and
 * loosened by {@link dev.cairn.pathways.rule.Sharing}. A {@link dev.cairn.pathways.rule.Question}
 * asks it of one learner.
 *
 * <pre>{@code
 * Award award = RuleReader.read(bytes).orThrow();
 * String digest = RuleWriter.sha256(award);
 * }</pre>
 *
 * <h2>Meaning</h2>
 *
 * <p>An <em>answer</em> chooses active nodes (the root; all children of an active {@code allOf}; at
 * least one of an {@code anyOf}, k of an {@code nOf}; any subset of a {@code sumOf}; the branch
 * that the condition of a {@code when} picks, and never the other) and, for each active leaf that
 * does not observe, the records it uses, such that every active leaf and every constraint of an
 * active node holds. Inactive leaves use nothing.
 *
 * <h3>Presence</h3>
 *
 * <p>A record is <em>present</em>, absent or of unknown presence, by these in turn:
 *
 * <ol>
 *   <li>Absent if {@code recorded} is after {@code knownAt}.
 *   <li>With {@code revoked}: absent if {@code revoked.on} is on or before the decision day and was
 *       known by {@code knownAt} ({@code revoked.recorded}, or else {@code revoked.on}, is not
 *       after it); otherwise a state of {@code revoked} reads as {@code earned}. State {@code
 *       revoked} without {@code revoked}: absent.
 *   <li>State {@code unknown}: unknown presence. {@code in-progress} is absent in the horizon
 *       {@code earned}; {@code planned} is present only in the horizon {@code planned}.
 *   <li>A record of state {@code earned} that was earned after the decision day is absent.
 * </ol>
 *
 * <p>{@code expires} plays no part in presence; only {@code validAt} asks for it.
 *
 * <h3>Unknowns</h3>
 *
 * <p>A <em>world</em> gives every unknown one value. Unknown are: presence as above; for predicates
 * a missing code (then one code), issuer, subject, origin; a missing {@code earned} (unless {@link
 * Question#undatedPasses()}: then it is before every day asked of it); the level in a framework and
 * the grade on a scale that the record does not state as a number; the level of a competency
 * carried without one; credits that are missing, or of another unit without a rate, separately for
 * each unit asked (zero or more), or anywhere between the ends of a rate that is a range; an
 * attestation, an award and a context key that the question does not state. A level and a grade may
 * be any number. One unknown has one value wherever it is asked, and an award held in one version
 * is held in any. {@code state} compares the state as read above, which for a record of unknown
 * presence is, if it is present, any that the horizon lets in; a context value that is no day, or
 * no number, lies in no range of them; the context key {@code date} is always the decision day.
 * Everything else is known: a missing code repeats nothing and conflicts with nothing; a key that
 * is missing adds nothing to {@code distinct} and {@code same}; an undated record passes {@code
 * window} and fails {@code before}; a tag or competency that is not listed is not carried.
 *
 * <ul>
 *   <li>{@code SATISFIED}: one answer that holds in every world. Its branches of a {@code when}
 *       whose condition is unknown are both active, and in each world the one not picked is dropped
 *       with all it uses; so one record may serve both.
 *   <li>{@code UNSATISFIED}: no world has an answer.
 *   <li>{@code UNDETERMINED}: neither.
 *   <li>In a wider horizon the unknowns (presence apart) of {@code in-progress} and {@code planned}
 *       records are taken favourably: {@code SATISFIED} needs one answer and one choice of these
 *       that hold in every world of the rest. Each is listed as an assumption.
 * </ul>
 *
 * <h3>Credits</h3>
 *
 * <p>The award's {@code defaults} fill a silent record first. A node counts in its own {@code
 * unit}, or its parent's, or the award's; sharing counts in the award's. Without any, amounts are
 * taken as they are, whatever their unit. Otherwise a record of that unit counts as it is; another
 * one times the rate of {@link Question#conversion()}, if the award names that policy; and one
 * without a stated unit or a rate has unknown credits there.
 *
 * <h3>Leaves</h3>
 *
 * <ul>
 *   <li>A {@code pick} uses present records its predicate accepts, no two of which share a code
 *       unless it is {@code repeatable}; the sums meet its bounds. {@code cover} counts an item on
 *       a record that carries that competency, or else that tag, and may use two of one code.
 *   <li>A {@code divisible} pick bounds credits only. It uses a part above 0 and up to 1 of a
 *       record, whose credits count by that part wherever credits used below a node are summed; as
 *       one of a count it is whole. The parts of one record over all divisible leaves, and 1 more
 *       if some other leaf uses it, add up to at most 1; sharing never concerns a divisible leaf.
 *   <li>An {@code observe} pick uses nothing. It looks at all present records its predicate
 *       accepts, leaves out of each whole and its (transitive) parts whichever gives less, and
 *       unless {@code repeatable} keeps of records that share a code the one with most credits. In
 *       detail, once for the count bound (each record gives 1) and once for the credit bound (each
 *       gives its credits): a record that has parts among those looked at stands for itself if it
 *       gives as much as the best of its parts together do, else they stand for it; what stands for
 *       the records that are part of no other is seen, less those that are part of another one
 *       seen; then, most credits first and then by id, a record is kept unless it shares a code
 *       with one kept. A constraint on the leaf looks at what the credit bound sees if there is
 *       one, else at what the count bound sees. For nodes above, it has used nothing.
 *   <li>{@code attest} holds when stated true, fails when stated false. {@code awarded} holds when
 *       the award is held in the version asked (or any, if none is asked); fails when the award, or
 *       just that version, is stated not held and none that would do is held. With {@code by} it
 *       also holds wherever the node named is active: the award is derived in the same answer, and
 *       is then no unknown. That node lies below no {@code when}, and no award derives itself, over
 *       however many others; both are refused.
 * </ul>
 *
 * <h3>What binds several leaves</h3>
 *
 * <p>Leaves that observe take no part in any of this.
 *
 * <ul>
 *   <li>A record serves two leaves only if a sharing entry separates them, or a {@code when} of
 *       unknown condition does; at most {@code maxUses} leaves. A record is charged once to every
 *       entry that separates two of its leaves; {@code maxRatio} divides the credits charged by the
 *       credits used below its base, cross-multiplied.
 *   <li>Two used records conflict if a list of {@code conflicts} holds a code of one and a
 *       different code of the other. Codes are compared as written. A record never conflicts with
 *       itself.
 *   <li>A record and another that is, over any number of the question's records, part of it are not
 *       both used.
 * </ul>
 *
 * <h3>Constraints</h3>
 *
 * <p>They look at the distinct records used at or below the node, or with {@code over: all} at
 * every present record, whole and part alike. {@code mean} counts grades of its scale; a record
 * without such a grade has an unknown one. A {@code ratio} with base {@code required} is of the
 * minimum bounds of active leaves at or below the node, in the measure of the ratio. {@code before}
 * fails on a pair of records, one used in each node, that are the same, or undated, or not in
 * strict order; it holds where there is no pair. {@code sumOf} caps a child by {@code
 * contributesAtMost}, a record used below several children counting in the first by id, and adds.
 *
 * <h3>Laws</h3>
 *
 * <p>Nothing depends on the order in which records, children, sharing entries or exceptions are
 * written, nor on what nodes and records are called. All of n children is {@code allOf}; all of
 * none holds, one of none does not; a share or a mean of nothing holds. Adding a record never
 * breaks {@code SATISFIED}, unless an observing leaf or a constraint {@code over: all} carries a
 * maximum, mean, ratio, window or order, or the record makes one record a part of another. So a
 * wider horizon breaks nothing either, with the same exceptions. Loosening a bound or waiving never
 * breaks it, unless a ratio is of what is required, whose base is then lower. Stating what was
 * unknown never changes {@code SATISFIED} or {@code UNSATISFIED}.
 *
 * <h3>Exceptions</h3>
 *
 * <p>See {@link dev.cairn.pathways.rule.GrantedException}.
 */
@NullMarked
package dev.cairn.pathways.rule;

import org.jspecify.annotations.NullMarked;

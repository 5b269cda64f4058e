/**
 * Learning records: what rules see of a credential, and how verified credentials become them. The
 * rule engine, its checker and every importer use these types.
 *
 * <pre>{@code
 * LearningRecord record =
 *     LearningRecord.builder()
 *         .id("r1")
 *         .addCodes("DATA-101")
 *         .state(RecordState.EARNED)
 *         .credits(Credit.of("5", CreditUnit.ECTS))
 *         .build();
 * Reading<List<LearningRecord>> others = RecordReader.strict().read(bytes);
 * String digest = RecordWriter.sha256(List.of(record));
 *
 * RecordMapper mapper =
 *     RecordMapper.of(
 *         RecordMapping.builtIn(), Learner.of("did:example:ana"), Acceptance.byPolicy(), zone);
 * MappedRecords wallet = mapper.mapAll(verifications);
 * }</pre>
 */
@NullMarked
package dev.cairn.core.record;

import org.jspecify.annotations.NullMarked;

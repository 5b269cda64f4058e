/**
 * The corpus of hostile cases: documents made to be believed that must not be, each with the
 * finding it must meet. The cases are data, in {@code examples/hostile}; {@code cairn conformance}
 * runs them.
 *
 * <pre>{@code
 * HostileCorpus corpus = HostileCorpus.read(json);
 * HostileRunner runner = new HostileRunner(corpus.asOf());
 * boolean held = corpus.cases().stream().map(runner::run).allMatch(HostileRun::held);
 * }</pre>
 */
@NullMarked
package dev.cairn.cli.hostile;

import org.jspecify.annotations.NullMarked;

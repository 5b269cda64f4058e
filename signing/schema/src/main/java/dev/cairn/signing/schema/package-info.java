/**
 * The check SCHEMA of a verification, for schemas in JSON Schema. It is a module of its own because
 * the validator is heavy; a verifier without it reports SCHEMA as not checked.
 *
 * <pre>{@code
 * ProofVerifier verifier =
 *     StandardVerifier.builder(suites, controllers)
 *         .schema(JsonSchemaChecker.of(ResourceDirectory.open(folder).orThrow()))
 *         .build();
 * }</pre>
 */
@NullMarked
package dev.cairn.signing.schema;

import org.jspecify.annotations.NullMarked;

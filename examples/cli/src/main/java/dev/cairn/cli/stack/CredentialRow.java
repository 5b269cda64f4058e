package dev.cairn.cli.stack;

import dev.cairn.core.Finding;
import java.util.Optional;

/**
 * What became of one credential on its way to the rules.
 *
 * @param verified the credential and its verification
 * @param name of the achievement, as far as it can be read; else the file's name
 * @param record the id of the record it became; empty if it became none
 * @param reason why it became none, or why the record is uncertain; empty if neither
 */
public record CredentialRow(
    VerifiedItem verified, String name, Optional<String> record, Optional<Finding> reason) {}

package dev.cairn.pathways.oracle;

import java.util.Map;
import java.util.Set;

/**
 * Nodes relied on and, for each leaf among them that uses records, which.
 *
 * @param nodes chosen nodes; both branches of a {@code when} whose condition differs between worlds
 * @param uses leaf id to positions of records
 */
public record Answer(Set<String> nodes, Map<String, Set<Integer>> uses) {}

/**
 * A second opinion on questions too large to enumerate: they are stated for OR-Tools' CP-SAT from
 * the meaning of the rules, and solved there. For tests only.
 */
package dev.cairn.pathways.oracle.cpsat;

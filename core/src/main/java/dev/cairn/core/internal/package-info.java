/**
 * What core's readers share. Not exported: only core itself may call it.
 *
 * <pre>{@code
 * ClosedObject fields = new ClosedObject(object, "/records/0", "record", findings);
 * Optional<String> id = fields.text("id");
 * fields.refuseOthers();
 * }</pre>
 */
@NullMarked
package dev.cairn.core.internal;

import org.jspecify.annotations.NullMarked;

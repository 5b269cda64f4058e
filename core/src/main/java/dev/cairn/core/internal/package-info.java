/**
 * What readers of closed JSON forms share. Exported to the project's own modules only.
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

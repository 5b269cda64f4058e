/** Who says so: signing and verifying credentials. */
@NullMarked
package dev.cairn.signing;

import org.jspecify.annotations.NullMarked;

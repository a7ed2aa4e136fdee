/** A bootstrap whose state follows all that a machine may have otherwise. */
@NullMarked
package drifting;

import org.jspecify.annotations.NullMarked;

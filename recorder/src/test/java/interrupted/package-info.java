/** A program whose services leave interrupts behind and call each other with them. */
@NullMarked
package interrupted;

import org.jspecify.annotations.NullMarked;

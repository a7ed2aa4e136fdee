/** A service that holds what may not be in a snapshot. */
@NullMarked
package held;

import org.jspecify.annotations.NullMarked;

/** A service whose bootstrap depends on what no membrane covers. */
@NullMarked
package leak;

import org.jspecify.annotations.NullMarked;

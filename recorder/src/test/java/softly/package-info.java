/** A program whose caches are held softly. */
@NullMarked
package softly;

import org.jspecify.annotations.NullMarked;

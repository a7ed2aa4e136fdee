/** A program whose services keep what they see of stacks and of the names of classes. */
@NullMarked
package traced;

import org.jspecify.annotations.NullMarked;

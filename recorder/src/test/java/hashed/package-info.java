/** A bootstrap whose state iterates in the order of identity hashes. */
@NullMarked
package hashed;

import org.jspecify.annotations.NullMarked;

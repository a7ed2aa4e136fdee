/**
 * The surface of time: clocks, and what is made from them. A value that was read before live comes
 * from the journal. Start with {@link dev.snap.seam.time.Clocks}.
 */
@NullMarked
package dev.snap.seam.time;

import org.jspecify.annotations.NullMarked;

/**
 * What happens to the seams of one loader between replay and live. Start with {@link
 * dev.snap.seam.barrier.LoaderBarrier}.
 */
@NullMarked
package dev.snap.seam.barrier;

import org.jspecify.annotations.NullMarked;

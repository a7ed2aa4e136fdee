/**
 * The surface of {@code org.crac}: resources that a bootstrap registers are told before the
 * snapshot is taken and after it was restored. Loaded only by code that uses {@code org.crac}.
 * Start with {@link dev.snap.seam.crac.Checkpoints}.
 */
@NullMarked
package dev.snap.seam.crac;

import org.jspecify.annotations.NullMarked;

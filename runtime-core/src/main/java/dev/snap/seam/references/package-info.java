/**
 * What the garbage collector decides: before live nothing of it reaches the service. Start with
 * {@link dev.snap.seam.references.QueueSeams}.
 */
@NullMarked
package dev.snap.seam.references;

import org.jspecify.annotations.NullMarked;

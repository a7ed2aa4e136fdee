/**
 * The hooks of {@code org.crac} around a checkpoint. Start with {@link
 * dev.snap.seam.checkpoint.CheckpointHooks}.
 */
@NullMarked
package dev.snap.seam.checkpoint;

import org.jspecify.annotations.NullMarked;

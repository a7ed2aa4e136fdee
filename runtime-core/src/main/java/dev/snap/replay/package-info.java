/**
 * Restores a service by running its bootstrap against its journal. Start with {@link
 * dev.snap.replay.Replay}; a mismatch is a {@link dev.snap.replay.Divergence}.
 */
@NullMarked
package dev.snap.replay;

import org.jspecify.annotations.NullMarked;

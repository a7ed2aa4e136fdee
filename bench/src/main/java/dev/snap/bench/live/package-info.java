/**
 * Whether a rewritten call site costs more than the plain one once its service is live. Start with
 * {@link dev.snap.bench.live.LiveQuestion}.
 */
@NullMarked
package dev.snap.bench.live;

import org.jspecify.annotations.NullMarked;

/**
 * Proves every covered operation: recorded, replayed, refused when its input changes, in each way
 * of calling it. The rows are in a file for each surface. Start with {@link
 * dev.snap.recorder.surface.SurfaceTest}.
 */
@NullMarked
package dev.snap.recorder.surface;

import org.jspecify.annotations.NullMarked;

/**
 * Builds a snapshot: what Maven's JVM or a test calls. Start with {@link
 * dev.snap.recorder.SnapshotBuilder#build}. The only types of this module that the plugin uses are
 * the request, the result and the builder.
 */
@NullMarked
package dev.snap.recorder;

import org.jspecify.annotations.NullMarked;

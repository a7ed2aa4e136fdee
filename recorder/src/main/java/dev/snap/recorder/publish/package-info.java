/**
 * Snapshots on disk: what a build depended on, its key, and the step that makes a new snapshot the
 * current one. Start with {@link dev.snap.recorder.publish.SnapshotStore}.
 */
@NullMarked
package dev.snap.recorder.publish;

import org.jspecify.annotations.NullMarked;

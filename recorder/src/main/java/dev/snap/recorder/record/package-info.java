/**
 * The forked JVM that runs the bootstraps and records them. Start with {@link
 * dev.snap.recorder.record.RecorderMain}.
 */
@NullMarked
package dev.snap.recorder.record;

import org.jspecify.annotations.NullMarked;

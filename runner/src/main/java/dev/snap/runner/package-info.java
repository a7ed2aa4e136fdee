/**
 * Runs a snapshot on this machine: each bundle in a process of its own, watched and restarted.
 * Start with {@link dev.snap.runner.LocalRun}; {@link dev.snap.runner.Client} makes calls from
 * outside.
 */
@NullMarked
package dev.snap.runner;

import org.jspecify.annotations.NullMarked;

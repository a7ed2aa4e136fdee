/**
 * Locks, conditions, latches, barriers, queues and futures: what threads wait for each other with.
 * Start with {@link dev.snap.seam.threads.sync.SynchronizerSeams}.
 */
@NullMarked
package dev.snap.seam.threads.sync;

import org.jspecify.annotations.NullMarked;

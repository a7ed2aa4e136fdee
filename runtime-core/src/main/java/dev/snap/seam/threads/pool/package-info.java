/**
 * Thread pools, scheduled pools and timers. They are the JDK's, with workers that wait for their
 * turn and delays in virtual time. Start with {@link dev.snap.seam.threads.pool.MembranePool}.
 */
@NullMarked
package dev.snap.seam.threads.pool;

import org.jspecify.annotations.NullMarked;

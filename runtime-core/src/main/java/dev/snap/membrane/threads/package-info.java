/**
 * The order in which the threads of a membrane run while it is not live: one at a time, changing
 * only where a thread waits or ends, the same in every run. Start with {@link
 * dev.snap.membrane.threads.Scheduler}.
 */
@NullMarked
package dev.snap.membrane.threads;

import org.jspecify.annotations.NullMarked;

/**
 * Threads and waiting, as rewritten code sees them: while the membrane is not live every start and
 * every wait goes to its {@link dev.snap.membrane.threads.Scheduler}, and then the JDK does what
 * remains, which no longer blocks. Start with {@link dev.snap.seam.threads.Threads}.
 */
@NullMarked
package dev.snap.seam.threads;

import org.jspecify.annotations.NullMarked;

/**
 * The surface of processes: other ones and native code are refused, the end of this one is refused
 * before live, and hooks at its end are deferred. Start with {@link
 * dev.snap.seam.process.Processes}.
 */
@NullMarked
package dev.snap.seam.process;

import org.jspecify.annotations.NullMarked;

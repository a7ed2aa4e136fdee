/**
 * Times that the JDK keeps or writes in passing: in log records, formats of messages and comments.
 * Start with {@link dev.snap.seam.time.written.LogTimes}.
 */
@NullMarked
package dev.snap.seam.time.written;

import org.jspecify.annotations.NullMarked;

/**
 * Stack traces without what differs between recording and replay. Start with {@link
 * dev.snap.seam.stack.StackTraces}.
 */
@NullMarked
package dev.snap.seam.stack;

import org.jspecify.annotations.NullMarked;

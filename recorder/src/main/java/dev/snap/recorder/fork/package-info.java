/**
 * Other JVMs: started, watched, bounded and ended with all their children. Start with {@link
 * dev.snap.recorder.fork.Fork}.
 */
@NullMarked
package dev.snap.recorder.fork;

import org.jspecify.annotations.NullMarked;

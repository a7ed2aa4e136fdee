/**
 * The closed door: in the JVM that records, every native method through which an effect can pass is
 * watched, and what no surface claims is refused. Start with {@link
 * dev.snap.recorder.tripwire.Tripwire}.
 */
@NullMarked
package dev.snap.recorder.tripwire;

import org.jspecify.annotations.NullMarked;

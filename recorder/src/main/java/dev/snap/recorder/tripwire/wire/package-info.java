/**
 * What the JDK's own methods call while a build records: stands on the boot class path, in a jar of
 * its own. Start with {@link dev.snap.recorder.tripwire.wire.Wire}.
 */
@NullMarked
package dev.snap.recorder.tripwire.wire;

import org.jspecify.annotations.NullMarked;

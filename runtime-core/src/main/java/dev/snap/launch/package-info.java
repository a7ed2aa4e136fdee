/** The start of a deployed service, and of a proof. Start with {@link dev.snap.launch.Launcher}. */
@NullMarked
package dev.snap.launch;

import org.jspecify.annotations.NullMarked;

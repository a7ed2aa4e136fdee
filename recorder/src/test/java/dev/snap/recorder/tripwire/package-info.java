/** Tests of the tripwire, in forked JVMs where it is installed. */
@NullMarked
package dev.snap.recorder.tripwire;

import org.jspecify.annotations.NullMarked;

/** Tests of what is recorded and how services of one build are kept apart. */
@NullMarked
package dev.snap.recorder.record;

import org.jspecify.annotations.NullMarked;

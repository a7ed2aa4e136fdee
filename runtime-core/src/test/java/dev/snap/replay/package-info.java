/** Tests of replay: start with {@link dev.snap.replay.DivergenceTest}. */
@NullMarked
package dev.snap.replay;

import org.jspecify.annotations.NullMarked;

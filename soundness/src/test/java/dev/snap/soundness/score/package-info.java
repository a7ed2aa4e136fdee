/** The score of all suites. Start at {@link dev.snap.soundness.score.ScoreBoard}. */
@NullMarked
package dev.snap.soundness.score;

import org.jspecify.annotations.NullMarked;

/** How suites of tests tell what they counted. Start at {@link dev.snap.recorder.score.Score}. */
@org.jspecify.annotations.NullMarked
package dev.snap.recorder.score;

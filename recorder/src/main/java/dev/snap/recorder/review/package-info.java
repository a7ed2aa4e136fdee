/** Journals as text for people. Start with {@link dev.snap.recorder.review.JournalReview}. */
@NullMarked
package dev.snap.recorder.review;

import org.jspecify.annotations.NullMarked;
